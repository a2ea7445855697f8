import { dayOf, serialOf } from "./days";

/** `2026/27` for 2026. */
export function yearLabel(firstYear: number): string {
  return `${firstYear}/${String((firstYear + 1) % 100).padStart(2, "0")}`;
}

/** 2026 for `2026/27`; null for any other text. */
export function maybeYear(label: string): number | null {
  const found = /^(\d{4})\/(\d{2})$/.exec(label);
  if (!found) return null;
  const first = Number(found[1]);
  return Number(found[2]) === (first + 1) % 100 ? first : null;
}

/** First and last day of a financial year, serials. */
export function yearBounds(firstYear: number): { start: number; end: number } {
  return { start: serialOf(firstYear, 4, 1), end: serialOf(firstYear + 1, 3, 31) };
}

/** First year of the financial year, April to March, in which a day lies; null where there is no such day. */
export function yearOf(serial: number): number | null {
  const day = dayOf(serial);
  if (day === null) return null;
  return day.month >= 4 ? day.year : day.year - 1;
}
