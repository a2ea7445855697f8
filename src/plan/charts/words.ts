import { dayOf } from "../dates";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `24 November 2026`, as `TEXT(date,"d mmmm yyyy")` writes it. */
export function dateInWords(serial: number): string {
  const day = dayOf(serial);
  return day === null ? "" : `${day.day} ${months[day.month - 1] ?? ""} ${day.year}`;
}

/** `Nov 2026`, as `TEXT(date,"mmm yyyy")` writes it. */
export function monthInWords(serial: number): string {
  const day = dayOf(serial);
  return day === null ? "" : `${(months[day.month - 1] ?? "").slice(0, 3)} ${day.year}`;
}
