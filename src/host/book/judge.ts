import type { Scalar, Validation } from "./model";
import { shownText } from "./numberFormat";

/** One side of a rule, worked out: a list has many values, a limit one. */
export interface Operand {
  values: readonly Scalar[];
  /** It came through a defined name. */
  named: boolean;
  /** It is a list written into the rule, which Excel compares with regard to case. */
  literal?: boolean;
}

interface Operands {
  first: Operand | null;
  second: Operand | null;
}

/** Whether a value satisfies a rule. */
export function judge(value: Scalar, rule: Validation, operands: Operands): boolean {
  if (value === null && rule.ignoreBlanks) return true;
  if (typeof value === "object" && value !== null) return false;
  if (rule.type === "Custom") return isTrue(operands.first?.values[0] ?? null);
  if (rule.type === "List") return isListed(value, rule, operands.first);
  return isWithin(value, rule, operands);
}

function isWithin(value: string | number | boolean | null, rule: Validation, operands: Operands): boolean {
  const limits = { low: limitOf(operands.first), high: limitOf(operands.second) };
  // Excel takes any entry while "ignore blank" is on and the cell that a limit stands in is blank.
  if (rule.ignoreBlanks && (limits.low === null || (operands.second && limits.high === null))) return true;
  const number = measured(value, rule.type);
  return number !== null && compares(number, limits, rule.operator ?? "Between");
}

/** The number that a rule of this type compares; null where the value is of the wrong kind. */
function measured(value: Scalar, type: Validation["type"]): number | null {
  if (type === "TextLength") return value === null ? 0 : shownText(value, "General").length;
  if (typeof value !== "number") return null;
  if (type === "WholeNumber" && !Number.isInteger(value)) return null;
  return type === "Date" && value < 0 ? null : value;
}

function limitOf(operand: Operand | null): number | null | undefined {
  if (!operand) return undefined;
  const value = operand.values[0] ?? null;
  if (value === null) return null;
  return typeof value === "number" ? value : Number.NaN;
}

type Limits = { low: number | null | undefined; high: number | null | undefined };

const comparisons: Record<
  NonNullable<Validation["operator"]>,
  (value: number, low: number, high: number) => boolean
> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, low) => value === low,
  NotEqualTo: (value, low) => value !== low,
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

function compares(value: number, { low, high }: Limits, operator: NonNullable<Validation["operator"]>): boolean {
  if (Number.isNaN(low) || Number.isNaN(high)) return false;
  return comparisons[operator](value, low ?? 0, high ?? 0);
}

function isListed(value: Scalar, rule: Validation, list: Operand | null): boolean {
  if (!list) return false;
  // A blank in a named source lets everything in while "ignore blank" is on.
  if (rule.ignoreBlanks && list.named && list.values.includes(null)) return true;
  if (list.literal) return list.values.includes(shownText(value, "General"));
  return list.values.some((item) => sameEntry(item, value));
}

function sameEntry(item: Scalar, value: Scalar): boolean {
  if (typeof item === "string" && typeof value === "string") return item.toLowerCase() === value.toLowerCase();
  return item !== null && item === value;
}

/** Whether a formula's answer counts as true for a rule. */
export function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
