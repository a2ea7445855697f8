import { bare } from "./words";
import type { CleaningCode } from "./types";

/** A number that was read from text, and what unit the text itself says. */
export interface ReadNumber {
  readonly value: number;
  readonly unit: "bn" | "m" | "k" | "%" | null;
  /** A pound sign stands before it. */
  readonly pounds: boolean;
}

const units: Readonly<Record<string, ReadNumber["unit"]>> = {
  bn: "bn",
  billion: "bn",
  m: "m",
  mn: "m",
  mill: "m",
  million: "m",
  millions: "m",
  k: "k",
  "000": "k",
  thousand: "k",
  "%": "%",
  "per cent": "%",
};

const shape =
  /^(?<before>-)?\s*(?<open>\()?\s*(?<sign>£|gbp)?\s*(?<after>-)?\s*(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?<part>\.\d+)?\s*(?<unit>bn|billion|mn|mill|millions?|m|k|thousand|%|per cent)?\s*(?<close>\))?$/;

/** Reads `£4,500,000`, `(4.5)`, `c. £4.5m`, `4,500k`; null where it is no single number. */
export function numberOfText(text: string): ReadNumber | null {
  const parts = shape.exec(plainly(text))?.groups;
  if (!parts) return null;
  const given = (name: string): string => parts[name] ?? "";
  const digits = given("whole").replaceAll(",", "") + given("part");
  // A bracket that opens and does not close, or the other way round, is no sign.
  if (digits === "" || given("open").length !== given("close").length) return null;
  const isNegative = given("open") + given("before") + given("after") !== "";
  return {
    value: isNegative ? -Number(digits) : Number(digits),
    unit: units[given("unit")] ?? null,
    pounds: given("sign") !== "",
  };
}

function plainly(text: string): string {
  return text
    .replace(/[\u00a0\s]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^(c\.?|ca\.?|circa|approx\.?|about|est\.?|~|≈)\s*(?=[£(\d.-])/, "")
    .replace(/\s+(\((est|approx|tbc|prov|indic|budget)[a-z.]*\)|est\.?|approx\.?|tbc)$/, "")
    .replace(/\s*(sqm|m2|m²|no\.?|wards?)$/, "");
}

/** What one plain number of a money column counts. */
export type MoneyUnit = "millions" | "thousands" | "pounds" | "unclear";

/** Unit that a heading itself names. */
export function unitOfHeading(heading: string): MoneyUnit | null {
  const text = heading.toLowerCase().replace(/\s+/g, "");
  if (/£?(000s?|'000|k)\)?$|£k|£000|£'000|\(k\)/.test(text)) return "thousands";
  if (/£m|\(m\)|million|mn\)/.test(text)) return "millions";
  return /\(£\)|pounds|gbp/.test(text) ? "pounds" : null;
}

/**
 * Unit of the plain numbers of a column of money, where its heading is silent: sums from `largest` £m upwards can only be
 * pounds; where most are, a small one beside them is unclear.
 */
export function unitOfNumbers(numbers: readonly number[], largest: number): MoneyUnit {
  const sizes = numbers.map(Math.abs).filter((size) => size > 0);
  const pounds = sizes.filter((size) => size >= largest).length;
  return pounds > 0 && pounds * 2 >= sizes.length ? "pounds" : "millions";
}

/** A number of that unit in £m; null where its unit is unclear. */
export function toMillions(
  value: number,
  unit: MoneyUnit,
  largest: number,
): { readonly value: number; readonly how: CleaningCode | null } | null {
  if (unit === "millions") return Math.abs(value) >= largest ? inMillions(value) : { value, how: null };
  if (unit === "thousands") return { value: rounded(value / 1_000), how: "thousandsToMillions" };
  if (value !== 0 && Math.abs(value) < largest) return null;
  return inMillions(value);
}

function inMillions(value: number): { value: number; how: CleaningCode } {
  return { value: rounded(value / 1_000_000), how: "poundsToMillions" };
}

/** To the pound. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A number of a scale, from `4 - Likely`, `Likely (4)` or a word for it; null where there is none. */
export function numberOfWord(text: string, words: Readonly<Record<string, number>>): number | null {
  const plain = bare(text);
  const digits = plain.match(/\d+/g);
  if (digits?.length === 1) return Number(digits[0]);
  return Object.entries(words).find(([word]) => word === plain)?.[1] ?? null;
}
