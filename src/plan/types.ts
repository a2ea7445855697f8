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
  | "step" // number of a step, 1 to 10
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
  /** What the plan says in its starter rows: no entry, and a newer template may say it otherwise. */
  readonly own?: true;
  /** V07: needed once a row is started. */
  readonly required?: boolean;
  /** Name of the list whose words may stand here (kind choice). */
  readonly list?: string;
  /** Table whose ids may stand here (kind reference); `also` names words allowed beside them. */
  readonly references?: string;
  readonly also?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** V04: no two rows hold the same. */
  readonly unique?: boolean;
  /** Defined name of the filled cells among which it is unique; follows from the table. */
  readonly uniqueAmong?: string;
  /** A post, never a person (V08). */
  readonly post?: boolean;
  /** What *done* asks of every row: counts towards the completeness of the step. */
  readonly wanted?: boolean;
  /** Dates that may lie before the plan's first year (V06), such as the stages of a project already running. */
  readonly past?: boolean;
  /** Dates that have nothing to do with the plan's years, such as those that set them. */
  readonly free?: boolean;
  /** Calculated columns: canonical English formula with leading "=" (`PlanMilestones[[#This Row],[Forecast date]]`). */
  readonly formula?: string;
  /** The same calculation in TypeScript; the two are held against each other in the tests. */
  readonly twin?: Twin;
}

/** What a calculated column gives for a row; a cell that cannot be read makes it `""`, as IFERROR does in the formula. */
export type Twin = (row: RowReader) => Cell;

/**
 * A row as calculations and checks read it. What cannot be read ends the calculation (the plan's own signal, caught where
 * calculations are run), just as an error in a formula ends at its IFERROR.
 */
export interface RowReader {
  /** The cell as it is; of a calculated column, what its twin gives. */
  raw(column: string): Cell;
  /** The same by the place of its column in the table, from 0. */
  rawAt(place: number): Cell;
  isBlank(column: string): boolean;
  isNumber(column: string): boolean;
  /** The number there, else the end of this calculation. */
  number(column: string): number;
  /** The number there, null where blank, else the end of this calculation. */
  maybeNumber(column: string): number | null;
  /** Whether the cell holds the list word of that defined name (case does not matter, as in Excel). */
  is(column: string, word: string): boolean;
  /** Whether the cell is blank or holds a word of its column's list. */
  isWord(column: string): boolean;
  /** The row that the reference in this column points to, else the end of this calculation. */
  to(column: string): RowReader;
  /** The number there as SUM takes it: 0 for blanks and text, the end of this calculation for an error. */
  summed(column: string): number;
  /** Heading of a column. */
  titleOf(column: string): string;
  /** Ends this calculation. */
  stop(): never;
  /** Notes that the cell could not be read, where it is filled or could not be worked out. */
  blame(column: string): void;
  /** A number among the settings, by key, else the end of this calculation. */
  setting(key: string): number;
  /** A list word by its defined name, else the end of this calculation. */
  word(name: string): string;
  /** The plan around the row. */
  readonly plan: PlanReader;
  readonly table: Table;
  readonly row: PlanRow;
}

/** The plan around a row. */
export interface PlanReader {
  /** Started rows of a table, in sheet order. */
  rows(table: string): readonly RowReader[];
  /** First row with that id, as MATCH would find it. */
  rowOf(table: string, id: Cell): RowReader | null;
  /** Started rows whose cell equals that value as Excel's `=` has it, in sheet order; found by index, however long the table. */
  rowsWith(table: string, column: string, value: Cell): readonly RowReader[];
  /** What `make` gives, made once for this plan: for sums and orders over whole tables that many rows ask for. */
  once<T>(key: string, make: (plan: PlanReader) => T): T;
  /** Label of the sheet of a table. */
  sheetOf(table: string): string;
  /** Ids of the year columns of PlanCapital that PlanYears names. */
  yearColumns(): readonly string[];
  /** Id of the year column of PlanCapital with that heading. */
  yearColumn(label: Cell): string | null;
  /** A setting as it is. */
  settingOf(key: string): Cell;
  /** Whether the cell holds a word of the list. */
  hasWord(list: string, cell: Cell): boolean;
  /** Place of the word in the list, from 0; null where it is none of it. */
  placeOf(list: string, cell: Cell): number | null;
  /** Words of a list in order, as they stand in the workbook. */
  words(list: string): readonly Cell[];
  /** What is wrong with the form of the sheets. */
  formFaults(): readonly FormFault[];
}

/** A native entry rule in plan terms. Text with `{cell}` is a formula in which the first cell of the range is put, relative. */
export type ValidationRule =
  | { readonly type: "list"; readonly source: string }
  | { readonly type: "date"; readonly from: string; readonly to: string }
  | { readonly type: "whole"; readonly min: number; readonly max: number }
  | { readonly type: "decimal"; readonly min: number; readonly max: number }
  | { readonly type: "percent"; readonly min: number; readonly max: number } // shares of whole per cent
  | { readonly type: "length"; readonly max: number }
  | { readonly type: "custom"; readonly formula: string };

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
  /** Id of the column that says in words what a row is; of a reference, what the row it leads to is called. */
  readonly called?: string;
  /** Letter(s) that begin a new row's id. */
  readonly prefix?: string;
  /** The step it belongs to, 1 to 10; none for settings, lists and checks. */
  readonly step?: number;
  /** Defined name of the filled ids, for drop-downs and uniqueness: `PlanMilestoneIds`. */
  readonly idsNamed?: string;
  /** Cells of the starter rows that link to a defined name. */
  readonly links?: readonly TableLink[];
  /** Rows written at insert, by column id. */
  readonly starter: readonly Readonly<Record<string, Cell>>[];
  /** The starter rows are an offer: repair does not bring back those that people took out. */
  readonly offered?: true;
  /** Rows are written by actions alone: no *Check* column, no entry rules, nothing that repair would fill again. */
  readonly written?: true;
  /** What its sheet says above it; the Plan has a sheet of its own making. */
  readonly says?: SheetWords;
}

/** What a sheet with one table says above it. `{count}` is the number of rows, `{reportDate}` the date at which all is judged. */
export interface SheetWords {
  /** Stable id of the sheet, camelCase. */
  readonly id: string;
  readonly title: string;
  /** What is here. */
  readonly about: string;
  /** How to use the table: a second sentence for those who enter. */
  readonly use: string;
  /** What done looks like, where it is not what the note asks of the step. */
  readonly done?: string;
  /** Defined name of A1, target of links. */
  readonly go: string;
  /** What the Plan's link to it says. */
  readonly link: string;
  /** Columns that say which row it is: two unless it is said otherwise. */
  readonly repeated?: number;
}

/** A cell of a starter row that links to a defined name. */
export interface TableLink {
  /** Index of the starter row. */
  readonly row: number;
  readonly column: string;
  readonly to: string;
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
  /** Headings of the year columns found in PlanCapital, `2026/27`, in sheet order. */
  readonly years: readonly string[];
  /** Headings that people have given to columns of the plan, by table and column id. */
  readonly headings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is wrong with the form of the sheets, as far as it was looked at. */
  readonly form?: readonly FormFault[];
}

/** Something that keeps people from following a sheet by keyboard or by ear: merged cells, a nameless column, a chart without words. */
export interface FormFault {
  readonly table: string;
  readonly fault: "merged" | "heading" | "chart";
  /** Address of the merged cells, the heading as it stands, or the name of the chart. */
  readonly at: string;
}

/** One cell to change, for fixes and entries. */
export interface CellChange {
  readonly table: string;
  /** Id of the row; rows are found again by it before writing. */
  readonly rowId: string;
  /** Where several rows have the id: index in the body of the one that is meant. */
  readonly at?: number;
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
  /** Findings of a rule with the same mark go back to one deed and are told as one (checks/together.ts). */
  readonly together?: string;
  /** Id of the waiver by which a post has accepted it: in force, and the values are still those that were accepted. */
  readonly waivedBy?: string;
  /** The waiver that holds for it, or held once. */
  readonly acceptance?: Acceptance;
}

/** What a waiver says of a finding. */
export interface Acceptance {
  /** Id of the waiver. */
  readonly waiver: string;
  /** Post that has accepted it. */
  readonly post: string;
  readonly reason: string;
  /** Last day, a serial. */
  readonly until: number | null;
  /** Whether it holds, or why the finding is back. */
  readonly state: "holds" | "changed" | "ended" | "withdrawn";
}

/** A rule that was not judged, since something that it needs cannot be read: that mistake has its own message. */
export interface SkippedRule {
  readonly rule: string;
  readonly table: string;
  /** The row's index and id; absent where the whole table is concerned. */
  readonly row?: number;
  readonly rowId?: string;
  /** Columns whose cells cannot be read. */
  readonly columns: readonly string[];
  /** Id of the row for which it was not judged, where that is another than the one with the cells; null for all rows. */
  readonly judged?: string | null;
  /** Keys of the settings that cannot be read. */
  readonly settings?: readonly string[];
  /** The word that is missing at its place in a list. */
  readonly word?: string;
  /** What it has found holds, and it may have missed something. */
  readonly inPart?: true;
}

/** What a cell outside a table is for; its look follows from it in src/workbook. */
export type CellRole =
  | "title" // A1, Heading 1
  | "about" // what is here
  | "done" // Done when ...
  | "link"
  | "heading" // of a block, Heading 2
  | "columnHeading" // of a plain-range table
  | "numberHeading" // the same over numbers, at the right as they are
  | "label"
  | "text"
  | "left" // of a printed table: at the left, a date too
  | "prose" // a sentence of a printed page, larger; one line, running over the empty cells beside it
  | "number"
  | "entry"; // people may write here; never overwritten

/** One cell outside the tables. Rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  /** Constant text or number; ignored where `formula` is given. */
  readonly value?: string | number;
  /** Canonical English formula with leading "=". */
  readonly formula?: string;
  /** Defined name that the cell links to (role link). */
  readonly to?: string;
  readonly numberFormat?: string;
  /** Defined name given to this cell. */
  readonly named?: string;
  /** Defined name of what may stand in an entry cell, e.g. `PlanListChartShow`. */
  readonly list?: string;
  /** Lines of text that its row leaves room for; the cell is then wrapped. */
  readonly lines?: number;
  /** What a sentence made by formula is about as long as at most, where a printed page must have room for it. */
  readonly longest?: string;
}

/** One sheet of the plan. */
export interface PlanSheet {
  /** Label of the tab; only a label. */
  readonly label: string;
  /** Stable id, camelCase, stored as a custom property of the sheet. */
  readonly id: string;
  readonly orientation: "Portrait" | "Landscape";
  /** `#RRGGBB`. */
  readonly tabColor: string;
  /** Name of the table that stands in A5 downwards, if any. */
  readonly table?: string;
  /** Cells outside the table: rows 1 to 4 of a table sheet, everything on the others. */
  readonly cells: readonly SheetCell[];
  /** Column widths in characters, where no table declares them. */
  readonly widths?: readonly number[];
  /** Rows repeated on every printed page, from 1, e.g. `5:5`. */
  readonly titleRows?: string;
  /** Columns from the left repeated on every printed page where the sheet is wider than one. */
  readonly repeated?: number;
  /** Rows, from 0, that begin a new printed page. */
  readonly breaks?: readonly number[];
  /** Rows, from 0, without cells that are as low as a gap between two blocks. */
  readonly gaps?: readonly number[];
  /** Rows, from 0, that are printed apart from the table above them, one page wide; what stands below them is not printed. */
  readonly apart?: { readonly from: number; readonly to: number };
  /** Rows from the top that are printed, where the others are nothing to read on paper. */
  readonly printed?: number;
  /** Filter buttons and gridlines are for entry; a sheet that is read and printed goes without. */
  readonly plain?: boolean;
}

/** A setting: one row of PlanSettings and one defined name. */
export interface Setting {
  /** Key in the first column, e.g. `report-date`. */
  readonly key: string;
  /** Defined name, letters only, e.g. `PlanReportDate`. */
  readonly named: string;
  readonly title: string;
  readonly kind: KindName;
  readonly value: Cell;
  readonly unit: string;
  /** What it does, and that councils differ. */
  readonly note: string;
  readonly list?: string;
  readonly min?: number;
  readonly max?: number;
  /** A date that has nothing to do with the plan's years. */
  readonly free?: boolean;
  /** It follows the plan's years: when those change, so does its value. */
  readonly ofYears?: true;
}

/** A list behind drop-downs: a column of PlanLists. */
export interface WordList {
  readonly name: string;
  readonly title: string;
  readonly words: readonly string[];
  /** Defined name of its filled cells, e.g. `PlanListSectors`. */
  readonly named: string;
  /** Defined names of single words, by position from 1, for formulas: no formula holds a list word itself. */
  readonly wordNames?: Readonly<Record<string, number>>;
}

/** A defined name of the plan. */
export interface PlanName {
  readonly name: string;
  /** With leading "=". */
  readonly formula: string;
}

/** The years of a plan. */
export interface PlanSpan {
  /** First year that is open: 2026 means 2026/27. */
  readonly firstYear: number;
  /** Number of open years, 1 to 10. */
  readonly years: number;
  /** Years before the first that have been closed: they stay in the workbook, and nothing more is asked of them. */
  readonly closed?: number;
}

/** What a person chooses when the plan is inserted. */
export interface InsertOptions extends PlanSpan {
  /** Report date, serial. */
  readonly reportDate: number;
  readonly authority?: string;
  /** Place of the nation in its list, from 0: whose bank holidays the calendar begins with. */
  readonly nation?: number;
}
