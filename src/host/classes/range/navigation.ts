import { checkArea, intersection, MAX_COLUMNS, MAX_ROWS, union } from "../../book/area";
import { BookError } from "../../book/bookError";
import type { Area } from "../../book/model";
import { cells, cellsFrom, type CellsArgument } from "../addresses";
import type { Method } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, int, orElse } from "../declare/readers";
import type { RangeRef } from "../refs";
import { usedWithin } from "./grid";

const { finds } = members<RangeRef>();

/** Another area of the sheet, made from this one. */
function moved(range: RangeRef, change: (area: Area) => Partial<Area>): RangeRef {
  const area = { ...range.area, ...change(range.area) };
  checkArea(area);
  return range.at(area);
}

/** `count` lines beside the range; a negative count looks the other way. */
function beside(from: number, size: number, count: number, after: boolean): [start: number, lines: number] {
  if (count === 0) throw new BookError("InvalidArgument", "the count cannot be 0");
  const lines = Math.abs(count);
  // Microsoft: a negative number of rows below lies within the range, at its end.
  if (after) return [count > 0 ? from + size : from + size - lines, lines];
  return [count > 0 ? from - lines : from, lines];
}

function rowsBeside(range: RangeRef, count: number, after: boolean): RangeRef {
  return moved(range, (area) => {
    const [row, rows] = beside(area.row, area.rows, count, after);
    return { row, rows };
  });
}

function columnsBeside(range: RangeRef, count: number, after: boolean): RangeRef {
  return moved(range, (area) => {
    const [column, columns] = beside(area.column, area.columns, count, after);
    return { column, columns };
  });
}

function shared(range: RangeRef, other: CellsArgument): RangeRef | null {
  const found = cellsFrom(range.seat, other, range.sheet);
  if (found.sheet.id !== range.sheet.id) return null;
  const area = intersection(range.area, found.area);
  return area && range.at(area);
}

function existing<V>(found: V | null): V {
  if (found === null) throw new BookError("ItemNotFound", "The requested cells don't exist.");
  return found;
}

function used(range: RangeRef, valuesOnly: boolean): RangeRef | null {
  const area = usedWithin(range.sheet.data, range.area, valuesOnly);
  return area && range.at(area);
}

const lastOf = (start: number, size: number): number => start + size - 1;

/** From cells to other cells. */
export const navigation: Record<string, Method<RangeRef>> = {
  GetCell: finds("Range", [int, int], (range, row, column) =>
    moved(range, (area) => ({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 })),
  ),
  GetRow: finds("Range", [int], (range, row) =>
    moved(range, (area) => ({ row: within(area.row, area.rows, row), rows: 1 })),
  ),
  GetColumn: finds("Range", [int], (range, column) =>
    moved(range, (area) => ({ column: within(area.column, area.columns, column), columns: 1 })),
  ),
  GetLastCell: finds("Range", [], (range) =>
    moved(range, ({ row, rows, column, columns }) => ({
      row: lastOf(row, rows),
      column: lastOf(column, columns),
      rows: 1,
      columns: 1,
    })),
  ),
  GetLastRow: finds("Range", [], (range) => moved(range, ({ row, rows }) => ({ row: lastOf(row, rows), rows: 1 }))),
  GetLastColumn: finds("Range", [], (range) =>
    moved(range, ({ column, columns }) => ({ column: lastOf(column, columns), columns: 1 })),
  ),
  GetEntireRow: finds("Range", [], (range) => moved(range, () => ({ column: 0, columns: MAX_COLUMNS }))),
  GetEntireColumn: finds("Range", [], (range) => moved(range, () => ({ row: 0, rows: MAX_ROWS }))),
  GetOffsetRange: finds("Range", [int, int], (range, rows, columns) =>
    moved(range, (area) => ({ row: area.row + rows, column: area.column + columns })),
  ),
  GetResizedRange: finds("Range", [int, int], (range, rows, columns) =>
    moved(range, (area) => ({ rows: area.rows + rows, columns: area.columns + columns })),
  ),
  GetAbsoluteResizedRange: finds("Range", [int, int], (range, rows, columns) =>
    moved(range, () => ({ rows, columns })),
  ),
  GetRowsAbove: finds("Range", [orElse(int, 1)], (range, count) => rowsBeside(range, count, false)),
  GetRowsBelow: finds("Range", [orElse(int, 1)], (range, count) => rowsBeside(range, count, true)),
  GetColumnsBefore: finds("Range", [orElse(int, 1)], (range, count) => columnsBeside(range, count, false)),
  GetColumnsAfter: finds("Range", [orElse(int, 1)], (range, count) => columnsBeside(range, count, true)),
  GetBoundingRect: finds("Range", [cells], (range, other) =>
    range.at(union(range.area, cellsFrom(range.seat, other, range.sheet).area)),
  ),
  GetIntersection: finds("Range", [cells], (range, other) => existing(shared(range, other))),
  GetIntersectionOrNullObject: finds("Range", [cells], shared),
  GetUsedRange: finds("Range", [orElse(bool, false)], (range, valuesOnly) => existing(used(range, valuesOnly))),
  GetUsedRangeOrNullObject: finds("Range", [orElse(bool, false)], used),
};

function within(start: number, size: number, at: number): number {
  if (at < 0 || at >= size) throw new BookError("InvalidArgument", `there is no row or column ${at} in the range`);
  return start + at;
}
