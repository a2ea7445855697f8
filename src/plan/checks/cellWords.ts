import { kinds } from "../kinds";
import type { Cell, Column } from "../types";

/** Whether numbers belong in the column. */
export function isNumeric(column: Column): boolean {
  return kinds[column.kind].holds === "number";
}

/** `{a},{b}`: the cells of a row as arguments. */
export function cellList(columns: readonly Column[]): string {
  return columns.map(({ id }) => `{${id}}`).join(",");
}

/** A year of PlanCapital; its cells are reached through their headings. */
export function isYearColumn(column: Column): boolean {
  return /^\d{4}\/\d{2}$/.test(column.title);
}

/** Nothing, or a formula's empty text. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}
