import { PlannerError } from "../plan/errors";
import { isProblem, kinds } from "../plan/kinds";
import { maybeSetting } from "../plan/settings";
import type { Cell, CellChange, KindName, PlanData, PlanRow, Table } from "../plan/types";
import type { Addition, NewRow } from "../workbook/rows/append";
import type { FillOptions } from "./types";

/** What is to be filled in, by column id. */
export interface Matched {
  /** Cells of rows that are there already. */
  readonly changes: readonly CellChange[];
  /** Rows to add. */
  readonly additions: readonly Addition[];
}

const settingsTable = "PlanSettings";
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Matches settings and rows with the plan. Unknown tables, titles and settings are refused before anything is written.
 * Rows of tables without ids of their own (steps, years, capital) go to the row that has their key, where there is one.
 */
export function matchRows(options: FillOptions, tables: readonly Table[], plan: PlanData): Matched {
  const changes = matchSettings(options.settings ?? {}, plan);
  const additions: Addition[] = [];
  for (const [name, rows] of Object.entries(options.tables ?? {})) {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new PlannerError("unknownTable", { table: name });
    const matched = matchTable(
      table,
      rows.map((row) => byColumn(table, row)),
      plan.tables[name] ?? [],
    );
    changes.push(...matched.changes);
    if (matched.added.length > 0) additions.push({ table: name, rows: matched.added });
  }
  return { changes, additions };
}

function matchSettings(settings: Readonly<Record<string, Cell>>, plan: PlanData): CellChange[] {
  return Object.entries(settings).map(([key, value]) => {
    const setting = maybeSetting(key);
    if (!setting) throw new PlannerError("unknownSetting", { setting: key });
    if (!(key in plan.settings)) throw new PlannerError("settingMissing", { setting: key });
    const to = cellOf(setting.kind, value);
    return { table: settingsTable, rowId: key, column: "value", from: plan.settings[key] ?? null, to };
  });
}

/** A row by column id; titles are matched as declared. */
function byColumn(table: Table, row: Readonly<Record<string, Cell>>): NewRow {
  return Object.fromEntries(
    Object.entries(row).map(([title, value]) => {
      const column = table.columns.find((one) => one.title === title);
      if (!column) throw new PlannerError("unknownTitle", { table: table.name, title });
      if (column.formula !== undefined) throw new PlannerError("calculatedTitle", { table: table.name, title });
      return [column.id, cellOf(column.kind, value)];
    }),
  );
}

/** An ISO date in a column of dates becomes one; everything else stays as it is, for the check to judge. */
function cellOf(kind: KindName, value: Cell): Cell {
  if (value === "") return null;
  if (typeof value !== "string" || kinds[kind].holds !== "number" || !isoDate.test(value)) return value;
  const parsed = kinds[kind].parse(value);
  return isProblem(parsed) ? value : parsed;
}

function matchTable(
  table: Table,
  rows: readonly NewRow[],
  there: readonly PlanRow[],
): { readonly changes: CellChange[]; readonly added: NewRow[] } {
  const free = new Map(there.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
  const changes: CellChange[] = [];
  const added: NewRow[] = [];
  for (const row of rows) {
    const key = row[table.key] ?? null;
    const id = key === null ? "" : String(key);
    const found = table.prefix === undefined ? free.get(id) : undefined;
    free.delete(id);
    if (found) changes.push(...changesOf(table, found, row));
    else added.push(row);
  }
  return { changes, added };
}

function changesOf(table: Table, found: PlanRow, row: NewRow): CellChange[] {
  return Object.entries(row).flatMap(([column, to]) => {
    const from = found.cells[column] ?? null;
    return column === table.key || from === to || found.id === null
      ? []
      : [{ table: table.name, rowId: found.id, column, from, to }];
  });
}

