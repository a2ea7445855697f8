import type { Cell } from "../../plan/types";
import { type Input, readCell, sameCell, toInput } from "./cell";
import { textFormat } from "./formats";

/** What somebody has in a cell, with all it takes to put it there again or elsewhere: the apostrophe before a text is not read. */
export interface Kept {
  readonly cell: Cell;
  /** Where the cell holds a formula, its text. */
  readonly formula?: string;
  readonly format: string;
}

/** What has to be loaded of a range whose cells are kept. */
export const keptParts = "values,valueTypes,formulas,numberFormat";

/** A cell of a range of which `keptParts` are loaded. */
export function keptIn(range: Excel.Range, row = 0, column = 0): Kept {
  const value: unknown = range.values[row]?.[column];
  const formula: unknown = range.formulas[row]?.[column];
  const kept = {
    cell: readCell(value, range.valueTypes[row]?.[column]),
    format: String(range.numberFormat[row]?.[column] ?? "General"),
  };
  return holdsFormula(formula, value) ? { ...kept, formula } : kept;
}

/** Text such as `=A1` typed after an apostrophe is no formula: there value and formula are one. */
export function holdsFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What to write into a cell of number format `format` so that it then holds what was kept. */
export function keptInput({ cell, formula }: Kept, format: string): Input {
  if (formula !== undefined) return formula;
  return typeof cell === "object" && cell !== null ? cell.error : toInput(cell, format === textFormat);
}

/**
 * The format in which it goes into a column: its own, except that a cell nobody has given one gets the column's; there
 * the text format would turn a number or a formula into text.
 */
export function keptFormat({ cell, formula, format }: Kept, ofColumn: string): string {
  if (format !== "General") return format;
  return ofColumn === textFormat && (formula !== undefined || typeof cell !== "string") ? format : ofColumn;
}

/** Two cells hold the same, as formula or as constant. */
export function sameKept(a: Kept, b: Kept): boolean {
  return a.formula === b.formula && (a.formula !== undefined || sameCell(a.cell, b.cell));
}
