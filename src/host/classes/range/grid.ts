import { BookError } from "../../book/bookError";
import { cellArea, isWholeColumns, isWholeRows, union } from "../../book/area";
import { eachStored } from "../../book/cells";
import type { Area, Cell, Scalar, SheetData } from "../../book/model";
import type { Reader } from "../declare/readers";
import type { RangeRef } from "../refs";

/** Cells that Excel gives in one read; beyond that a read answers with null. */
const MOST_CELLS = 5_000_000;

/** Whether the range is whole rows or whole columns, which Excel calls unbounded: it has no values cell by cell. */
export const isUnbounded = ({ area }: Pick<RangeRef, "area">): boolean => isWholeColumns(area) || isWholeRows(area);

/** A value for each cell, row by row; null for whole rows and columns, and for more cells than Excel gives. */
export function gridOf<V>(range: RangeRef, of: (cell: Cell, row: number, column: number) => V): V[][] | null {
  const { area, seat, sheet } = range;
  if (isUnbounded(range) || area.rows * area.columns > MOST_CELLS) return null;
  const rows: V[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const values: V[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      values.push(of(seat.book.getCell(sheet.id, row, column), row, column));
    }
    rows.push(values);
  }
  return rows;
}

/** A value as `Range.values` shows it: empty cells are "", errors their text. */
export function shownValue(value: Scalar): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** What is to be written: one value for all cells, or a grid. */
export type Grid = unknown[][] | string | number | boolean | null;

/** Reads what is to be written. */
export const grid: Reader<Grid> = (argument, name) => {
  if (Array.isArray(argument) && argument.every(Array.isArray)) return argument as unknown[][];
  if (
    argument === null ||
    typeof argument === "string" ||
    typeof argument === "number" ||
    typeof argument === "boolean"
  ) {
    return argument;
  }
  throw new BookError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${name} takes a two-dimensional array.`,
  );
};

/** Refuses to write cell by cell what has no end. */
export function checkBounded(range: RangeRef): void {
  if (isUnbounded(range))
    throw new BookError("InvalidArgument", "Whole rows and columns cannot be written cell by cell.");
}

/** The grid for an area: one value is spread, a grid has to have the area's shape. */
export function spread(given: Grid, { rows, columns }: Area): unknown[][] {
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(given));
  if (given.length === rows && given.every((row) => row.length === columns)) return given;
  throw new BookError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Whether rows of the area are hidden: all, none, or (null) some. */
export function hiddenRows({ area, sheet }: RangeRef): boolean | null {
  return whole(area.row, area.rows, (row) => sheet.data.rows.get(row)?.hidden === true);
}

/** The same for columns. */
export function hiddenColumns({ area, sheet }: RangeRef): boolean | null {
  return whole(area.column, area.columns, (column) => sheet.data.columns.get(column)?.hidden === true);
}

function whole(start: number, count: number, test: (line: number) => boolean): boolean | null {
  const first = test(start);
  for (let line = start + 1; line < start + count; line++) if (test(line) !== first) return null;
  return first;
}

/** Points from the sheet's edge to a row, and down to its end. */
export function rowTop({ sheet }: RangeRef, row: number): number {
  return measure(
    row,
    sheet.data.defaultRowHeight,
    [...sheet.data.rows].map(([at, { height, hidden }]) => [at, height, hidden]),
  );
}

/** Points from the sheet's edge to a column. */
export function columnLeft({ sheet }: RangeRef, column: number): number {
  return measure(
    column,
    sheet.data.defaultColumnWidth,
    [...sheet.data.columns].map(([at, { width, hidden }]) => [at, width, hidden]),
  );
}

type Line = readonly [at: number, size: number | undefined, hidden: boolean | undefined];

function measure(before: number, usual: number, lines: readonly Line[]): number {
  let points = before * usual;
  for (const [at, size, hidden] of lines) if (at < before) points += (hidden ? 0 : (size ?? usual)) - usual;
  return points;
}

/** The smallest area within another that holds everything in it. */
export function usedWithin(sheet: SheetData, area: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  eachStored(sheet, area, (cell, row, column) => {
    if (valuesOnly && cell.value === null && cell.formula === undefined) return;
    used = used ? union(used, cellArea(row, column)) : cellArea(row, column);
  });
  return used;
}
