import type { Cell } from "../types";

/** One row of the calendar: its day, and whether it is given as a bank holiday. */
export interface CalendarDay {
  readonly date: Cell;
  readonly isBankHoliday: boolean;
}

/** What turns one nation's calendar into another's. */
export interface Renewal {
  /** Rows, from 0, that hold bank holidays of the former nation alone. */
  readonly gone: readonly number[];
  /** Days, serials, that the calendar lacks. */
  readonly come: readonly number[];
}

/**
 * What to change where the calendar's bank holidays are still those of another nation than the plan's; null where they are not.
 * It is another's when none of the days that the two do not share is the plan's and most of the other's are there: days that a
 * council has deleted stay away, and one that it has added beside its own nation's is no sign of another.
 */
export function renewalOf(
  calendar: readonly CalendarDay[],
  own: readonly number[],
  others: readonly (readonly number[])[],
): Renewal | null {
  const found = others.flatMap((other) => fromOther(calendar, own, other) ?? []);
  // Northern Ireland has all the days of England: the one with most of its own there is meant.
  return found.sort((a, b) => b.gone.length - a.gone.length)[0] ?? null;
}

function fromOther(calendar: readonly CalendarDay[], own: readonly number[], other: readonly number[]): Renewal | null {
  const come = without(own, other);
  const foreign = new Set(without(other, own));
  const signs = foreign.size > 0 ? foreign : new Set(other);
  const bankHolidaysOn = (days: ReadonlySet<number>): number[] =>
    calendar.flatMap(({ date, isBankHoliday }, at) => (isBankHoliday && days.has(Number(date)) ? [at] : []));
  const isOthers = bankHolidaysOn(signs).length * 2 >= signs.size;
  if (!isOthers || calendar.some(({ date }) => come.includes(Number(date)))) return null;
  const gone = bankHolidaysOn(foreign);
  return gone.length < calendar.length && gone.length + come.length > 0 ? { gone, come } : null;
}

function without(days: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return days.filter((day) => !known.has(day));
}
