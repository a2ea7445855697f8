import { copiedFormula } from "./calculatedColumns";
import { cellAt, checkUnlocked, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { columnNamed } from "./formulas";
import type { Cell, Scalar, TableData } from "./model";
import { bodyOf, type PlacedTable } from "./tableLookup";

/** Sorts the rows of a table: numbers, then texts, then booleans, then errors; blanks last either way. */
export function sortTable(
  core: Core,
  { sheet, table }: PlacedTable,
  order: { column: string; ascending: boolean },
  source: Source,
): void {
  const body = bodyOf(table);
  checkUnlocked(core, sheet, body);
  const by = columnOf(table, order.column);
  const rows = Array.from({ length: body.rows }, (_, index) => ({
    row: body.row + index,
    key: cellAt(sheet, body.row + index, by).value,
    cells: Array.from({ length: body.columns }, (__, at) => cellAt(sheet, body.row + index, body.column + at)),
  }));
  rows.sort((a, b) => compared(a.key, b.key, order.ascending) || a.row - b.row);
  rows.forEach(({ row, cells }, index) => {
    const to = body.row + index;
    if (to === row) return;
    cells.forEach((cell, at) =>
      putCell(core, sheet, [to, body.column + at], movedCell(cell, [row, body.column + at], to)),
    );
  });
  core.changes.emit({ kind: "cells", sheet: sheet.id, area: body, source });
  core.changes.emit({ kind: "sorted", sheet: sheet.id, area: body, table: table.id, source });
}

/** Only contents and formats travel with a sorted row; a formula is written for its new row. */
function movedCell(cell: Cell, [row, column]: readonly [number, number], to: number): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: copiedFormula(cell.formula, [row, column], [to, column]) };
}

function compared(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = rankOf(a) - rankOf(b) || within(a, b);
  return ascending ? order : -order;
}

function rankOf(value: Exclude<Scalar, null>): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function within(a: Exclude<Scalar, null>, b: Exclude<Scalar, null>): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en-GB", { sensitivity: "accent" });
  return typeof a === "object" || typeof b === "object" ? 0 : Number(a) - Number(b);
}

/** Hides the rows whose value is not among `shown`; null shows all. */
export function filterTable(
  core: Core,
  { sheet, table }: PlacedTable,
  filter: { column: string; shown: readonly Scalar[] | null },
  source: Source,
): void {
  const body = bodyOf(table);
  const by = columnOf(table, filter.column);
  for (let row = body.row; row < body.row + body.rows; row++) {
    const hidden = filter.shown !== null && !filter.shown.includes(cellAt(sheet, row, by).value);
    const before = sheet.rows.get(row);
    if (hidden || before?.hidden) sheet.rows.set(row, { ...before, hidden });
  }
  core.changes.emit({ kind: "rows", sheet: sheet.id, source });
  core.changes.emit({ kind: "filtered", sheet: sheet.id, area: table.area, table: table.id, source });
}

function columnOf(table: TableData, name: string): number {
  return table.area.column + table.columns.indexOf(columnNamed(table, name));
}
