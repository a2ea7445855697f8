import { dateInWords } from "../dates/words";
import type { Cell } from "../plan/types";

const longest = 60;

/** Excel's days: 1 January 1900 is the first, 31 December 9999 the last. */
const lastDay = 2_958_465;

/** `5 March 2027`; what lies off Excel's calendar is told by the end at which it does. */
export function dayText(serial: number): string {
  return dateInWords(serial) || (serial > lastDay ? "a day after the year 9999" : "a day before the year 1900");
}

/** Above this, £m, a sum was entered in pounds: written as millions it would be beyond belief. */
const believable = 100_000;

/** `£12.345m`, `-£0.5m`; `12,000,000 in £m` where pounds were entered. */
export function millionsText(value: number): string {
  if (Math.abs(value) >= believable) return `${numberText(value)} in £m`;
  const amount = Math.abs(value).toLocaleString("en-GB", { minimumFractionDigits: 0, maximumFractionDigits: 3 });
  return `${value < 0 ? "-" : ""}£${amount}m`;
}

/** `£4,000`. */
export function poundsText(value: number): string {
  return `£${Math.round(value).toLocaleString("en-GB")}`;
}

/** A number as people write it. */
export function numberText(value: number): string {
  return Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
}

/** A number with all the decimals that people see when they look into its cell. */
export function exactText(value: number): string {
  return Math.abs(value) >= 1e15 ? String(value) : value.toLocaleString("en-GB", { maximumFractionDigits: 9 });
}

/** `17%`. */
export function percentText(share: number): string {
  return `${numberText(Math.round(share * 100))}%`;
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: number, to: number): number {
  return Math.floor((to - from) / 30.436875);
}

/** `1 day`, `3 days`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** Whatever stands in a cell, in quotation marks and no longer than a sentence can bear; `blank` where nothing does. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === "") return "blank";
  if (typeof cell === "object") return `the error ${cell.error}`;
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = String(cell).replace(/\s+/g, " ");
  return `“${[...text].length > longest ? `${[...text].slice(0, longest).join("")}…` : text}”`;
}

/** An id in a sentence's subject; a row without one is `This row`. */
export function rowText(id: Cell): string {
  return typeof id === "string" || typeof id === "number" ? String(id).slice(0, longest) || "This row" : "This row";
}
