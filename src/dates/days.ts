const dayMs = 86_400_000;
/** 30 December 1899: day 0 of Excel's 1900 system for every date after February 1900. */
const epoch = Date.UTC(1899, 11, 30);

/** Excel's last day, 31 December 9999. */
export const lastDay = 2_958_465;

/** Excel's serial number of a calendar day; month counts from 1. */
export function serialOf(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - epoch) / dayMs;
}

/** The serial number of a moment's calendar day where the clock stands. */
export function dayAt(moment: Date): number {
  return serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** Year, month (from 1) and day of a serial number, or null where Excel shows no date. */
export function dayOf(serial: number): { year: number; month: number; day: number } | null {
  if (!Number.isFinite(serial) || serial < 1 || serial >= lastDay + 1) return null;
  const date = new Date(epoch + Math.floor(serial) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day so many months later, the last of its month where there is no such day, as EDATE has it; null where there is none. */
export function monthsAfter(serial: number, months: number): number | null {
  const from = dayOf(serial);
  if (from === null || !Number.isFinite(months)) return null;
  const at = from.year * 12 + from.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  if (year < 1900 || year > 9999) return null;
  return Math.min(serialOf(year, month, from.day), serialOf(year, month + 1, 1) - 1);
}

/** `2027-03-05`, or null where there is no such date. */
export function isoOf(serial: number): string | null {
  const day = dayOf(serial);
  if (day === null) return null;
  return `${String(day.year).padStart(4, "0")}-${pad(day.month)}-${pad(day.day)}`;
}

/** The serial number of year, month and day if there is such a day. */
export function maybeSerial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const serial = serialOf(year, month, day);
  const back = dayOf(serial);
  return back !== null && back.year === year && back.month === month && back.day === day ? serial : null;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads `2027-03-05`, `5/3/2027` (day first) and `5 March 2027`; null for anything else. */
export function maybeDate(text: string): number | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return maybeSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const uk = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (uk) return maybeSerial(Number(uk[3]), Number(uk[2]), Number(uk[1]));
  const words = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(trimmed);
  if (!words) return null;
  const month = months.findIndex((name) => name.startsWith((words[2] ?? "").toLowerCase()));
  return month < 0 ? null : maybeSerial(Number(words[3]), month + 1, Number(words[1]));
}

/** Reads a date whose day and month cannot be mistaken for each other: ISO, a month in words, or a day above 12. */
export function maybePlainDate(text: string): number | null {
  const short = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\s*$/.exec(text);
  if (short && Number(short[1]) <= 12 && Number(short[1]) !== Number(short[2])) return null;
  return maybeDate(text);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
