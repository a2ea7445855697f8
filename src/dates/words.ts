import { dayOf } from "./days";

/** A day of Excel's calendar as the platform counts it. */
function dateOf(serial: number): Date | null {
  const day = dayOf(serial);
  return day === null ? null : new Date(Date.UTC(day.year, day.month - 1, day.day));
}

const inEnglish = (date: Date, parts: Intl.DateTimeFormatOptions): string =>
  date.toLocaleDateString("en-GB", { ...parts, timeZone: "UTC" });

/** `24 November 2026`, as `TEXT(date,"d mmmm yyyy")` writes it. */
export function dateInWords(serial: number): string {
  const date = dateOf(serial);
  return date === null ? "" : inEnglish(date, { day: "numeric", month: "long", year: "numeric" });
}

/** `Nov 2026`, as `TEXT(date,"mmm yyyy")` writes it: three letters, where the platform shortens September to four. */
export function monthInWords(serial: number): string {
  const date = dateOf(serial);
  return date === null ? "" : `${inEnglish(date, { month: "long" }).slice(0, 3)} ${date.getUTCFullYear()}`;
}

/** `5 Mar 2027`, as `TEXT(date,"d mmm yyyy")` writes it. */
export function shortDateInWords(serial: number): string {
  return `${dayOf(serial)?.day ?? ""} ${monthInWords(serial)}`;
}
