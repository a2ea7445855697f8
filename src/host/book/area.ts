import { parseA1Range, toCol } from "@borgar/fx";
import { BookError } from "./bookError";
import type { Area } from "./model";

/** Rows of a worksheet. */
export const MAX_ROWS = 1_048_576;
/** Columns of a worksheet. */
export const MAX_COLUMNS = 16_384;

/** The area of an A1 address such as "B2:C3", "A:A" or "5:5" (dollar signs allowed, no sheet). */
export function areaOf(address: string): Area {
  const range = parseA1Range(address);
  if (!range) throw new BookError("InvalidArgument", `not an address: ${address}`);
  const row = range.top ?? 0;
  const column = range.left ?? 0;
  const bottom = range.bottom ?? MAX_ROWS - 1;
  const right = range.right ?? MAX_COLUMNS - 1;
  return { row, column, rows: bottom - row + 1, columns: right - column + 1 };
}

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The relative A1 address of an area, without a sheet: "B2:C3", "A:A", "5:5"; a whole sheet is "1:1048576". */
export function addressOf(area: Area): string {
  const { row, column, rows, columns } = area;
  if (rows === MAX_ROWS && columns < MAX_COLUMNS) return `${toCol(column)}:${toCol(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${toCol(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${toCol(column + columns - 1)}${row + rows}`;
}

/** The same with dollar signs. */
export function absoluteAddressOf(area: Area): string {
  const { row, column, rows, columns } = area;
  const left = `$${toCol(column)}`;
  const right = `$${toCol(column + columns - 1)}`;
  if (rows === MAX_ROWS && columns < MAX_COLUMNS) return `${left}:${right}`;
  if (columns === MAX_COLUMNS) return `$${row + 1}:$${row + rows}`;
  return rows === 1 && columns === 1 ? `${left}$${row + 1}` : `${left}$${row + 1}:${right}$${row + rows}`;
}

/** Letters of a column counted from 0. */
export const columnLetters = (column: number): string => toCol(column);

/** Whether the cell lies in the area. */
export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** What two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether two areas are the same cells. */
export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether `inner` lies wholly in `outer`. */
export function encloses(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** The smallest area that holds both. */
export function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `whole` without `hole`: up to four areas. */
export function without(whole: Area, hole: Area): Area[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const pieces: Area[] = [
    { ...whole, rows: cut.row - whole.row },
    { ...whole, row: cut.row + cut.rows, rows: whole.row + whole.rows - cut.row - cut.rows },
    { row: cut.row, rows: cut.rows, column: whole.column, columns: cut.column - whole.column },
    {
      row: cut.row,
      rows: cut.rows,
      column: cut.column + cut.columns,
      columns: whole.column + whole.columns - cut.column - cut.columns,
    },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Whether the area is whole columns. */
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
/** Whether the area is whole rows. */
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;

/** Refuses an area that is empty or reaches outside the sheet. */
export function checkArea(area: Area): void {
  const inside =
    area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
  if (!inside || area.rows < 1 || area.columns < 1) {
    throw new BookError("InvalidArgument", `not an area of a sheet: ${JSON.stringify(area)}`);
  }
}
