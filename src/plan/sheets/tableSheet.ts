import type { PlanSheet, SheetCell, Table } from "../types";

/** What a sheet with one table says above it. */
export interface TableSheetWords {
  readonly id: string;
  readonly title: string;
  /** What is here: a sentence, or a formula that makes one. */
  readonly about: string;
  /** How to use the table: a second sentence for those who enter. */
  readonly use: string;
  /** What done looks like; a plain sentence where no step stands behind the sheet. */
  readonly done: string;
  /** Defined name of A1, target of links. */
  readonly go: string;
  readonly tabColor: string;
  /** Columns that say which row it is: two unless it is said otherwise. */
  readonly repeated?: number;
}

/**
 * Rows 1 to 4 above a table: title, what is here, done when, way back. The sentences begin beside the columns that are repeated
 * on every printed page, where they would be cut off, and are short enough for the first page.
 */
export function tableSheet(table: Table, words: TableSheetWords): PlanSheet {
  const { repeated = 2 } = words;
  return {
    label: table.sheet,
    id: words.id,
    orientation: "Landscape",
    tabColor: words.tabColor,
    table: table.name,
    titleRows: "5:5",
    repeated,
    cells: [
      { row: 0, column: 0, role: "title", value: words.title, named: words.go },
      { row: 1, column: 0, role: "label", value: "What is here" },
      sentence({ row: 1, column: repeated, role: "about" }, words.about),
      { row: 2, column: 0, role: "label", value: "Done when" },
      { row: 2, column: repeated, role: "done", value: words.done },
      { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
      { row: 3, column: repeated, role: "about", value: words.use },
    ],
  };
}

/** A cell with a sentence that is either fixed or made by a formula. */
function sentence(at: Pick<SheetCell, "row" | "column" | "role">, words: string): SheetCell {
  return { ...at, ...(words.startsWith("=") ? { formula: words } : { value: words }) };
}
