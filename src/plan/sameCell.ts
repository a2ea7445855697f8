import { isError } from "./kinds";
import type { Cell } from "./types";

/** Whether Excel's `=` would call two cells equal: case does not matter, and text is never a number. */
export function sameCell(left: Cell, right: Cell): boolean {
  if (left === right) return true;
  return (
    typeof left === "string" && typeof right === "string" && left.length === right.length && fold(left) === fold(right)
  );
}

const nothing: readonly Cell[] = [null, "", 0, false];

/** The same of cells of which one may be blank: to Excel's `=` a blank cell equals nought, FALSE and the empty text. */
export function sameOrBlank(left: Cell, right: Cell): boolean {
  if (left === null || right === null) return nothing.includes(left) && nothing.includes(right);
  return sameCell(left, right);
}

/** Key under which MATCH finds a cell; null for blanks, errors and texts that MATCH would take for patterns or cannot look up. */
export function toKey(cell: Cell): Cell {
  if (cell === null || cell === "" || isError(cell)) return null;
  if (typeof cell !== "string") return cell;
  return cell.length > 255 || /[*?~]/.test(cell) ? null : fold(cell);
}

/** A cell as a key: two cells that `=` calls equal have the same. */
export function folded(cell: Cell): Cell {
  return typeof cell === "string" ? fold(cell) : cell;
}

function fold(text: string): string {
  return text.toLowerCase();
}
