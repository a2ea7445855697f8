import { dayOf, serialOf } from "../../dates/days";
import type { Cell } from "../types";
import type { Fact, FeedPlace } from "./types";

/** Bounds of dates that a window may show, 2000 to 2100, and how far it may reach beyond the plan's years, in days. */
export const window = { first: 36_526, last: 73_050, before: 1_826, after: 5_479 } as const;

/** A date setting within what a window may show, as a formula. */
export const boundedName = (name: string, otherwise: number): string =>
  `IF(ISNUMBER(${name}),MAX(${window.first},MIN(${window.last},INT(${name}))),${otherwise})`;

/** The same in TypeScript. */
export function bounded(cell: Cell, otherwise: number): number {
  return typeof cell === "number" ? Math.max(window.first, Math.min(window.last, Math.floor(cell))) : otherwise;
}

/** Report date when none can be read. */
const noReport = 45_000;

/** The report date as a fact. */
export const reportFact: Fact = {
  id: "report",
  label: "Report date",
  numberFormat: "dd/mm/yyyy",
  formula: () => `=${boundedName("PlanReportDate", noReport)}`,
};

/** Its twin. */
export function reportOf(plan: { settingOf(key: string): Cell }): number {
  return bounded(plan.settingOf("report-date"), noReport);
}

/** Months between two days, counted by their months. */
const months = (from: string, to: string) => `(YEAR(${to})-YEAR(${from}))*12+MONTH(${to})-MONTH(${from})`;

const asDate = { numberFormat: "dd/mm/yyyy" } as const;

/** Months between two dates of an axis, so that there are eight parts at most. */
function paceFormula(at: FeedPlace): string {
  const span = `${months(at.fact("low"), at.fact("high"))}+1`;
  const nested = paces.reduceRight((otherwise, [most, pace]) => `IF(${span}<=${most},${pace},${otherwise})`, "60");
  return `=${nested}`;
}

/** The window that shows everything between two dates: it begins with a month, and its parts are equally many months long. */
export function windowFacts(low: Fact["formula"], high: Fact["formula"]): Fact[] {
  return [
    { id: "low", label: "Earliest date", ...asDate, formula: low },
    { id: "high", label: "Latest date", ...asDate, formula: high },
    {
      id: "pace",
      label: "Months between dates on the axis",
      formula: paceFormula,
    },
    {
      id: "from",
      label: "Window from",
      ...asDate,
      formula: (at) =>
        `=EDATE(${at.fact("low")}-DAY(${at.fact("low")})+1,-MOD(MONTH(${at.fact("low")})+8,MIN(${at.fact("pace")},12)))`,
    },
    {
      id: "parts",
      label: "Parts of the window",
      formula: (at) => `=INT((${months(at.fact("from"), at.fact("high"))})/${at.fact("pace")})+1`,
    },
    {
      id: "to",
      label: "Window to",
      ...asDate,
      formula: (at) => `=EDATE(${at.fact("from")},${at.fact("parts")}*${at.fact("pace")})`,
    },
  ];
}

/** A window of dates. */
export interface Window {
  readonly low: number;
  readonly high: number;
  readonly pace: number;
  readonly from: number;
  readonly parts: number;
  readonly to: number;
}

/** The twin of its facts. */
export function windowOf(low: number, high: number): Window {
  const pace = paceOf(monthsBetween(low, high) + 1);
  const day = dayOf(low);
  const from = day === null ? low : monthsOn(serialOf(day.year, day.month, 1), -((day.month + 8) % Math.min(pace, 12)));
  const parts = Math.floor(monthsBetween(from, high) / pace) + 1;
  return { low, high, pace, from, parts, to: monthsOn(from, parts * pace) };
}

const paces: readonly (readonly [number, number])[] = [
  [6, 1],
  [18, 3],
  [36, 6],
  [72, 12],
  [144, 24],
];

function paceOf(count: number): number {
  return paces.find(([most]) => count <= most)?.[1] ?? 60;
}

/** Where a date lies in the window of a feed, 0 to 1, as a formula. */
export const fraction = (date: string, at: FeedPlace): string =>
  `MAX(0,MIN(1,(${date}-${at.fact("from")})/(${at.fact("to")}-${at.fact("from")})))`;

/** The same in TypeScript. */
export function fractionIn({ from, to }: Pick<Window, "from" | "to">, date: number): number {
  return Math.max(0, Math.min(1, (date - from) / (to - from)));
}

/** The same day so many months on, as EDATE counts: the last of a shorter month. */
export function monthsOn(serial: number, by: number): number {
  const day = dayOf(serial);
  if (day === null) return serial;
  const first = serialOf(day.year, day.month + by, 1);
  const last = serialOf(day.year, day.month + by + 1, 1) - 1;
  return Math.min(first + day.day - 1, last);
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  return a === null || b === null ? 0 : (b.year - a.year) * 12 + b.month - a.month;
}
