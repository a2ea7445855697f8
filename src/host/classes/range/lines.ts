import type { SheetData } from "../../book/model";
import type { RangeRef } from "../refs";

/** Sets heights of rows, or hides them. */
export function setRows({ seat, sheet, area }: RangeRef, change: { height?: number; hidden?: boolean }): void {
  const rows: SheetData["rows"] = new Map(sheet.data.rows);
  for (let row = area.row; row < area.row + area.rows; row++) {
    const { fitted, ...known } = rows.get(row) ?? {};
    const kept = fitted && change.height === undefined ? { fitted } : {};
    rows.set(row, { ...known, ...kept, ...change });
  }
  seat.book.setSheet(sheet.id, { rows }, seat.source);
}

/** Sets widths of columns, or hides them. */
export function setColumns({ seat, sheet, area }: RangeRef, change: { width?: number; hidden?: boolean }): void {
  const columns: SheetData["columns"] = new Map(sheet.data.columns);
  for (let column = area.column; column < area.column + area.columns; column++) {
    columns.set(column, { ...columns.get(column), ...change });
  }
  seat.book.setSheet(sheet.id, { columns }, seat.source);
}

/** The one height of all rows, or null. */
export function heightOf({ sheet, area }: RangeRef): number | null {
  return oneSize(area.row, area.rows, (row) => sheet.data.rows.get(row)?.height ?? sheet.data.defaultRowHeight);
}

/** The one width of all columns, or null. */
export function widthOf({ sheet, area }: RangeRef): number | null {
  return oneSize(area.column, area.columns, (at) => sheet.data.columns.get(at)?.width ?? sheet.data.defaultColumnWidth);
}

function oneSize(start: number, count: number, size: (line: number) => number): number | null {
  const first = size(start);
  for (let line = start + 1; line < start + count; line++) if (size(line) !== first) return null;
  return first;
}

/** Points that a character of the usual font takes, and what stands beside the text. */
const CHARACTER = 5.25;
const PADDING = 3.75;

/** Makes columns as wide as their longest text. */
export function autofitColumns(range: RangeRef): void {
  const { seat, sheet, area } = range;
  for (let column = area.column; column < area.column + area.columns; column++) {
    let longest = 0;
    for (const [row, cells] of sheet.data.cells) {
      if (row < area.row || row >= area.row + area.rows || !cells.has(column)) continue;
      longest = Math.max(longest, seat.book.text(sheet.id, row, column).length);
    }
    if (longest === 0) continue;
    setColumns(range.at({ ...area, column, columns: 1 }), { width: longest * CHARACTER + PADDING });
  }
}

/** Gives rows the height of their text. */
export function autofitRows({ seat, sheet, area }: RangeRef): void {
  seat.book.fitRows(sheet.id, area);
}
