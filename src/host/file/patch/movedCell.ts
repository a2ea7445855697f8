import type { Area } from "../../book/model";
import { shiftedArea, shiftedLine, type Shift } from "../../book/shift";

/** Where a cell stands after a shift; undefined where it was deleted. */
export function movedCell(row: number, column: number, shift: Shift): { row: number; column: number } | undefined {
  const { area } = shift;
  const isRow = shift.axis === "row";
  const across = isRow ? column : row;
  const from = isRow ? area.column : area.row;
  if (across < from || across >= from + (isRow ? area.columns : area.rows)) return { row, column };
  const line = shiftedLine(isRow ? row : column, shift);
  if (line === null) return undefined;
  return isRow ? { row: line, column } : { row, column: line };
}

/** Where an area stands after all shifts; undefined where nothing is left of it. */
export function movedArea(area: Area, shifts: readonly Shift[]): Area | undefined {
  let moved: Area | null = area;
  for (const shift of shifts) moved = moved && shiftedArea(moved, shift);
  return moved ?? undefined;
}
