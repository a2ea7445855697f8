import { holds } from "./area";
import type { Core } from "./core";
import type { Area, SheetData, TableData } from "./model";

/** A table and the sheet it stands on. */
export interface PlacedTable {
  sheet: SheetData;
  table: TableData;
}

/** Every table of the workbook, in sheet order. */
export function allTables(core: Core): PlacedTable[] {
  return core.data.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** The table of this name, in any case. */
export function tableNamed(core: Core, name: string): PlacedTable | undefined {
  const wanted = name.toLowerCase();
  for (const sheet of core.data.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return undefined;
}

/** The table of this id. */
export function tableWithId(core: Core, id: number): PlacedTable | undefined {
  return allTables(core).find(({ table }) => table.id === id);
}

/** The table that holds this cell. */
export function tableAt(sheet: SheetData, row: number, column: number): TableData | undefined {
  return sheet.tables.find((table) => holds(table.area, row, column));
}

/** The rows between headings and totals. */
export function bodyOf(table: TableData): Area {
  const { area } = table;
  const top = table.showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: area.rows - top - (table.showTotals ? 1 : 0) };
}

/** The heading row, or null when it is not shown. */
export function headerOf(table: TableData): Area | null {
  return table.showHeaders ? { ...table.area, rows: 1 } : null;
}

/** The totals row, or null. */
export function totalsOf(table: TableData): Area | null {
  return table.showTotals ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 } : null;
}
