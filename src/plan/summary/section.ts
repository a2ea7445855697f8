import type { PlanIndex } from "../planIndex";
import type { Cell, CellRole } from "../types";

/** A column of a table on the summary. */
export interface SectionColumn {
  readonly title: string;
  readonly role: Extract<CellRole, "label" | "text" | "number">;
  readonly numberFormat?: string;
  /** Shows row `k` on the live sheet. */
  readonly formula: (k: number) => string;
}

/** A table of the summary: formulas with fixed rows on the live sheet, as many rows as needed on a dated copy. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly SectionColumn[];
  /** Rows on the live sheet. */
  readonly fixed: number;
  /** Says how many did not fit; empty while all do. */
  readonly more: string;
  /** Said in place of a table without rows. */
  readonly none: string;
  /** Every row, computed without a spreadsheet. */
  readonly rows: (plan: PlanIndex) => readonly (readonly Cell[])[];
  /** Lines of text that a row needs. */
  readonly lines: (row: readonly Cell[] | number) => number;
}

/** `dd/mm/yyyy`, the date format of tables. */
export const tableDate = "dd/mm/yyyy";
/** £m with three decimals. */
export const tableMillions = "#,##0.000_)";

/** Lines that a text takes in a column of so many characters of digits; letters are a little narrower. */
export function linesIn(text: Cell, width: number): number {
  return Math.max(1, Math.ceil(String(text ?? "").length / (width * 1.1)));
}
