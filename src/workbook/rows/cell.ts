import { isError } from "../../plan/kinds";
import type { Cell } from "../../plan/types";

/** What Excel is given for a cell: numbers, booleans, text, `""` to empty it. */
export type Input = string | number | boolean;

/** A cell of the plan as Excel reports it. Error cells come as text and are told apart by their type alone. */
export function readCell(value: unknown, type: unknown): Cell {
  if (type === "Empty" || value === "" || value === null || value === undefined) return null;
  if (type === "Error") return { error: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/** Two cells hold the same. */
export function sameCell(a: Cell, b: Cell): boolean {
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.error === b.error;
  return a === b;
}

/** The row's id as it is compared and shown: a step's number and a milestone's code alike. */
export function idOf(cell: Cell): string | null {
  return cell === null || isError(cell) ? null : String(cell).trim() || null;
}

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** Text that typing would turn into a number, a date, a boolean, an error or a formula. */
const readAsSomethingElse = new RegExp(
  `^\\s*(['=+\\-@#]|[£$€(.]?\\s*[\\d.]|(true|false)\\s*$|(${months})[a-z]*\\b.*\\d)`,
  "i",
);

/**
 * What to write so that the cell then holds `cell`. Excel reads text as if it were typed, so text that would become a
 * number, a date or a formula gets the apostrophe a person would type before it; a cell that has the text format
 * (`inTextFormat`) keeps what is written as it is.
 */
export function toInput(cell: Cell, inTextFormat = false): Input {
  if (cell === null) return "";
  if (isError(cell)) return `'${cell.error}`;
  if (typeof cell !== "string" || inTextFormat) return cell;
  return readAsSomethingElse.test(cell) ? `'${cell}` : cell;
}
