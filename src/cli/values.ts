import { isFirstYear, isYearCount, lastYear, planSpan } from "../actions";
import { maybeDate } from "../dates/days";
import { yearLabel } from "../dates/years";
import type { PlanSpan } from "../plan/types";
import { commandLine as say } from "../text/commandLine";
import { UsageProblem } from "./command";

/** Serial number of a date typed as YYYY-MM-DD. */
export function serialOf(name: string, typed: string): number {
  const serial = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? maybeDate(typed) : null;
  if (serial === null || typed < "1901") throw new UsageProblem(say.notADate({ name, found: typed }));
  return serial;
}

/** The year in which the plan begins: `2026` and `2026/27` mean the same. */
export function firstYearOf(typed: string): number {
  return planYearOf("--first-year", typed);
}

/** A financial year: `2026` and `2026/27` mean the same. */
export function planYearOf(name: string, typed: string): number {
  const parts = /^(\d{4})(?:\/(\d{2}))?$/.exec(typed);
  const year = Number(parts?.[1]);
  const follows = parts?.[2] === undefined || Number(parts[2]) === (year + 1) % 100;
  if (!parts || !follows || !isFirstYear(year))
    throw new UsageProblem(say.notAYear({ name, found: typed, ...planSpan }));
  return year;
}

/** Number of years in the plan. */
export function yearsOf(typed: string): number {
  const years = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (!isYearCount(years)) throw new UsageProblem(say.notANumberOfYears({ found: typed, ...planSpan }));
  return years;
}

/** First and last open year of a plan, as people write them. */
export const yearsText = (span: PlanSpan): { first: string; last: string } => ({
  first: yearLabel(span.firstYear),
  last: yearLabel(lastYear(span)),
});
