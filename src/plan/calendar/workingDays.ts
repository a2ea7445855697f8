import { lastDay } from "../../dates/days";
import { sameCell } from "../sameCell";
import type { PlanName, PlanReader, RowReader } from "../types";
import { weekday, weekdaysUpTo } from "./weekdays";

/**
 * Working days and clear days: each calculation once, in TypeScript and as the formula that the workbook holds.
 * Working days are Mondays to Fridays that are not on the sheet Calendar. Clear days leave out the day of the notice and that of
 * the meeting; the setting *clear-days* says whether the days between are counted as calendar or as working days.
 */

/** The days on which a council does not work besides Saturdays and Sundays, in order, each once, serials. */
export class Closures {
  private readonly days: readonly number[];

  constructor(days: Iterable<number>) {
    this.days = [...new Set([...days].map(Math.floor))]
      .filter((day) => weekday(day) >= 1 && weekday(day) <= 5)
      .sort((a, b) => a - b);
  }

  /** How many there are up to and including a day. */
  upTo(day: number): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Working days from one day to another, both counted; negative where they stand in the other order. Like NETWORKDAYS. */
export function workingDaysBetween(from: number, to: number, closures: Closures): number {
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (first > last) return -workingDaysBetween(last, first, closures);
  return weekdaysUpTo(last) - weekdaysUpTo(first - 1) - (closures.upTo(last) - closures.upTo(first - 1));
}

/** The day that is so many working days after (before, where negative) a day; null off the calendar. Like WORKDAY. */
export function workingDayAfter(from: number, days: number, closures: Closures): number | null {
  const [start, count] = [Math.floor(from), Math.trunc(days)];
  if (count === 0) return start;
  const isFar = (day: number): boolean =>
    count > 0
      ? workingDaysBetween(start + 1, day, closures) >= count
      : workingDaysBetween(day, start - 1, closures) >= -count;
  let [near, far] = [start, count > 0 ? lastDay : 0];
  if (far === near || !isFar(far)) return null;
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((near + far) / 2);
    if (isFar(middle)) far = middle;
    else near = middle;
  }
  return far;
}

const known = new WeakMap<PlanReader, Closures | null>();

/** The closed days on the sheet Calendar; null while one of them cannot be read. */
export function closuresOf(plan: PlanReader): Closures | null {
  let found = known.get(plan);
  if (found === undefined) {
    const dates = plan.rows("PlanHolidays").map((row) => row.raw("date"));
    const days = dates.filter((date): date is number => typeof date === "number" && date >= 0 && date < lastDay + 1);
    const others = dates.filter((date) => date !== null).length - days.length;
    found = others === 0 ? new Closures(days) : null;
    known.set(plan, found);
  }
  return found;
}

/** Names that the formulas below use, beside those of the ids. */
export const calendarNames: readonly PlanName[] = [
  {
    name: "PlanCalendarReadable",
    formula:
      "=AND(COUNT(PlanHolidays[Date])=COUNTA(PlanHolidays[Date]),MIN(PlanHolidays[Date])>=0,MAX(PlanHolidays[Date])<2958466)",
  },
];

/** Twin of `workingDaysNative`; ends the calculation where a day or the calendar cannot be read. */
export function workingDays(row: RowReader, from: number, to: number): number {
  return workingDaysBetween(onCalendar(row, from), onCalendar(row, to), closuresOf(row.plan) ?? row.stop());
}

/** Working days from one cell's day to another's, both counted; an error where the calendar cannot be read. */
export function workingDaysNative(from: string, to: string): string {
  return `IF(PlanCalendarReadable,NETWORKDAYS(${from},${to},PlanHolidayDates),NA())`;
}

/** Twin of `workingDayNative`. */
export function workingDay(row: RowReader, from: number, days: number): number {
  return workingDayAfter(onCalendar(row, from), days, closuresOf(row.plan) ?? row.stop()) ?? row.stop();
}

/** The day so many working days after a cell's day, before it where the number is negative. */
export function workingDayNative(from: string, days: string): string {
  return `IF(PlanCalendarReadable,WORKDAY(${from},${days},PlanHolidayDates),NA())`;
}

function onCalendar(row: RowReader, day: number): number {
  return day >= 0 && day < lastDay + 1 ? day : row.stop();
}

/** How clear days are counted; null where the setting says neither. */
export function basisOf(plan: PlanReader): "calendar" | "working" | null {
  const basis = plan.settingOf("clear-days");
  const [calendar, working] = plan.words("clearDays");
  if (typeof basis !== "string") return null;
  if (sameCell(basis, working ?? null)) return "working";
  return sameCell(basis, calendar ?? null) ? "calendar" : null;
}

function areWorking(row: RowReader): boolean {
  return (basisOf(row.plan) ?? row.stop()) === "working";
}

/** One formula or the other by the setting, an error where it says neither. */
function byBasis(working: string, calendar: string): string {
  return `IF(PlanClearDays=PlanDaysWorking,${working},IF(PlanClearDays=PlanDaysCalendar,${calendar},NA()))`;
}

/** Twin of `clearDaysNative`. */
export function clearDays(row: RowReader, notice: number, meeting: number): number {
  const between = Math.floor(meeting) - Math.floor(notice) - 1;
  if (!areWorking(row) || between < 1) return Math.max(0, between);
  return workingDays(row, notice + 1, meeting - 1);
}

/** Clear days between the day of a notice and that of a meeting; nought where there is none between. */
export function clearDaysNative(notice: string, meeting: string): string {
  const between = `INT(${meeting})-INT(${notice})-1`;
  return byBasis(
    `IF(${between}<1,MAX(0,${between}),${workingDaysNative(`${notice}+1`, `${meeting}-1`)})`,
    `MAX(0,${between})`,
  );
}

/** Twin of `latestNoticeNative`. */
export function latestNotice(row: RowReader, meeting: number, days: number): number {
  return areWorking(row) ? workingDay(row, meeting, -days - 1) : Math.floor(meeting) - days - 1;
}

/** First day on which a meeting can be held with so many clear days after its notice. */
export function firstMeeting(row: RowReader, notice: number, days: number): number {
  return areWorking(row) ? workingDay(row, notice, days + 1) : Math.floor(notice) + days + 1;
}

/** Last day on which so many clear days' notice of a meeting can be given; a working day where clear days are working days. */
export function latestNoticeNative(meeting: string, days: string): string {
  return byBasis(workingDayNative(meeting, `-${days}-1`), `INT(${meeting})-${days}-1`);
}
