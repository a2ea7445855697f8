import { absoluteAddressOf, holds } from "./area";
import type { Core } from "./core";
import { countedFrom1904 } from "./dates1904";
import type { Place } from "./formulas";
import {
  contextOf,
  isFunction,
  isName,
  isTableReference,
  rewrite,
  splitContext,
  tableReference,
  tokensOf,
  type TableReference,
} from "./formulaText";
import type { Area, NameData, TableData } from "./model";
import { bodyOf, headerOf, tableNamed, totalsOf, type PlacedTable } from "./tableLookup";

/** Names may stand for formulas with names; deeper than this is a circle. */
const deepest = 16;

/** Prefixes that files put before functions newer than their format. */
const filePrefix = /^(_xlfn\.|_xlws\.|_xlpm\.)+/i;

/**
 * The formula as an engine without tables and names understands it: structured references as addresses,
 * names replaced by what they stand for.
 */
export function resolvedFormula(core: Core, formula: string, place: Place, depth = 0): string {
  const resolved = withoutNames(core, formula, place, depth);
  return core.data.date1904 && depth === 0 ? countedFrom1904(resolved) : resolved;
}

function withoutNames(core: Core, formula: string, place: Place, depth: number): string {
  return rewrite(formula, (token) => {
    if (isTableReference(token)) {
      const reference = tableReference(token.value);
      return reference ? (resolvedTableReference(core, reference, place) ?? "#REF!") : "#REF!";
    }
    if (isName(token)) return resolvedName(core, token.value, place, depth) ?? token.value.replace(filePrefix, "");
    if (isFunction(token)) return resolvedName(core, token.value, place, depth) ?? token.value.replace(filePrefix, "");
    return undefined;
  });
}

function resolvedName(core: Core, text: string, place: Place, depth: number): string | undefined {
  const { sheets, rest } = splitContext(text);
  const name = nameFor(core, rest.replace(filePrefix, ""), sheets[0], place);
  if (!name) return undefined;
  if (depth > deepest) return "#REF!";
  const formula = resolvedFormula(core, name.formula, place, depth + 1).slice(1);
  const simple = tokensOf(`=${formula}`).length === 2 || /^[A-Z.]+\([^()]*\)$/i.test(formula);
  return simple || /^LAMBDA\(/i.test(formula) ? formula : `(${formula})`;
}

function nameFor(core: Core, text: string, sheet: string | undefined, place: Place): NameData | undefined {
  const wanted = text.toLowerCase();
  const owner =
    sheet === undefined ? place.sheet : core.data.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const named = core.data.names.filter(({ name }) => name.toLowerCase() === wanted);
  return named.find((name) => name.sheet === owner?.id) ?? named.find((name) => name.sheet === undefined);
}

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
