import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { bounded, window, type Window, windowOf } from "../window";

interface SpanOf {
  readonly shown: readonly { readonly date: number }[];
  readonly chosen: 1 | 2 | 3;
  readonly report: number;
  readonly nextEnd: number;
  /** Milestones behind the picture, and 1 where they are rolled up. */
  readonly drawn: number;
  readonly rolled: number;
}

/** The window of dates for what the timeline shows. */
export function spanOf(plan: PlanIndex, of: SpanOf): Window {
  const { report, nextEnd, chosen, drawn } = of;
  const approved = approvedDates(plan, report);
  const dates = of.rolled === 1 ? datesNow(plan) : of.shown.map(({ date }) => date);
  const isNext = chosen === 2;
  const first = drawn === 0 ? report : least([report, ...dates, ...(isNext ? [] : approved)]);
  const last = drawn === 0 ? nextEnd : greatest([report, ...dates, ...(isNext ? [nextEnd] : approved)]);
  const low = Math.floor(Math.max(first, bounded(plan.settingOf("plan-start"), window.first) - window.before));
  const end = bounded(plan.settingOf("plan-end"), window.last) + window.after;
  return windowOf(low, Math.floor(Math.max(low, Math.min(last, end))));
}

function approvedDates(plan: PlanIndex, report: number): number[] {
  const all = plan.rows("PlanMilestones");
  if (all.some((row) => isError(row.raw("approved")))) return [report];
  return all.flatMap((row) => (row.isNumber("approved") ? [row.number("approved")] : []));
}

/** Every date; nought where there is none, as MIN and MAX say. */
function datesNow(plan: PlanIndex): number[] {
  const dates = plan.rows("PlanMilestones").flatMap((row) => (row.isNumber("dateNow") ? [row.number("dateNow")] : []));
  return dates.length === 0 ? [0] : dates;
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
