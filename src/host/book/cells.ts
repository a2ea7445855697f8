import { holds, intersection, isWholeColumns, isWholeRows } from "./area";
import { BookError } from "./bookError";
import type { Core } from "./core";
import type { Area, Cell, Scalar, SheetData } from "./model";

/** The sheet with this id; the id of a removed sheet is refused. */
export function sheetOf(core: Core, id: string): SheetData {
  const sheet = core.data.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new BookError("ItemNotFound", `no sheet with id ${id}`);
  return sheet;
}

/** The sheet of this name, in any case. */
export function sheetNamed(core: Core, name: string): SheetData | undefined {
  const wanted = name.toLowerCase();
  return core.data.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The cell as stored, or a blank one in the style of its row or column. */
export function cellAt(sheet: SheetData, row: number, column: number): Cell {
  const stored = sheet.cells.get(row)?.get(column);
  if (stored) return stored;
  return { value: null, style: inheritedStyle(sheet, row, column) };
}

/** The style of a cell that has none of its own: that of its row, else of its column. */
function inheritedStyle(sheet: SheetData, row: number, column: number): number {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? 0;
}

/** Stores a cell and remembers that the engine has to hear of it. Nothing is told to listeners here. */
export function putCell(core: Core, sheet: SheetData, at: readonly [number, number], cell: Cell): void {
  const [row, column] = at;
  let cells = sheet.cells.get(row);
  const blank = cell.value === null && cell.formula === undefined;
  if (blank && cell.style === inheritedStyle(sheet, row, column)) {
    cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
  } else {
    if (!cells) sheet.cells.set(row, (cells = new Map()));
    cells.set(column, cell);
  }
  core.dirty.cell(sheet.id, row, column);
}

/** Whether two values are the same. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object" && a && b) return a.error === b.error;
  return a === b;
}

/** Calls `visit` for every stored cell of the area, rows first; safe when `visit` changes cells. */
export function eachStored(
  sheet: SheetData,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (const row of rowsWithin(sheet, area)) {
    const cells = sheet.cells.get(row);
    if (!cells) continue;
    for (const column of [...cells.keys()].sort((a, b) => a - b)) {
      const cell = cells.get(column);
      if (cell && holds(area, row, column)) visit(cell, row, column);
    }
  }
}

function rowsWithin(sheet: SheetData, area: Area): number[] {
  const rows: number[] = [];
  if (area.rows < sheet.cells.size) {
    for (let row = area.row; row < area.row + area.rows; row++) if (sheet.cells.has(row)) rows.push(row);
    return rows;
  }
  for (const row of sheet.cells.keys()) if (row >= area.row && row < area.row + area.rows) rows.push(row);
  return rows.sort((a, b) => a - b);
}

/** The smallest area that holds every cell with content (or also formats), as Excel's used range. */
export function usedArea(sheet: SheetData, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The part of an area worth walking: whole rows and columns end where the sheet is used. */
export function walkable(sheet: SheetData, area: Area): Area | null {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = usedArea(sheet, false);
  return used && intersection(area, used);
}

/** Refuses to change anything else of a protected sheet, unless its protection allows it. */
export function checkUnprotected(sheet: SheetData, allowed = ""): void {
  if (sheet.protection.protected && !sheet.protection.options[allowed]) {
    throw new BookError("AccessDenied", `the sheet ${sheet.name} is protected`);
  }
}

/** Refuses to change a locked cell of a protected sheet. */
export function checkUnlocked(core: Core, sheet: SheetData, area: Area): void {
  if (core.data.readOnly) throw new BookError("AccessDenied", "the workbook is read-only");
  if (!sheet.protection.protected) return;
  const refuse = (): never => {
    throw new BookError("AccessDenied", `the sheet ${sheet.name} is protected`);
  };
  const part = isWholeColumns(area) || isWholeRows(area) ? null : area;
  if (!part) return refuse();
  for (let row = part.row; row < part.row + part.rows; row++) {
    for (let column = part.column; column < part.column + part.columns; column++) {
      if (core.data.styles[cellAt(sheet, row, column).style]?.locked !== false) refuse();
    }
  }
}
