import { dayOf, serialOf } from "../../dates/days";
import { weekday } from "./weekdays";

/**
 * Bank holidays of the three parts of the United Kingdom, worked out for any year.
 *
 * Where the rule comes from: Banking and Financial Dealings Act 1971, s.1 and Sch.1 (as amended for Scotland by the St Andrew's
 * Day Bank Holiday (Scotland) Act 2007); New Year's Day and the first Monday in May in England, Wales and Northern Ireland, the
 * last Monday in May and 26 December in Scotland, 12 July in Northern Ireland, and the days in place of those that fall on a
 * Saturday or Sunday, by yearly proclamation under s.1(2) and (3) or, in Northern Ireland, s.1(5). Good Friday and Christmas Day
 * are holidays by custom where the Act does not name them. Days proclaimed for one year alone (a coronation, a World Cup)
 * cannot be worked out: the council adds them.
 */
export type Nation = "englandAndWales" | "scotland" | "northernIreland";

/** In the order of the list of nations. */
export const nations: readonly Nation[] = ["englandAndWales", "scotland", "northernIreland"];

/** One bank holiday. */
export interface BankHoliday {
  /** Serial. */
  readonly date: number;
  /** Name, with `(substitute day)` where it stands in for a Saturday or Sunday. */
  readonly what: string;
}

const [sunday, monday, saturday] = [0, 1, 6];

/** Easter Sunday of a year of the Gregorian calendar, serial: Meeus, Jones and Butcher's algorithm. */
export function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const ofCycle = year % 19;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * ofCycle + century - Math.floor(century / 4) - skipped + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((ofCycle + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return serialOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The first Monday of a month. */
function firstMonday(year: number, month: number): number {
  const first = serialOf(year, month, 1);
  return first + ((monday - weekday(first) + 7) % 7);
}

/** The last Monday of a month. */
function lastMonday(year: number, month: number): number {
  const last = serialOf(year, month + 1, 1) - 1;
  return last - ((weekday(last) - monday + 7) % 7);
}

type Named = readonly [what: string, date: (year: number) => number];

const on =
  (month: number, day: number) =>
  (year: number): number =>
    serialOf(year, month, day);

const goodFriday: Named = ["Good Friday", (year) => easterSunday(year) - 2];
const newYear: Named = ["New Year's Day", on(1, 1)];
const christmas: readonly Named[] = [
  ["Christmas Day", on(12, 25)],
  ["Boxing Day", on(12, 26)],
];
const mayDays: readonly Named[] = [
  ["Early May bank holiday", (year) => firstMonday(year, 5)],
  ["Spring bank holiday", (year) => lastMonday(year, 5)],
];
const easterMonday: Named = ["Easter Monday", (year) => easterSunday(year) + 1];
const lateSummer: Named = ["Summer bank holiday", (year) => lastMonday(year, 8)];

const named: Readonly<Record<Nation, readonly Named[]>> = {
  englandAndWales: [newYear, goodFriday, easterMonday, ...mayDays, lateSummer, ...christmas],
  scotland: [
    newYear,
    ["2 January", on(1, 2)],
    goodFriday,
    ...mayDays,
    ["Summer bank holiday", (year) => firstMonday(year, 8)],
    ["St Andrew's Day", on(11, 30)],
    ...christmas,
  ],
  northernIreland: [
    newYear,
    ["St Patrick's Day", on(3, 17)],
    goodFriday,
    easterMonday,
    ...mayDays,
    ["Battle of the Boyne", on(7, 12)],
    lateSummer,
    ...christmas,
  ],
};

/** The bank holidays of one calendar year, in order. */
function ofYear(nation: Nation, year: number): BankHoliday[] {
  const all = named[nation].map(([what, date]) => ({ what, date: date(year) }));
  const isWeekend = ({ date }: BankHoliday): boolean => [sunday, saturday].includes(weekday(date));
  const kept = all.filter((each) => !isWeekend(each));
  const taken = new Set(kept.map(({ date }) => date));
  // In order: where Christmas Day is a Saturday, Monday stands in for it and Tuesday for Boxing Day.
  const moved = all.filter(isWeekend).map(({ what, date }) => {
    let day = date;
    while (isWeekend({ what, date: day }) || taken.has(day)) day += 1;
    taken.add(day);
    return { what: `${what} (substitute day)`, date: day };
  });
  return [...kept, ...moved].sort((a, b) => a.date - b.date);
}

/** The bank holidays from one day to another, both included, in order. Serials. */
export function bankHolidays(nation: Nation, from: number, to: number): BankHoliday[] {
  const [first, last] = [dayOf(from)?.year, dayOf(to)?.year];
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ofYear(nation, first + index))
    .flat()
    .filter(({ date }) => date >= from && date <= to);
}
