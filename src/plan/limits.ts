import { serialOf } from "../dates/days";
import { type Bounds, kinds } from "./kinds";
import type { ValidationRule } from "./types";

/** What a cell may hold at most and at least by the entry rule of its column; `null` where there is no such end. */
export interface Limit {
  readonly type: Exclude<ValidationRule["type"], "list" | "custom">;
  /** Numbers; of a date its serial, of a text how many characters. */
  readonly min: number | null;
  readonly max: number | null;
}

/** The limits of a column or setting, as its entry rule has them; null where that has none. */
export function limitOf(held: Bounds): Limit | null {
  const rule = kinds[held.kind].validation(held);
  switch (rule?.type) {
    case "whole":
    case "decimal":
    case "percent":
      return rule;
    case "length":
      return { type: "length", min: null, max: rule.max };
    case "date":
      return { type: "date", min: dayIn(rule.from), max: dayIn(rule.to) };
    default:
      return null;
  }
}

/** The day that a rule's formula gives; null for a name, which moves with the plan's years. */
function dayIn(formula: string): number | null {
  const [, year, month, day] = /^=DATE\((\d+),(\d+),(\d+)\)$/.exec(formula) ?? [];
  return year === undefined ? null : serialOf(Number(year), Number(month), Number(day));
}
