import { checkArea, intersection, isWholeColumns, isWholeRows, encloses, MAX_COLUMNS, MAX_ROWS } from "./area";
import { BookError, FixedCells } from "./bookError";
import { checkUnlocked, eachStored, putCell, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { editEverywhere } from "./everywhere";
import { shiftedFormula } from "./formulas";
import type { Area, Cell, SheetData } from "./model";
import { linesOf, shiftedArea, shiftedLine, type Shift } from "./shift";
import { shiftSheetParts } from "./shiftSheet";
import type { ShiftedTables } from "./shiftTables";

/** Inserting and deleting of cells, rows and columns, and all that moves with them. */
export class Structure {
  constructor(
    private readonly core: Core,
    private readonly tables: ShiftedTables,
  ) {}

  /** Puts blank cells in. Whole rows when the area spans all columns, whole columns when it spans all rows. */
  insert(sheetId: string, area: Area, direction: "Down" | "Right", source: Source): void {
    const sheet = sheetOf(this.core, sheetId);
    const axis = isWholeRows(area) ? "row" : isWholeColumns(area) ? "column" : direction === "Down" ? "row" : "column";
    const shift: Shift = { action: "insert", axis, area };
    this.check(sheet, shift);
    this.perform(sheet, shift, source);
    this.core.changes.emit({
      kind: "inserted",
      sheet: sheetId,
      area,
      shift: axis === "row" ? "Down" : "Right",
      source,
    });
    this.tables.afterInsert(sheet, shift, source);
  }

  /** Takes cells out. */
  delete(sheetId: string, area: Area, direction: "Up" | "Left", source: Source): void {
    const sheet = sheetOf(this.core, sheetId);
    const axis = isWholeRows(area) ? "row" : isWholeColumns(area) ? "column" : direction === "Up" ? "row" : "column";
    const shift: Shift = { action: "delete", axis, area };
    this.check(sheet, shift);
    if (this.tables.keepsRow(sheet, shift)) {
      this.deleteAllBut(sheet, area, source);
      return;
    }
    this.tables.beforeDelete(sheet, shift, source);
    this.perform(sheet, shift, source);
    this.core.changes.emit({ kind: "deleted", sheet: sheetId, area, shift: axis === "row" ? "Up" : "Left", source });
  }

  /** A table never loses its last row: the first one is emptied instead. */
  private deleteAllBut(sheet: SheetData, area: Area, source: Source): void {
    const first = { ...area, rows: 1 };
    eachStored(sheet, first, ({ style }, row, column) =>
      putCell(this.core, sheet, [row, column], { value: null, style }),
    );
    this.core.changes.emit({ kind: "cells", sheet: sheet.id, area: first, source });
    if (area.rows > 1) this.delete(sheet.id, { ...area, row: area.row + 1, rows: area.rows - 1 }, "Up", source);
  }

  private check(sheet: SheetData, shift: Shift): void {
    checkArea(shift.area);
    if (sheet.fixedBy !== undefined) throw new FixedCells(sheet.name, sheet.fixedBy);
    if (!isAllowed(sheet, shift)) checkUnlocked(this.core, sheet, shift.area);
    for (const table of sheet.tables) {
      if (cutsThrough(table.area, shift))
        throw new BookError("InsertDeleteConflict", `this would tear the table ${table.name}`);
    }
    for (const merge of sheet.merges) {
      if (cutsThrough(merge, shift)) throw new BookError("MergedRangeConflict", "this would tear merged cells");
    }
    if (shift.action === "insert" && this.fallsOff(sheet, shift)) {
      throw new BookError("InvalidOperation", "cells with content would be pushed off the sheet");
    }
  }

  private fallsOff(sheet: SheetData, shift: Shift): boolean {
    const [, count] = linesOf(shift);
    if (shift.axis === "row") return [...sheet.cells.keys()].some((row) => row >= MAX_ROWS - count);
    return [...sheet.cells.values()].some((cells) => [...cells.keys()].some((column) => column >= MAX_COLUMNS - count));
  }

  private perform(sheet: SheetData, shift: Shift, source: Source): void {
    moveCells(sheet, shift);
    shiftSheetParts(sheet, shift);
    this.tables.shift(sheet, shift);
    for (const reference of this.core.tracked) {
      const range = reference.deref();
      if (!range || range.sheet !== sheet.id) continue;
      const area = shiftedArea(range.area, shift);
      if (area) range.area = area;
      else range.alive = false;
    }
    const name = sheet.name;
    editEverywhere(this.core, (formula, own) => shiftedFormula(formula, own?.name ?? "", name, shift), source);
    this.core.dirty.sheet(sheet.id);
    this.core.dirty.formulas();
  }
}

/** Whether the protection of the sheet lets people insert or delete here. */
function isAllowed(sheet: SheetData, { action, axis }: Shift): boolean {
  const verb = action === "insert" ? "Insert" : "Delete";
  return Boolean(sheet.protection.options[`allow${verb}${axis === "row" ? "Rows" : "Columns"}`]);
}

/** Whether the cells that move are only a part of an area that has to stay whole. */
function cutsThrough(area: Area, shift: Shift): boolean {
  const { axis } = shift;
  const beyond: Area =
    axis === "row"
      ? { ...shift.area, rows: MAX_ROWS - shift.area.row }
      : { ...shift.area, columns: MAX_COLUMNS - shift.area.column };
  if (!intersection(area, beyond)) return false;
  const across: Area =
    axis === "row"
      ? { ...area, column: shift.area.column, columns: shift.area.columns }
      : { ...area, row: shift.area.row, rows: shift.area.rows };
  return !encloses(across, area);
}

function moveCells(sheet: SheetData, shift: Shift): void {
  const moved = new Map<number, Map<number, Cell>>();
  const { area } = shift;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const at = movedTo(row, column, shift);
      if (!at) continue;
      let target = moved.get(at[0]);
      if (!target) moved.set(at[0], (target = new Map()));
      target.set(at[1], cell);
    }
  }
  sheet.cells.clear();
  for (const [row, cells] of moved) sheet.cells.set(row, cells);
  if (shift.action === "insert") copyStyles(sheet, area, shift.axis);
}

function movedTo(row: number, column: number, shift: Shift): readonly [number, number] | null {
  const { area, axis } = shift;
  if (axis === "row") {
    if (column < area.column || column >= area.column + area.columns) return [row, column];
    const line = shiftedLine(row, shift);
    return line === null ? null : [line, column];
  }
  if (row < area.row || row >= area.row + area.rows) return [row, column];
  const line = shiftedLine(column, shift);
  return line === null ? null : [row, line];
}

/** New cells look like those before them, as in Excel. */
function copyStyles(sheet: SheetData, area: Area, axis: "row" | "column"): void {
  if (axis === "row") copyRowStyles(sheet, area);
  else copyColumnStyles(sheet, area);
}

function copyColumnStyles(sheet: SheetData, area: Area): void {
  for (const [row, cells] of sheet.cells) {
    const style = cells.get(area.column - 1)?.style ?? 0;
    if (style === 0 || row < area.row || row >= area.row + area.rows) continue;
    for (let column = area.column; column < area.column + area.columns; column++) {
      cells.set(column, { value: null, style });
    }
  }
}

function copyRowStyles(sheet: SheetData, area: Area): void {
  for (const [column, { style }] of sheet.cells.get(area.row - 1) ?? []) {
    if (style === 0 || column < area.column || column >= area.column + area.columns) continue;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = sheet.cells.get(row) ?? new Map<number, Cell>();
      cells.set(column, { value: null, style });
      sheet.cells.set(row, cells);
    }
  }
}
