import { nations } from "./calendar/bankHolidays";
import { sameCell } from "./sameCell";
import { holidayRows } from "./tables/holidays";
import { template } from "./template";
import type { Cell, InsertOptions, PlanData, PlanRow, Table } from "./types";

/** Entries of one table that nobody but people could have made. */
export interface Entered {
  readonly table: string;
  /** Rows that hold something beside what insert wrote. */
  readonly rows: number;
}

/** Kept by actions on purpose, so that it is lost with the plan like any entry. */
const records: readonly string[] = ["PlanSnapshots"];

/**
 * What people have entered in a plan beside what insert wrote for these options: rows of their own and rows of the plan's
 * that they filled in or changed, by table. What only actions write is none, but for the past reports.
 */
export function enteredIn(plan: PlanData, options: InsertOptions): Entered[] {
  const { tables } = template({ ...options, ...given(plan) });
  return tables.flatMap((table) => {
    if (table.written === true && !records.includes(table.name)) return [];
    const written = table.name === "PlanHolidays" ? holidaysOf(options) : table.starter;
    const entries = table.columns.flatMap(({ id, formula }) => (formula === undefined ? id : []));
    const rows = (plan.tables[table.name] ?? []).filter((row) => isEntered(row, { entries, table, written }));
    return rows.length > 0 ? [{ table: table.name, rows: rows.length }] : [];
  });
}

interface Ground {
  readonly entries: readonly string[];
  readonly table: Table;
  readonly written: Table["starter"];
}

function isEntered({ cells }: PlanRow, { entries, table, written }: Ground): boolean {
  const filled = entries.filter((id) => (cells[id] ?? null) !== null);
  if (filled.length === 0) return false;
  const isWritten = (row: Table["starter"][number]): boolean =>
    entries.every((id) => sameCell(cells[id] ?? null, row[id] === "" ? null : (row[id] ?? null)));
  // The key of a row that is the plan's own says nothing that somebody entered.
  return !written.some(isWritten) && filled.some((id) => id !== table.key || table.prefix !== undefined);
}

/** What was asked for when the plan was inserted stands among its settings. */
function given({ settings }: PlanData): Partial<InsertOptions> {
  const date = settings["report-date"];
  const authority = settings["authority"];
  return {
    ...(typeof date === "number" ? { reportDate: date } : {}),
    ...(typeof authority === "string" ? { authority } : {}),
  };
}

/** Bank holidays of every nation: which of them a plan has is a setting. */
function holidaysOf(options: InsertOptions): Readonly<Record<string, Cell>>[] {
  return nations.flatMap((_, nation) => holidayRows({ ...options, nation }));
}
