import { parseValue } from "numfmt";
import type { ErrorCode, Scalar } from "./model";

/** What typed text means: a value or a formula, and the number format that typing it brings with it. */
export interface Input {
  value: Scalar;
  formula?: string;
  numberFormat?: string;
}

/** The error values that can be typed. */
export const errorCodes: readonly ErrorCode[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
];

/** Longest text a cell holds. */
export const longestText = 32_767;

/**
 * Reads what was typed into a cell (or given to `Range.values`) as Excel set to English (United Kingdom) reads it.
 * `format` is the cell's number format: in a text cell everything stays text.
 */
export function parseInput(typed: unknown, format: string): Input | null {
  if (typeof typed === "number" && Number.isFinite(typed)) return { value: format === "@" ? String(typed) : typed };
  if (typeof typed === "boolean") return { value: typed };
  if (typeof typed !== "string" || typed.length > longestText) return null;
  return parseText(typed, format);
}

function parseText(typed: string, format: string): Input {
  if (typed === "") return { value: null };
  if (format === "@") return { value: typed };
  if (typed.startsWith("'")) return { value: typed.slice(1) };
  if (typed.startsWith("=") && typed.length > 1) return { value: null, formula: typed };
  return parseConstant(typed);
}

/** Text that begins like a number, a date or a truth value; reading all other text closely would take long. */
const mayBeNumber = /^\s*(?:[-+(£$€.]*\s*[-+(£$€.]*\d|[a-z]{3,9}[-\s.]+\d|true\s*$|false\s*$)/i;

function parseConstant(typed: string): Input {
  const upper = typed.trim().toUpperCase();
  const error = errorCodes.find((code) => code === upper);
  if (error) return { value: { error } };
  if (!mayBeNumber.test(typed)) return { value: typed };
  const parsed =
    parseNumeral(typed) ?? parseDay(typed) ?? parseDayAndMonth(typed) ?? parseValue(typed, { locale: "en-GB" });
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return { value: typed };
  return { value: parsed.v, numberFormat: parsed.z ? shownFormat(parsed.z) : undefined };
}

/** A number and the format that typing it brings. */
export interface Parsed {
  v: number;
  z?: string;
}

/** Plain numerals, by far the most frequent. */
function parseNumeral(typed: string): Parsed | null {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(typed) ? { v: Number(typed) } : null;
}

/** The two usual ways to write a day: 1/4/2026 and 2026-04-01. */
export function parseDay(typed: string): Parsed | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)?.reverse();
  if (!match) return null;
  const [day, month, year] = typed.includes("/") ? match.slice(1).map(Number) : match.slice(0, 3).map(Number);
  const serial = serialOf(year ?? 0, month ?? 0, day ?? 0);
  return serial === null || serial < firstSafeDay ? null : { v: serial, z: "dd/mm/yyyy" };
}

/** 1 March 1900: before it Excel counts a day that never was. */
const firstSafeDay = 61;

/** The serial number of a day, or null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 86_400_000 + 25_569 : null;
}

/** "1/2" is 1 February of the current year, as Excel has it. */
function parseDayAndMonth(typed: string): Parsed | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})\s*$/.exec(typed);
  const serial = match && serialOf(new Date().getFullYear(), Number(match[2]), Number(match[1]));
  return serial === null ? null : { v: serial, z: "d-mmm" };
}

/** Excel keeps few formats of its own for what is typed: the short date, the short month forms, two decimals. */
function shownFormat(format: string): string {
  const time = /h/i.test(format);
  if (time && /[dy]/i.test(format)) return "dd/mm/yyyy hh:mm";
  if (!time && /y/i.test(format) && /d/i.test(format)) return /mmm/i.test(format) ? "d-mmm-yy" : "dd/mm/yyyy";
  if (!time && /mmm/i.test(format)) return /d/i.test(format) ? "d-mmm" : "mmm-yy";
  return format;
}
