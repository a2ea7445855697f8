import { absoluteAddressOf, holds } from "./area";
import type { Core } from "./core";
import type { Place } from "./formulas";
import { contextOf, type TableReference } from "./formulaText";
import type { Area, TableData } from "./model";
import { bodyOf, headerOf, tableNamed, totalsOf, type PlacedTable } from "./tableLookup";

/** The address a structured reference means at a place; null when there is none. */
export function resolvedTableReference(core: Core, reference: TableReference, place: Place): string | null {
  const found = tableNamed(core, reference.table);
  if (!found) return null;
  const rows = rowsOf(found, reference.sections, place);
  if (rows === "#VALUE!") return rows;
  const columns = columnsOf(found.table, reference.columns);
  if (!rows || !columns) return null;
  const context = found.sheet === place.sheet ? "" : contextOf([found.sheet.name]);
  return context + absoluteAddressOf({ ...rows, ...columns });
}

type Rows = Pick<Area, "row" | "rows">;

function rowsOf({ sheet, table }: PlacedTable, sections: readonly string[], place: Place): Rows | null | "#VALUE!" {
  if (sections.includes("this row")) {
    const inside = sheet === place.sheet && holds({ ...bodyOf(table), column: 0, columns: Infinity }, place.row, 0);
    return inside ? { row: place.row, rows: 1 } : "#VALUE!";
  }
  if (sections.includes("all")) return table.area;
  if (sections.length === 0) return bodyOf(table);
  const parts = sections.map((section) => sectionOf(table, section)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  const row = Math.min(...parts.map((part) => part.row));
  return { row, rows: Math.max(...parts.map((part) => part.row + part.rows)) - row };
}

function sectionOf(table: TableData, section: string): Area | null {
  if (section === "headers") return headerOf(table);
  return section === "totals" ? totalsOf(table) : bodyOf(table);
}

function columnsOf(table: TableData, names: readonly string[]): Pick<Area, "column" | "columns"> | null {
  if (names.length === 0) return { column: table.area.column, columns: table.area.columns };
  const places = names.map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  const first = Math.min(...places);
  return { column: table.area.column + first, columns: Math.max(...places) - first + 1 };
}
