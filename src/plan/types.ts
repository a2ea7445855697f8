/**
 * The shapes in which a plan is declared and read. Everything else about a column, a setting or a check is derived from these.
 * Dates are Excel serial numbers (whole days), money is pounds or £m as the column's kind says, years are written 2026/27.
 */

/** What a cell of the plan was read as. An error cell keeps its code apart from text. */
export type Cell = string | number | boolean | null | CellError;

/** An Excel error in a cell, e.g. `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/** Names of the kinds of column; what each means stands in kinds.ts. */
export type KindName =
  | "id" // unique key of the row, letters then digits: M01, P01
  | "text"
  | "integer"
  | "number"
  | "millions" // £m, three decimals
  | "pounds"
  | "percent" // whole per cent
  | "date"
  | "year" // financial year as text, 2026/27
  | "choice" // a word of a list
  | "reference" // the id of a row in another table
  | "rag" // Red, Amber, Green as a word
  | "codes" // the Check column: codes of the failing row rules
  | "value"; // a setting's value: kind depends on the row

/** How much a finding matters. */
export type Severity = "error" | "warning" | "advice";

/** One column of a table, declared once. */
export interface Column {
  /** Stable id, camelCase; never shown. */
  readonly id: string;
  /** Heading in row 5. Letters, digits and spaces only. */
  readonly title: string;
  readonly kind: KindName;
  /** Width in characters of the Normal font. */
  readonly width: number;
  /** V07: needed once a row is started. */
  readonly required?: boolean;
  /** Name of the list whose words may stand here (kind choice). */
  readonly list?: string;
  /** Table whose ids may stand here (kind reference); `also` names words allowed beside them. */
  readonly references?: string;
  readonly also?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Calculated columns: canonical English formula with leading "=" (`PlanMilestones[[#This Row],[Forecast date]]`). */
  readonly formula?: string;
}

/** A native table of the plan, one a sheet, header in row 5, starting in column A. */
export interface Table {
  /** Name of the Excel table, e.g. `PlanMilestones`. */
  readonly name: string;
  /** Label of its sheet, e.g. `2 Milestones`. */
  readonly sheet: string;
  /** Columns in sheet order; the last is always the calculated column *Check* on entry tables. */
  readonly columns: readonly Column[];
  /** Id of the column that holds the row's id. */
  readonly key: string;
  /** Letter(s) that begin a new row's id. */
  readonly prefix?: string;
  /** Rows written at insert, by column id. */
  readonly starter: readonly Readonly<Record<string, Cell>>[];
}

/** One row as read from the workbook. */
export interface PlanRow {
  /** Index in the table's body, from 0. */
  readonly at: number;
  readonly id: string | null;
  /** By column id. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Ids of entry columns whose cell holds a formula. */
  readonly formulas?: readonly string[];
}

/** The plan as read from a workbook: pure data, everything a check needs. */
export interface PlanData {
  /** By setting key. */
  readonly settings: Readonly<Record<string, Cell>>;
  /** By table name. */
  readonly tables: Readonly<Record<string, readonly PlanRow[]>>;
}

/** One cell to change, for fixes and entries. */
export interface CellChange {
  readonly table: string;
  /** Id of the row; rows are found again by it before writing. */
  readonly rowId: string;
  readonly column: string;
  readonly from: Cell;
  readonly to: Cell;
}

/** What a check found: data only, the sentence is made in src/text. */
export interface Finding {
  /** Rule of the rule book, e.g. `V25`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly table: string;
  /** Index in the table's body; absent for findings about the whole table or plan. */
  readonly row?: number;
  readonly rowId?: string;
  /** Column id. */
  readonly column?: string;
  readonly facts: Readonly<Record<string, Cell>>;
  /** Present where a fix is safe. */
  readonly fix?: readonly CellChange[];
}
