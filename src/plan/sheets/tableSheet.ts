import type { PlanSheet, SheetCell, Table } from "../types";

/** What a sheet with one table says above it. */
export interface TableSheetWords {
  readonly id: string;
  readonly title: string;
  /** What is here: a sentence, or a formula that makes one. */
  readonly about: string;
  /** `Done when ...`; a plain sentence where no step stands behind the sheet. */
  readonly done: string;
  /** Defined name of A1, target of links. */
  readonly go: string;
  readonly tabColor: string;
  readonly orientation?: PlanSheet["orientation"];
}

/** Rows 1 to 4 above a table: title, what is here, done when, way back. */
export function tableSheet(table: Table, words: TableSheetWords): PlanSheet {
  return {
    label: table.sheet,
    id: words.id,
    orientation: words.orientation ?? "Landscape",
    tabColor: words.tabColor,
    table: table.name,
    titleRows: "5:5",
    cells: [
      { row: 0, column: 0, role: "title", value: words.title, named: words.go },
      sentence(1, "about", words.about),
      { row: 2, column: 0, role: "done", value: words.done },
      { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
    ],
  };
}

/** A cell of column A with a sentence that is either fixed or made by a formula. */
export function sentence(row: number, role: SheetCell["role"], words: string): SheetCell {
  return { row, column: 0, role, ...(words.startsWith("=") ? { formula: words } : { value: words }) };
}
