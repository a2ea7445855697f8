import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf, cellArea, intersection } from "./area";
import { cellAt, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { isCellReference, tokensOf } from "./formulaText";
import type { Area, SheetData, TableData } from "./model";
import { bodyOf } from "./tableLookup";

/** Moves a formula from one cell to another as copying does: relative references follow. */
export function copiedFormula(formula: string, from: readonly [number, number], to: readonly [number, number]): string {
  if (from[0] === to[0] && from[1] === to[1]) return formula;
  if (!tokensOf(formula).some((token) => isCellReference(token) && !isFixed(token.value))) return formula;
  const relative = translateFormulaToR1C1(formula, addressOf(cellArea(from[0], from[1])));
  return translateFormulaToA1(relative, addressOf(cellArea(to[0], to[1])), { wrapEdges: false });
}

const isFixed = (reference: string): boolean =>
  /^\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/.test(reference.slice(reference.lastIndexOf("!") + 1));

/** Whether every body cell of the column but those in `but` satisfies `test`. */
function everyOther(column: Area, but: Area, test: (row: number) => boolean): boolean {
  for (let row = column.row; row < column.row + column.rows; row++) {
    const written = row >= but.row && row < but.row + but.rows;
    if (!written && !test(row)) return false;
  }
  return true;
}

const isBlank = (sheet: SheetData, row: number, column: number): boolean => {
  const cell = cellAt(sheet, row, column);
  return cell.value === null && cell.formula === undefined;
};

/** After a write into table bodies: what becomes a calculated column, fills or stops being one. */
export class CalculatedColumns {
  constructor(private readonly core: Core) {}

  /** Looks at every table column that the written area touches. */
  afterWrite(sheet: SheetData, written: Area, source: Source): void {
    for (const table of sheet.tables) {
      const body = bodyOf(table);
      if (written.row >= body.row + body.rows || written.row + written.rows <= body.row) continue;
      let changed = false;
      table.columns.forEach((column, index) => {
        const at = table.area.column + index;
        if (at < written.column || at >= written.column + written.columns) return;
        const before = column.formula;
        this.settle(sheet, column, { ...body, column: at, columns: 1 }, written);
        changed = changed || before !== column.formula;
      });
      if (changed) this.tell(sheet, table, source);
    }
  }

  private settle(sheet: SheetData, column: { formula?: string }, area: Area, written: Area): void {
    const formula = this.lastFormula(sheet, area, written);
    if (formula === null) {
      if (everyOther(area, written, () => false)) delete column.formula;
      return;
    }
    const top: readonly [number, number] = [area.row, area.column];
    const first = copiedFormula(formula.text, [formula.row, area.column], top);
    const same = (row: number): boolean =>
      cellAt(sheet, row, area.column).formula === copiedFormula(first, top, [row, area.column]);
    if (everyOther(area, { ...written, rows: 0 }, same)) {
      column.formula = first;
      return;
    }
    if (!this.core.switches.fillCalculatedColumns) return;
    const before = column.formula;
    const free = (row: number): boolean =>
      isBlank(sheet, row, area.column) ||
      (before !== undefined &&
        cellAt(sheet, row, area.column).formula === copiedFormula(before, top, [row, area.column]));
    if (!everyOther(area, written, free) || this.holdsConstant(sheet, area, written)) return;
    column.formula = first;
    this.fill(sheet, area, { text: first, anchor: area.row });
  }

  /** Whether what was written into the column holds more than formulas: Excel fills nothing over what somebody entered. */
  private holdsConstant(sheet: SheetData, area: Area, written: Area): boolean {
    return !everyOther(intersection(area, written) ?? area, { ...written, rows: 0 }, (row) => {
      return cellAt(sheet, row, area.column).formula !== undefined || isBlank(sheet, row, area.column);
    });
  }

  private lastFormula(sheet: SheetData, area: Area, written: Area): { text: string; row: number } | null {
    const bottom = Math.min(area.row + area.rows, written.row + written.rows) - 1;
    for (let row = bottom; row >= Math.max(area.row, written.row); row--) {
      const text = cellAt(sheet, row, area.column).formula;
      if (text !== undefined) return { text, row };
    }
    return null;
  }

  /** Writes a formula, given for the row `anchor`, into cells of one column. */
  private fill(sheet: SheetData, area: Area, { text, anchor }: { text: string; anchor: number }): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const formula = copiedFormula(text, [anchor, area.column], [row, area.column]);
      const cell = cellAt(sheet, row, area.column);
      if (cell.formula === formula) continue;
      putCell(this.core, sheet, [row, area.column], { value: null, formula, style: cell.style });
    }
  }

  /** Fills the calculated columns of rows that are new in a table, where nothing was written. */
  fillRows(sheet: SheetData, table: TableData, rows: Area): void {
    if (!this.core.switches.fillCalculatedColumns) return;
    const top = bodyOf(table).row;
    table.columns.forEach((column, index) => {
      const { formula } = column;
      if (formula === undefined) return;
      const at = table.area.column + index;
      for (let row = rows.row; row < rows.row + rows.rows; row++) {
        if (isBlank(sheet, row, at)) this.fill(sheet, cellArea(row, at), { text: formula, anchor: top });
      }
    });
  }

  private tell(sheet: SheetData, table: TableData, source: Source): void {
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }
}
