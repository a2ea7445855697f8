import { bankHolidays, nations } from "../calendar/bankHolidays";
import { serialOf } from "../../dates/days";
import { maybeList } from "../lists";
import type { Cell, InsertOptions, Table } from "../types";
import { table } from "./table";

const [bankHoliday = ""] = maybeList("holidayKind")?.words ?? [];

/**
 * Rows of the calendar for the years of a plan. Whole calendar years: notices are given before a plan begins, and decisions
 * are called in after it ends.
 */
export function holidayRows({ firstYear, years, closed = 0, nation = 0 }: InsertOptions): Record<string, Cell>[] {
  const of = nations[nation];
  if (of === undefined) return [];
  const from = serialOf(firstYear - closed, 1, 1);
  return bankHolidays(of, from, serialOf(firstYear + years, 12, 31)).map(({ date, what }) => ({
    date,
    what,
    kind: bankHoliday,
  }));
}

/** Days on which nobody works: working days and clear days are counted without them. */
export function holidays(options: InsertOptions): Table {
  return table({
    name: "PlanHolidays",
    sheet: "Calendar",
    key: "date",
    called: "what",
    starter: holidayRows(options),
    offered: true,
    says: {
      id: "calendar",
      title: "Calendar",
      about: "This sheet has one table of days, besides weekends, on which nobody works.",
      use: "Add days proclaimed for one year, and days on which the council is closed.",
      done: "Bank holidays are your nation's; the council's own closed days are added.",
      go: "PlanGoCalendar",
      link: "Go to the calendar",
    },
    columns: [
      { id: "date", title: "Date", kind: "date", width: 14, required: true, unique: true, free: true },
      { id: "what", title: "What", kind: "text", width: 40, required: true },
      { id: "kind", title: "Kind", kind: "choice", width: 24, list: "holidayKind", required: true },
    ],
  });
}
