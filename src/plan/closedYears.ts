import { dayOf, monthsAfter } from "../dates/days";
import { wholeColumn } from "./formulas";
import { isError } from "./kinds";
import type { PlanIndex } from "./planIndex";
import type { RowView } from "./rowView";
import type { Cell, PlanName, PlanReader } from "./types";

/**
 * Closed years: those before the one in which the plan now starts. Their columns and rows stay, and count towards what a
 * project comes to; charts, limits and checks of years leave them out.
 */

/** Calendar year in which the plan starts, as four digits; "0000" where its start cannot be read, so that no year is closed. */
const startsIn = 'TEXT(IFERROR(YEAR(PlanStart)*ISNUMBER(PlanStart),0),"0000")';
const years = wholeColumn("PlanYears", "Financial year");

/** TRUE for each year of the table that is open; an error where one of them is an error. */
export const openYears = `(LEFT(${years},4)>=${startsIn})`;

/** TRUE where the year in a cell is closed. */
export const isClosedNative = (cell: string): string => `AND(${cell}<>"",LEFT(${cell},4)<${startsIn})`;

/** The cell of a column of PlanYears in the open year at place `k`, from 0. */
export const ofOpenYear = (title: string, k: number): string =>
  `INDEX(${wholeColumn("PlanYears", title)},PlanYearsClosed+${k + 1})`;

/** How many years are open, as a formula. */
export const openCount = `(COUNTIF(${years},"?*")-PlanYearsClosed)`;

/** How many years are closed, and the first day of the first year in the workbook, closed ones included. */
export const closedNames: readonly PlanName[] = [
  { name: "PlanYearsClosed", formula: `=IFERROR(SUMPRODUCT((${years}<>"")*(LEFT(${years},4)<${startsIn})),0)` },
  { name: "PlanFirstDay", formula: "=IF(PlanYearsClosed=0,PlanStart,EDATE(PlanStart,-12*PlanYearsClosed))" },
];

type Plan = Pick<PlanReader, "settingOf" | "rows" | "once">;

function startYear(plan: Plan): string {
  const start = plan.settingOf("plan-start");
  // Day 0 is the one before Excel's first, which it counts to 1900 too.
  const day = typeof start === "number" && start >= 0 ? dayOf(Math.max(1, start)) : null;
  const year = day?.year ?? 0;
  return String(year).padStart(4, "0");
}

/** Whether the year in a cell is closed. */
export function isClosed(plan: Plan, year: Cell): boolean {
  return year !== null && year !== "" && !isError(year) && String(year).slice(0, 4) < startYear(plan);
}

/** How many years are closed. */
export function yearsClosed(plan: Plan): number {
  return plan.once("yearsClosed", () => {
    const all = plan.rows("PlanYears").map((row) => row.raw("year"));
    return all.some(isError) ? 0 : all.filter((year) => isClosed(plan, year)).length;
  });
}

/** First day of the first year in the workbook for a plan that starts on a day; null where there is none. */
export function firstDay(plan: Plan, start: number): number | null {
  const closed = yearsClosed(plan);
  return closed === 0 ? start : monthsAfter(start, -12 * closed);
}

/** Rows of the open years, in sheet order. */
export function openRows(plan: PlanIndex): readonly RowView[] {
  return plan.rows("PlanYears").filter((row) => !isClosed(plan, row.raw("year")));
}
