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
  if (typeof typed === "number") return Number.isFinite(typed) ? { value: typed } : null;
  if (typeof typed === "boolean") return { value: typed };
  if (typeof typed !== "string" || typed.length > longestText) return null;
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
  const parsed = parseDayAndMonth(typed) ?? parseValue(typed, { locale: "en-GB" });
  if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return { value: typed };
  return { value: parsed.v, numberFormat: parsed.z ? shownFormat(parsed.z) : undefined };
}

/** "1/2" is 1 February of the current year, as Excel has it. */
function parseDayAndMonth(typed: string): { v: number; z: string } | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})\s*$/.exec(typed);
  if (!match) return null;
  const day = Number(match[1]);
  const month = Number(match[2]);
  const date = new Date(Date.UTC(new Date().getFullYear(), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { v: date.getTime() / 86_400_000 + 25_569, z: "d-mmm" };
}

/** Excel keeps few formats of its own for what is typed: the short date, the short month forms, two decimals. */
function shownFormat(format: string): string {
  const time = /h/i.test(format);
  if (time && /[dy]/i.test(format)) return "dd/mm/yyyy hh:mm";
  if (!time && /y/i.test(format) && /d/i.test(format)) return /mmm/i.test(format) ? "d-mmm-yy" : "dd/mm/yyyy";
  if (!time && /mmm/i.test(format)) return /d/i.test(format) ? "d-mmm" : "mmm-yy";
  return format;
}
