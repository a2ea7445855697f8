import { isoOf } from "../dates/days";
import { PlannerError } from "../plan/errors";
import { kinds, longestText } from "../plan/kinds";
import { maybeSetting } from "../plan/settings";
import { entryColumns } from "../plan/tables/table";
import type { Cell, CellChange, KindName, PlanData, PlanRow, Table } from "../plan/types";
import type { Addition, NewRow } from "../workbook/rows/addition";
import type { FillOptions } from "./types";

/** Settings by key and rows by column id, as cells will hold them. */
export interface Filling {
  readonly settings: Readonly<Record<string, Cell>>;
  readonly tables: Readonly<Record<string, readonly NewRow[]>>;
}

/** What is to be written. */
export interface Matched {
  /** Cells of rows that are there already. */
  readonly changes: readonly CellChange[];
  /** Rows to add. */
  readonly additions: readonly Addition[];
}

const settingsTable = "PlanSettings";
/**
 * Tables that the plan keeps of itself: settings have a place of their own in what is given, and words belong to one list each.
 * What was reported before a council had the plan may be filled in.
 */
const ownTables: readonly string[] = [settingsTable, "PlanChecks", "PlanLists", "PlanFindings"];
/** Tables whose rows are filled in, but are as many as the plan has steps and years. */
const fixedTables: readonly string[] = ["PlanSteps", "PlanYears"];
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** What was given by titles, by column id. Unknown tables, titles and settings are refused. */
export function fillingOf(options: FillOptions, tables: readonly Table[]): Filling {
  const settings = Object.entries(options.settings ?? {}).map(([key, value]) => {
    const setting = maybeSetting(key);
    if (!setting) throw new PlannerError("unknownSetting", { setting: key });
    return [key, cellOf(setting, value, "Settings")];
  });
  const rows = Object.entries(options.tables ?? {}).map(([name, given]) => {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new PlannerError("unknownTable", { table: name });
    return [name, given.map((row, at) => rowOf(table, row, `${name}, row ${at + 1}`))];
  });
  return { settings: Object.fromEntries(settings), tables: Object.fromEntries(rows) };
}

function rowOf(table: Table, given: Readonly<Record<string, Cell>>, where: string): NewRow {
  const { name, key, starter } = table;
  if (ownTables.includes(name)) throw new PlannerError("takesNoRows", { table: name, where });
  const row = byColumn(table, given, where);
  if (fixedTables.includes(name) && !starter.some((each) => String(each[key]) === String(row[key])))
    throw new PlannerError("takesNoRows", { table: name, where });
  if (Object.values(row).every((cell) => cell === null)) throw new PlannerError("blankRow", { where });
  return row;
}

function byColumn(table: Table, row: Readonly<Record<string, Cell>>, where: string): NewRow {
  return Object.fromEntries(
    Object.entries(row).map(([title, value]) => {
      const column = table.columns.find((one) => one.title === title);
      if (!column) throw new PlannerError("unknownTitle", { table: table.name, title });
      if (column.formula !== undefined) throw new PlannerError("calculatedTitle", { table: table.name, title });
      return [column.id, cellOf(column, value, where)];
    }),
  );
}

/**
 * Dates come as ISO text, or as the serial number of a day that Excel has; what is neither is refused, and so is a text that no cell
 * can hold. Everything else stays as it is, for the check to judge.
 */
function cellOf(
  { kind, title }: { readonly kind: KindName; readonly title: string },
  value: Cell,
  where: string,
): Cell {
  if (value === "" || value === null) return null;
  if (typeof value === "string" && value.length > longestText)
    throw new PlannerError("textTooLong", { title, where, length: value.length, most: longestText });
  const isDate = kinds[kind].numberFormat === kinds.date.numberFormat;
  if (!isDate || (typeof value === "number" && isoOf(value) !== null)) return value;
  const parsed = dateOf(value);
  if (parsed === null) throw new PlannerError("unreadableValue", { value: cellWords(value), title, where });
  return parsed;
}

/** The serial number of an ISO date; null for everything else. */
function dateOf(value: Cell): number | null {
  if (typeof value !== "string" || !isoDate.test(value)) return null;
  const parsed = kinds.date.parse(value);
  return typeof parsed === "number" ? parsed : null;
}

const cellWords = (value: Cell): string => (typeof value === "object" ? (value?.error ?? "") : String(value));

/**
 * Matches what is given with what is there. Rows of tables whose ids are not given by us (steps, years, capital) go to the
 * row that has their key, where there is one, and so do rows with the id of a starter row that nobody has touched; all others
 * are added.
 */
export function matchRows(filling: Filling, tables: readonly Table[], plan: PlanData): Matched {
  const changes = matchSettings(filling.settings, plan);
  const additions: Addition[] = [];
  for (const table of tables) {
    const matched = matchTable(table, filling.tables[table.name] ?? [], plan.tables[table.name] ?? []);
    changes.push(...matched.changes);
    if (matched.added.length > 0) additions.push({ table: table.name, rows: matched.added });
  }
  return { changes, additions };
}

function matchSettings(settings: Readonly<Record<string, Cell>>, plan: PlanData): CellChange[] {
  return Object.entries(settings).flatMap(([key, to]) => {
    const from = plan.settings[key];
    if (from === undefined) throw new PlannerError("settingMissing", { setting: key });
    return from === to ? [] : [{ table: settingsTable, rowId: key, column: "value", from, to }];
  });
}

function matchTable(
  table: Table,
  rows: readonly NewRow[],
  standing: readonly PlanRow[],
): { readonly changes: CellChange[]; readonly added: NewRow[] } {
  const free = new Map(standing.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
  const changes: CellChange[] = [];
  const added: NewRow[] = [];
  for (const row of rows) {
    const id = String(row[table.key] ?? "");
    const there = free.get(id);
    const found = there && (table.prefix === undefined || isUntouched(table, there)) ? there : undefined;
    free.delete(id);
    if (found) changes.push(...changesOf(table, found, row));
    else added.push(row);
  }
  return { changes, added };
}

/** Whether a row is still as the plan was given with it. */
function isUntouched(table: Table, { cells }: PlanRow): boolean {
  const ids = entryColumns(table).map((column) => column.id);
  return table.starter.some((row) => ids.every((id) => (row[id] ?? null) === (cells[id] ?? null)));
}

function changesOf(table: Table, { id, cells }: PlanRow, row: NewRow): CellChange[] {
  return Object.entries(row).flatMap(([column, to]) => {
    const from = cells[column] ?? null;
    return column === table.key || from === to || id === null
      ? []
      : [{ table: table.name, rowId: id, column, from, to }];
  });
}
