import type { CellRole, SheetCell } from "../types";

/** A cell by its place; text that begins with "=" is a formula. */
export function cell(row: number, column: number, role: CellRole, content: string): SheetCell {
  return { row, column, role, ...(content.startsWith("=") ? { formula: content } : { value: content }) };
}

/** Headings of a small table, from its first column on. */
export function headings(row: number, ...words: readonly string[]): SheetCell[] {
  return words.map((word, column) => cell(row, column, "columnHeading", word));
}

/** A figure of a small table with its number format. */
export function figure(row: number, column: number, formula: string, numberFormat = "0"): SheetCell {
  return { ...cell(row, column, "number", formula), numberFormat };
}

/** Lines of a label and one figure under two headings. */
export function figures(
  row: number,
  [what, how]: readonly [string, string],
  lines: readonly (readonly [label: string, formula: string, numberFormat?: string])[],
): SheetCell[] {
  return [
    ...headings(row, what, how),
    ...lines.flatMap(([label, formula, numberFormat], index) => [
      cell(row + 1 + index, 0, "label", label),
      figure(row + 1 + index, 1, formula, numberFormat),
    ]),
  ];
}
