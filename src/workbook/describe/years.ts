import { nations } from "../../plan/calendar/bankHolidays";
import { maybeYear } from "../../dates/years";
import { chartDataId, chartDataSheet, rowsSince } from "../../plan/index";
import { holidayRows } from "../../plan/tables/holidays";
import { summaryId, summarySheet } from "../../plan/summary/summarySheet";
import type { PlanSheet, SheetCell, Table } from "../../plan/types";
import type { AnyThing } from "../things/index";
import type { StarterThing } from "../things/starter";
import { spanBehind, type Wanted } from "./wanted";

/** Sheet and table that a sentence speaks of. */
type Facts = Readonly<Record<string, string>>;

/** Years have an order, and other years may bring rows to tables whose first rows are otherwise only an offer. */
export function followsYears(
  wanted: Wanted,
  table: Table,
  sheet: string,
): Pick<StarterThing, "atEnd" | "behind" | "later"> {
  const before = spanBehind(wanted, sheet);
  const offered = table.offered === true;
  const since = before && { ...wanted.template.options, closed: 0, ...before };
  return {
    atEnd: offered || table.columns.some(({ id, kind }) => id === table.key && kind === "year"),
    behind: before !== null,
    ...(since && offered ? { later: rowsSince(table, since) } : {}),
  };
}

/** Settings that follow the plan's years: written at insert, and once more whenever it gets other years. */
export function settingThings(wanted: Wanted, table: Table, sheet: string, facts: Facts): AnyThing[] {
  if (table.name !== "PlanSettings") return [];
  const before = spanBehind(wanted, sheet);
  return table.starter.flatMap((row, at): AnyThing[] => {
    const setting = wanted.template.settings.find(({ key }) => key === row[table.key]);
    if (setting?.ofYears !== true) return [];
    return [
      {
        at: `setting/${setting.key}`,
        kind: "setting",
        values: { value: setting.value as number },
        within: `table/${table.name}`,
        facts: { ...facts, setting: setting.title, date: setting.value as number },
        table: table.name,
        column: "value",
        row: { key: setting.key, at },
        behind: before !== null,
      },
    ];
  });
}

/** The calendar has the bank holidays of the plan's nation, in the years that its sheet was last finished for. */
export function nationThings(wanted: Wanted, table: Table, sheet: string, facts: Facts): AnyThing[] {
  if (table.name !== "PlanHolidays") return [];
  const { options } = wanted.template;
  const before = spanBehind(wanted, sheet);
  const span = before ? { ...options, closed: 0, ...before } : options;
  const calendars = nations.map((_, nation) => holidayRows({ ...span, nation }));
  const common = { within: `table/${table.name}`, facts, table: table.name };
  return [{ ...common, at: `nation/${table.name}`, kind: "nation", values: { others: 0 }, calendars }];
}

/** Whether a table has a column for each year. */
export function hasYears(table: Table | undefined): boolean {
  return (table?.columns ?? []).some(({ title }) => maybeYear(title) !== null);
}

/** Cells of the summary as the plan had it with its years before: its tables go on at other places. */
export function formerCells(wanted: Wanted, { id, tabColor }: PlanSheet): SheetCell[] {
  const before = id === summaryId ? spanBehind(wanted, id) : null;
  if (before === null) return [];
  return summarySheet({ ...wanted.template.options, ...before }, tabColor).cells.filter(({ role }) => role !== "entry");
}

/** Cells behind the charts that the plan had with its years before and has not now. */
export function vacatedCells(wanted: Wanted, { id, cells }: PlanSheet): SheetCell[] {
  const before = id === chartDataId ? spanBehind(wanted, id) : null;
  if (before === null) return [];
  const taken = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const former = chartDataSheet({ ...wanted.template.options, ...before }, "");
  return former.cells.filter(({ row, column }) => !taken.has(`${row} ${column}`));
}
