import { dayOf, serialOf } from "../dates";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { Cell } from "../types";
import { window } from "./timelineColumns";

/** The window of dates that the timeline shows. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly pace: number;
  readonly from: number;
  readonly parts: number;
  readonly to: number;
}

interface SpanOf {
  readonly shown: readonly { readonly date: number }[];
  readonly chosen: 1 | 2 | 3;
  readonly report: number;
  readonly nextEnd: number;
}

/** The window for what is shown. */
export function spanOf(plan: PlanIndex, { shown, chosen, report, nextEnd }: SpanOf): Span {
  const all = plan.rows("PlanMilestones");
  const isUnreadable = all.some((row) => isError(row.raw("approved")));
  const approved = isUnreadable
    ? [report]
    : all.flatMap((row) => (row.isNumber("approved") ? [row.number("approved")] : []));
  const dates = shown.map((each) => each.date);
  const first = shown.length === 0 ? report : Math.min(report, ...dates, ...(chosen === 2 ? [] : approved));
  const last = shown.length === 0 ? nextEnd : Math.max(report, ...dates, ...(chosen === 2 ? [nextEnd] : approved));
  const low = Math.max(first, bounded(plan.settingOf("plan-start"), window.first) - window.before);
  const high = Math.max(low, Math.min(last, bounded(plan.settingOf("plan-end"), window.last) + window.after));
  const pace = paceOf(monthsBetween(low, high) + 1);
  const day = dayOf(low);
  const from = day === null ? low : monthsOn(serialOf(day.year, day.month, 1), -((day.month + 8) % Math.min(pace, 12)));
  const parts = Math.floor(monthsBetween(from, high) / pace) + 1;
  return { low, high, pace, from, parts, to: monthsOn(from, parts * pace) };
}

function paceOf(months: number): number {
  const steps: readonly (readonly [number, number])[] = [
    [6, 1],
    [18, 3],
    [36, 6],
    [72, 12],
    [144, 24],
  ];
  return steps.find(([most]) => months <= most)?.[1] ?? 60;
}

/** A date within what a window may show. */
export function bounded(cell: Cell, otherwise: number): number {
  return typeof cell === "number" ? Math.max(window.first, Math.min(window.last, Math.floor(cell))) : otherwise;
}

/** The same day so many months on, as EDATE counts: the last of a shorter month. */
export function monthsOn(serial: number, months: number): number {
  const day = dayOf(serial);
  if (day === null) return serial;
  const first = serialOf(day.year, day.month + months, 1);
  const last = serialOf(day.year, day.month + months + 1, 1) - 1;
  return Math.min(first + day.day - 1, last);
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  return a === null || b === null ? 0 : (b.year - a.year) * 12 + b.month - a.month;
}
