import { cellAt, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import { tableReferenceText } from "./formulaText";
import type { Area, SheetData, TableData } from "./model";
import type { Structure } from "./structure";
import { bodyOf, type PlacedTable } from "./tableLookup";

/** A table whose totals row is switched on or off. */
export interface TotalsSwitch {
  readonly placed: PlacedTable;
  readonly on: boolean;
  readonly source: Source;
}

/** Puts a totals row beneath a table, or takes it away with what it holds. */
export function setTotals(core: Core, structure: Structure, { placed, on, source }: TotalsSwitch): void {
  const { sheet, table } = placed;
  const { area } = table;
  const row = { ...area, row: area.row + area.rows - (on ? 0 : 1), rows: 1 };
  if (on) {
    // What stands beneath moves down, as in Excel.
    if (isFilled(sheet, row)) structure.insert(sheet.id, row, "Down", source);
    fill(core, placed, row);
  } else for (const at of cellsOf(row)) putCell(core, sheet, at, { value: null, style: styleAt(sheet, at) });
  table.area = { ...area, rows: area.rows + (on ? 1 : -1) };
  core.changes.emit({ kind: "cells", sheet: sheet.id, area: row, source });
}

const styleAt = (sheet: SheetData, [row, column]: readonly [number, number]): number =>
  cellAt(sheet, row, column).style;

function isFilled(sheet: SheetData, area: Area): boolean {
  return [...cellsOf(area)].some(([row, column]) => {
    const { value, formula } = cellAt(sheet, row, column);
    return value !== null || formula !== undefined;
  });
}

/** The first cell says "Total"; the last one sums its column, or counts it where it holds no numbers. */
function fill(core: Core, { sheet, table }: PlacedTable, { row, column, columns }: Area): void {
  const last = column + columns - 1;
  const put = (at: number, content: { value: string | null; formula?: string }): void =>
    putCell(core, sheet, [row, at], { ...content, style: styleAt(sheet, [row - 1, at]) });
  if (last > column) put(column, { value: "Total" });
  const name = table.columns.at(-1)?.name ?? "";
  const values = tableReferenceText({ table: table.name, sections: [], columns: [name] });
  put(last, { value: null, formula: `=SUBTOTAL(${holdsNumbers(sheet, table, last) ? 109 : 103},${values})` });
}

function holdsNumbers(sheet: SheetData, table: TableData, column: number): boolean {
  return [...cellsOf({ ...bodyOf(table), column, columns: 1 })].some(
    ([row]) => typeof cellAt(sheet, row, column).value === "number",
  );
}
