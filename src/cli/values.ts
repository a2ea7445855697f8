import { isFirstYear, isYearCount, lastYear, planSpan, yearLabel } from "../actions";
import type { PlanSpan } from "../plan/types";
import { commandLine as say } from "../text/commandLine";
import { UsageProblem } from "./command";

const millisecondsOfDay = 86_400_000;

/** Excel's day 0 for dates from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);

/** Serial number of a date typed as YYYY-MM-DD. */
export function serialOf(name: string, typed: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  const date = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (!parts || new Date(date).toISOString().slice(0, 10) !== typed || Number(parts[1]) < 1901) {
    throw new UsageProblem(say.notADate({ name, found: typed }));
  }
  return (date - dayZero) / millisecondsOfDay;
}

/** Serial number of the day on this machine's calendar. */
export function today(now: Date = new Date()): number {
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - dayZero) / millisecondsOfDay;
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

/** The financial year, April to March, in which a day lies. */
export function financialYearOf(serial: number): number {
  const date = new Date(dayZero + serial * millisecondsOfDay);
  return date.getUTCMonth() < 3 ? date.getUTCFullYear() - 1 : date.getUTCFullYear();
}

/** First and last open year of a plan, as people write them. */
export const yearsText = (span: PlanSpan): { first: string; last: string } => ({
  first: yearLabel(span.firstYear),
  last: yearLabel(lastYear(span)),
});
