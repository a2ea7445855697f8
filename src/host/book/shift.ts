import { MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./model";

/** Cells going in or out: everything beyond `area` in its own columns (or rows) moves. */
export interface Shift {
  action: "insert" | "delete";
  /** "row" moves cells down or up, "column" right or left. */
  axis: "row" | "column";
  area: Area;
}

/** Where an area stands after the shift; null when all of it was deleted. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "row") {
    const inside = within(area.column, area.columns, shift.area.column, shift.area.columns);
    if (!inside || area.rows === MAX_ROWS) return area;
    const span = shiftedSpan([area.row, area.rows], [shift.area.row, shift.area.rows], shift.action, MAX_ROWS);
    return span && { ...area, row: span[0], rows: span[1] };
  }
  const inside = within(area.row, area.rows, shift.area.row, shift.area.rows);
  if (!inside || area.columns === MAX_COLUMNS) return area;
  const span = shiftedSpan(
    [area.column, area.columns],
    [shift.area.column, shift.area.columns],
    shift.action,
    MAX_COLUMNS,
  );
  return span && { ...area, column: span[0], columns: span[1] };
}

/** Where a line (a row or column number) stands after lines went in or out; null when it was deleted. */
export function shiftedLine(line: number, shift: Shift): number | null {
  const [start, count] = linesOf(shift);
  if (line < start) return line;
  if (shift.action === "insert") return line + count;
  return line < start + count ? null : line - count;
}

/** First line and number of lines of a shift along its axis. */
export function linesOf(shift: Shift): readonly [start: number, count: number] {
  const { area } = shift;
  return shift.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
}

function within(start: number, count: number, outerStart: number, outerCount: number): boolean {
  return start >= outerStart && start + count <= outerStart + outerCount;
}

type Span = readonly [start: number, count: number];

function shiftedSpan([start, count]: Span, [at, lines]: Span, action: Shift["action"], limit: number): Span | null {
  if (action === "insert") {
    if (start >= at) return [start + lines, Math.min(count, limit - start - lines)];
    return start + count > at ? [start, Math.min(count + lines, limit - start)] : [start, count];
  }
  const end = start + count;
  const lost = Math.max(0, Math.min(end, at + lines) - Math.max(start, at));
  if (lost === count) return null;
  const before = Math.max(0, Math.min(start, at + lines) - at);
  return [start - before, count - lost];
}
