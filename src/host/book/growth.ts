import { encloses, holds, intersection, sameArea, union } from "./area";
import type { CalculatedColumns } from "./calculatedColumns";
import { cellAt, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import { settleHeadings } from "./headings";
import type { Area, ConditionalFormat, SheetData, TableData, Validation } from "./model";
import { bodyOf } from "./tableLookup";

/** What a table would grow by, found before the cells are written. */
export interface Growth {
  table: TableData;
  area: Area;
}

/** How tables grow when something is written beneath or beside them, and what new rows are given. */
export class TableGrowth {
  constructor(
    private readonly core: Core,
    private readonly columns: CalculatedColumns,
  ) {}

  /** The table that a write into `area` makes grow. `filled` is the part of it that gets content. */
  foresee(sheet: SheetData, filled: Area): Growth | null {
    if (!this.core.switches.growTables || sheet.protection.protected) return null;
    for (const table of sheet.tables) {
      const area = grownArea(table, filled);
      if (area && !this.blocked(sheet, table, area)) return { table, area };
    }
    return null;
  }

  private blocked(sheet: SheetData, table: TableData, area: Area): boolean {
    if (sheet.tables.some((other) => other !== table && intersection(other.area, area))) return true;
    if (sheet.merges.some((merge) => intersection(merge, area) && !encloses(table.area, merge))) return true;
    for (const [row, column] of cellsOf(area)) {
      if (holds(table.area, row, column)) continue;
      const cell = cellAt(sheet, row, column);
      if (cell.value !== null || cell.formula !== undefined) return true;
    }
    return false;
  }

  /** Gives the table its new area and its new rows what the row above has. */
  apply(sheet: SheetData, { table, area }: Growth, source: Source): void {
    const before = table.area;
    const lastRow = bodyOf(table).row + bodyOf(table).rows - 1;
    table.area = area;
    if (area.columns > before.columns) addColumns(this.core, sheet, table);
    const added = bodyOf(table).row + bodyOf(table).rows - 1 - lastRow;
    if (added > 0) {
      const rows = { ...area, row: lastRow + 1, rows: added };
      this.dress(sheet, rows, lastRow, (style) => style === 0);
      this.furnish(sheet, table, rows, lastRow);
      this.columns.fillRows(sheet, table, rows);
      this.core.changes.emit({ kind: "cells", sheet: sheet.id, area: rows, source });
    }
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }

  /** Rows take the formats of a model row where `takes` says so of the style they have. */
  dress(sheet: SheetData, rows: Area, model: number, takes: (style: number) => boolean): void {
    for (const [row, column] of cellsOf(rows)) {
      const style = cellAt(sheet, model, column).style;
      const cell = cellAt(sheet, row, column);
      if (cell.style !== style && takes(cell.style)) putCell(this.core, sheet, [row, column], { ...cell, style });
    }
  }

  /** New rows take rules and colour rules from the row they follow. */
  furnish(sheet: SheetData, table: TableData, rows: Area, model: number): void {
    const source: Source = { by: "calculation" };
    if (extend(sheet.validations, table, rows, model))
      this.core.changes.emit({ kind: "validations", sheet: sheet.id, source });
    if (extend(sheet.conditionalFormats, table, rows, model)) {
      this.core.changes.emit({ kind: "conditionalFormats", sheet: sheet.id, source });
    }
    this.core.changes.emit({ kind: "styles", sheet: sheet.id, area: rows, source });
  }
}

function grownArea(table: TableData, filled: Area): Area | null {
  const { area } = table;
  const bottom = area.row + area.rows;
  const end = filled.row + filled.rows;
  const beneath = filled.row >= area.row && filled.row <= bottom && end > bottom && !table.showTotals;
  if (beneath && intersection({ ...filled, row: area.row, rows: 1 }, area)) {
    return { ...area, rows: end - area.row };
  }
  const beside = filled.column === area.column + area.columns;
  if (beside && encloses({ ...area, column: filled.column, columns: filled.columns }, filled)) {
    return { ...area, columns: area.columns + filled.columns };
  }
  return null;
}

/** Lengthens the areas that hold the model row's cells of the table over the new rows. */
function extend(rules: (Validation | ConditionalFormat)[], table: TableData, rows: Area, model: number): boolean {
  let changed = false;
  for (const rule of rules) {
    rule.areas = rule.areas.flatMap((area) => {
      const shared = intersection(area, { ...table.area, row: model, rows: 1 });
      if (!shared) return [area];
      const added = { ...shared, row: rows.row, rows: rows.rows };
      if (encloses(area, added)) return [area];
      changed = true;
      const whole = union(area, added);
      const fits =
        whole.columns === area.columns && shared.columns === area.columns && area.row + area.rows === rows.row;
      return fits && !sameArea(whole, area) ? [whole] : [area, added];
    });
  }
  return changed;
}

/** Completes a table's list of columns after its area became wider. */
export function addColumns(core: Core, sheet: SheetData, table: TableData): void {
  const headings = settleHeadings(core, sheet, table);
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  headings.forEach((name, index) => {
    const column = table.columns[index];
    if (column) column.name = name;
    else table.columns.push({ id: ++id, name });
  });
}
