import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../book/area";
import type { Area } from "../book/model";

/** A column counted from 0 for its letters. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}

/** "B3" for row 2, column 1. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Row and column of "B3" or "$B$3"; undefined where the text is no cell. */
export function parseCell(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(name);
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1]!) } : undefined;
}

/** "B3:C9", or "B3" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The area of "B3:C9", "B3", "2:4" or "A:C"; undefined where the text is none. */
export function parseArea(name: string): Area | undefined {
  const [first = "", second = first] = name.trim().split(":");
  const from = parseCorner(first, 0);
  const to = parseCorner(second, 1);
  if (!from || !to) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
}

function parseCorner(name: string, end: 0 | 1): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})$/.exec(name);
  if (!match || name === "") return undefined;
  const row = match[2] ? Number(match[2]) - 1 : end * (MAX_ROWS - 1);
  const column = match[1] ? columnIndex(match[1]) : end * (MAX_COLUMNS - 1);
  return { row, column };
}

/** The areas of a `sqref`. */
export function parseAreas(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((each) => parseArea(each) ?? []);
}

/** A `sqref` of these areas. */
export function areasName(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}
