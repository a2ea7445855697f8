import type { Change } from "./changes";
import type { Core } from "./core";
import type { Area, SheetData } from "./model";
import { fittedHeight } from "./rowFit";

/**
 * Rows whose height nobody set take that of their contents, as in Excel: when cells are written or dressed and when one asks
 * for it, not when a formula has a new result or a column another width.
 */
export class RowHeights {
  private readonly waiting = new Map<string, Set<number>>();

  constructor(private readonly core: Core) {
    core.changes.subscribe((change) => this.take(change));
  }

  /** Fits what was written since, once the results are there. */
  settle(): void {
    for (const [id, rows] of this.waiting) {
      const sheet = this.core.data.sheets.find((each) => each.id === id);
      if (sheet)
        this.fit(
          sheet,
          [...rows].filter((row) => isFree(sheet, row)),
        );
    }
    this.waiting.clear();
  }

  /** Gives the rows of an area the height of their contents, also where somebody had set one; again once formulas have results. */
  fitAll(id: string, { row, rows }: Area): void {
    const sheet = this.core.data.sheets.find((each) => each.id === id);
    if (!sheet) return;
    const known = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])];
    this.fit(
      sheet,
      known.filter((each) => each >= row && each < row + rows),
    );
    this.mark(id, row, row + rows);
  }

  private fit(sheet: SheetData, rows: readonly number[]): void {
    const heights: SheetData["rows"] = new Map(sheet.rows);
    let changed = false;
    for (const row of rows) {
      const { height: was, fitted: wasFitted, ...rest } = sheet.rows.get(row) ?? {};
      const height = fittedHeight(this.core.data.styles, sheet, row);
      if (was === height && (height === undefined || wasFitted)) continue;
      changed = true;
      if (height !== undefined) heights.set(row, { ...rest, height, fitted: true });
      else if (Object.keys(rest).length > 0) heights.set(row, rest);
      else heights.delete(row);
    }
    if (!changed) return;
    sheet.rows = heights;
    this.core.changes.emit({ kind: "rows", sheet: sheet.id, source: { by: "calculation" } });
  }

  private take(change: Change): void {
    if (change.source.by === "file") return;
    if (change.kind === "cells" || change.kind === "styles")
      this.mark(change.sheet, change.area.row, change.area.row + change.area.rows);
    if (change.kind === "inserted" || change.kind === "deleted") this.mark(change.sheet, change.area.row, Infinity);
    if (change.kind === "sheetRemoved") this.waiting.delete(change.sheet);
  }

  private mark(id: string, from: number, to: number): void {
    const rows = this.waiting.get(id) ?? new Set();
    this.waiting.set(id, rows);
    const cells = this.core.data.sheets.find((sheet) => sheet.id === id)?.cells ?? new Map<number, unknown>();
    for (const row of linesIn(cells, from, to)) rows.add(row);
  }
}

/** The rows from one to another, or of them those with cells, where these are fewer. */
function linesIn(cells: ReadonlyMap<number, unknown>, from: number, to: number): number[] {
  if (to - from < cells.size) return Array.from({ length: to - from }, (_, index) => from + index);
  return [...cells.keys()].filter((row) => row >= from && row < to);
}

/** Whether nobody has set the height of a row. */
function isFree(sheet: SheetData, row: number): boolean {
  const known = sheet.rows.get(row);
  return known?.height === undefined || known.fitted === true;
}
