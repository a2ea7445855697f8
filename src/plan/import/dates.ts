import { dayOf, maybeDate, maybeSerial, serialOf } from "../../dates/days";
import type { CleaningCode } from "./types";

/** A date that was read, and what had to be supposed for it. */
export interface ReadDate {
  readonly serial: number;
  readonly how: CleaningCode | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const spelled = "(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";

/** Days that a plan could be about, serials: 1990 to 2149. Other numbers in a date column are something else. */
const believable = { from: serialOf(1990, 1, 1), to: serialOf(2150, 1, 1) };

/** A number as a date: a serial, its time of day left out, or eight digits such as 20270331. */
export function dateOfNumber(value: number): ReadDate | null {
  if (value >= 19_900_101 && value <= 21_491_231 && Number.isInteger(value)) {
    const serial = maybeSerial(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    return serial === null ? null : { serial, how: "dateFromText" };
  }
  if (value < believable.from || value >= believable.to) return null;
  const serial = Math.floor(value);
  return { serial, how: serial === value ? null : "timeDropped" };
}

type Shape = readonly [RegExp, (parts: readonly string[]) => ReadDate | null];

/** Spellings in the order in which they are tried; day before month wherever both could be. */
const shapes: readonly Shape[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y = "", m = "", d = ""]) => day(y, Number(m), d)],
  [/^(\d{8})$/, ([digits = ""]) => dateOfNumber(Number(digits))],
  [/^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/, ([d = "", m = "", y = ""]) => numbers(d, m, y)],
  [
    new RegExp(`^(\\d{1,2})[-/.\\s,]*${spelled}[-/.\\s,']*(\\d{4}|\\d{2})$`),
    ([d = "", m = "", y = ""]) => day(y, month(m), d),
  ],
  [new RegExp(`^${spelled}[-/.\\s]*(\\d{1,2})[,\\s]+(\\d{4})$`), ([m = "", d = "", y = ""]) => day(y, month(m), d)],
  [new RegExp(`^${spelled}[-/.\\s,']*(\\d{4}|\\d{2})$`), ([m = "", y = ""]) => endOfMonth(y, month(m))],
  [/^(\d{1,2})[-/](\d{4})$/, ([m = "", y = ""]) => endOfMonth(y, Number(m))],
  [/^q([1-4])\s*[-/,(]?\s*(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})\)?$/, ([q = "", ...years]) => endOfQuarter(q, years)],
  [/^(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})\s*q([1-4])$/, ([y = "", to = "", q = ""]) => endOfQuarter(q, [y, to])],
  // A serial that has become text on its way through another program.
  [/^(\d{5})$/, ([digits = ""]) => fromText(dateOfNumber(Number(digits)))],
];

/** Reads a date as people in UK councils write it; null where it cannot be one day. */
export function dateOfText(text: string): ReadDate | null {
  const plain = stripped(text);
  for (const [shape, read] of shapes) {
    const found = shape.exec(plain);
    if (found) return read(found.slice(1));
  }
  const known = maybeDate(plain);
  return known === null ? null : { serial: known, how: "dateFromText" };
}

/** Without weekday, ordinal endings, time of day, `w/c`, `by`, `end of`. */
function stripped(text: string): string {
  return text
    .replace(/[\u00a0\s]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[t\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z)?$/, "")
    .replace(/^(by|due|end of|end|before|on|w\/c|wc|week commencing|w\/e|c\.|circa|approx\.?|est\.?)\s+/, "")
    .replace(/^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[,.]?\s+/, "")
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1")
    .replace(/\bof\s+/g, "")
    .replace(/\b(quarter|qtr)\s*/, "q")
    .replace(/\bfy\s*/, "")
    .replace(/\s*\((?!\d{2,4}[-/]\d{2,4}\)$).*\)$/, "")
    .trim();
}

function numbers(first: string, second: string, year: string): ReadDate | null {
  if (Number(second) > 12 && Number(first) <= 12) {
    const american = day(year, Number(first), second);
    return american && { ...american, how: "dateMonthFirst" };
  }
  return day(year, Number(second), first);
}

function day(year: string, ofMonth: number, ofDay: string): ReadDate | null {
  const serial = maybeSerial(fullYear(year), ofMonth, Number(ofDay));
  return serial === null || serial < believable.from || serial >= believable.to
    ? null
    : { serial, how: "dateFromText" };
}

function endOfMonth(year: string, ofMonth: number): ReadDate | null {
  if (ofMonth < 1 || ofMonth > 12) return null;
  const found = day(year, ofMonth, "1");
  const first = found ? dayOf(found.serial) : null;
  return first && { serial: serialOf(first.year, first.month + 1, 1) - 1, how: "dateEndOfMonth" };
}

/** Quarters of a financial year: the first ends in June. Two years that do not follow each other are none. */
function endOfQuarter(quarter: string, [from = "", to = ""]: readonly string[]): ReadDate | null {
  const first = fullYear(from);
  if (fullYear(to.slice(-2)) % 100 !== (first + 1) % 100) return null;
  return { serial: serialOf(first, 4 + Number(quarter) * 3, 1) - 1, how: "dateEndOfQuarter" };
}

function fromText(read: ReadDate | null): ReadDate | null {
  return read && { ...read, how: "dateFromText" };
}

function month(name: string): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}

/** Plans look ahead: 27 is 2027. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
