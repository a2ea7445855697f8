import { wholeColumn as of } from "../formulas";
import type { PlanIndex } from "../planIndex";
import { sameCell } from "../sameCell";
import type { Fact, FeedPlace } from "./types";
import { bounded, boundedName, monthsOn } from "./window";

/** First day of the plan where none can be read. */
const noStart = 46_113;
/** The first day as a fact. */
export const startFact: Fact = {
  id: "start",
  label: "Plan starts",
  numberFormat: "dd/mm/yyyy",
  formula: () => `=${boundedName("PlanStart", noStart)}`,
};

/** Its twin. */
export function startOf(plan: PlanIndex): number {
  return bounded(plan.settingOf("plan-start"), noStart);
}

/** The day on which period `k` of so many months begins. */
export const periodStart = (at: FeedPlace, months: number, k: number): string =>
  k === 0 ? at.fact("start") : `EDATE(${at.fact("start")},${k * months})`;

/** Projects whose date in a column fits the criteria, the withdrawn ones taken off. */
export function projectsCounted(title: string, ...criteria: readonly string[]): string {
  const fits = criteria.map((criterion) => `${of("PlanProjects", title)},${criterion}`).join(",");
  return `COUNTIFS(${fits})-COUNTIFS(${fits},${of("PlanProjects", "Stage now")},PlanStageWithdrawn)`;
}

/** The same in TypeScript. */
export function countProjects(plan: PlanIndex, column: string, fits: (date: number) => boolean): number {
  const withdrawn = plan.word("PlanStageWithdrawn");
  return plan
    .rows("PlanProjects")
    .filter(
      (row) =>
        row.isNumber(column) &&
        fits(row.number(column)) &&
        !(withdrawn !== null && sameCell(row.raw("stage"), withdrawn)),
    ).length;
}

/** First days of so many periods, and the day behind the last. */
export function periodsOf(start: number, months: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, k) => (k === 0 ? start : monthsOn(start, k * months)));
}
