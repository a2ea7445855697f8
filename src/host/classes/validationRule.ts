import { absoluteAddressOf } from "../book/area";
import { BookError } from "../book/bookError";
import { parseInput } from "../book/input";
import type { Validation } from "../book/model";
import { fullAddress } from "./addresses";
import { bool, oneOf, orElse, record } from "./declare/readers";
import { RangeRef } from "./refs";

/** What of a native rule is said by `DataValidation.rule`. */
export type RuleBody = Pick<Validation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

type Kind = Validation["type"];

/** Excel's names of the kinds within a rule. */
const kinds: Readonly<Record<string, Kind>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const operator = oneOf(
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
);

function refuse(why: string): never {
  throw new BookError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}.`);
}

/** Reads a rule as a client gives it; exactly one kind must be set. */
export function readRule(given: unknown): RuleBody | null {
  const rule = record(given, "rule");
  const set = Object.entries(rule).filter(([, body]) => body !== null && body !== undefined);
  if (set.length === 0) return null;
  const [name = "", body] = set[0] ?? [];
  const type = kinds[name];
  if (!type || set.length > 1) refuse("a rule has one of wholeNumber, decimal, list, date, time, textLength, custom");
  return readBody(type, record(body, name));
}

function readBody(type: Kind, body: Record<string, unknown>): RuleBody {
  if (type === "List") {
    const inCellDropDown = orElse(bool, true)(body.inCellDropDown, "inCellDropDown");
    return { type, formula1: side(type, body.source, "source"), inCellDropDown };
  }
  if (type === "Custom") {
    const formula = side(type, body.formula, "formula");
    if (typeof formula !== "string" || !formula.startsWith("=")) refuse("a custom rule is a formula");
    return { type, formula1: formula, inCellDropDown: true };
  }
  const compare = operator(body.operator, "operator");
  const formula1 = side(type, body.formula1, "formula1");
  if (!compare.endsWith("etween")) return { type, operator: compare, formula1, inCellDropDown: true };
  return { type, operator: compare, formula1, formula2: side(type, body.formula2, "formula2"), inCellDropDown: true };
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** One side of a comparison: a number, a formula, or cells. A date may come as ISO 8601. */
function side(type: Kind, value: unknown, name: string): string | number {
  if (value instanceof RangeRef) return `=${absolute(value)}`;
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return refuse(`${name} is missing`);
  return type === "List" || value.startsWith("=") ? value : constant(type, value);
}

/** A text that stands for a number, a day or a time, read as if typed. */
function constant(type: Kind, value: string): number {
  const day = type === "Date" || type === "Time" ? isoDate.exec(value) : null;
  if (day) return serialOf(day);
  const typed = parseInput(value.trim(), "General")?.value;
  return typeof typed === "number" ? typed : refuse(`${value} is no number, date or time`);
}

const MS_PER_DAY = 86_400_000;

/** Days since Excel's day 0. */
function serialOf([, year, month, day, hour = "0", minute = "0", second = "0"]: RegExpExecArray): number {
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return ms / MS_PER_DAY + 25_569;
}

function absolute(range: RangeRef): string {
  const full = fullAddress(range);
  return `${full.slice(0, full.lastIndexOf("!") + 1)}${absoluteAddressOf(range.area)}`;
}

/** The rule as a client reads it. */
export function shownRule(rule: Validation): Record<string, unknown> {
  const { type, operator: compare, formula1, formula2, inCellDropDown } = rule;
  if (type === "List") return { list: { inCellDropDown, source: formula1 } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  const name = Object.keys(kinds).find((key) => kinds[key] === type) ?? "";
  const sides =
    type === "Date" || type === "Time"
      ? { formula1: asFormula(formula1), formula2: asFormula(formula2) }
      : { formula1, formula2 };
  return { [name]: { ...sides, operator: compare } };
}

/** Excel gives the sides of date rules as formulas always. */
function asFormula(value: string | number | undefined): string | undefined {
  return typeof value === "number" ? `=${value}` : value;
}
