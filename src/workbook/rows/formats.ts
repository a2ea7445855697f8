import { kinds } from "../../plan/kinds";
import type { Cell, Column } from "../../plan/types";

/** Number format of a column's cells. */
export function columnFormat(column: Column): string {
  return kinds[column.kind].numberFormat;
}

/** The text format: what is written there stays as it is. */
export const textFormat = "@";

/** A number written to a cell with a text format would become text: such a cell first gets its column's own format. */
export function needsFormat(column: Column, cell: Cell): boolean {
  return typeof cell === "number" && kinds[column.kind].holds === "number";
}
