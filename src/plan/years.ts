import { yearLabel } from "../dates/years";
import type { PlanSpan } from "./types";

/** In which calendar year a plan may begin, and how many years it may have. */
export const planSpan = { earliest: 2000, latest: 2099, most: 10 } as const;

/** Whether a plan may begin in that year. */
export function isFirstYear(year: number): boolean {
  return Number.isInteger(year) && year >= planSpan.earliest && year <= planSpan.latest;
}

/** Whether a plan may have so many years. */
export function isYearCount(years: number): boolean {
  return Number.isInteger(years) && years >= 1 && years <= planSpan.most;
}

/** Labels of the plan's years in order, those that are closed before the others. */
export function yearLabels({ firstYear, years, closed = 0 }: PlanSpan): string[] {
  return Array.from({ length: closed + years }, (_, index) => yearLabel(firstYear - closed + index));
}

/** The last year of a plan. */
export function lastYear({ firstYear, years }: PlanSpan): number {
  return firstYear + years - 1;
}

/** Whether two plans have the same years, open and closed. */
export function isSameSpan(one: PlanSpan, other: PlanSpan): boolean {
  return one.firstYear === other.firstYear && one.years === other.years && (one.closed ?? 0) === (other.closed ?? 0);
}

/** Id of the column of PlanCapital that holds a year: `y2026` for `2026/27`. */
export function yearColumnId(label: string): string {
  return `y${label.slice(0, 4)}`;
}

/** The first year of the financial year that such a column holds. */
export function yearOfColumn(id: string): number {
  return Number(id.slice(1));
}
