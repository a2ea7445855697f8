import { holds, without } from "./area";
import { copiedFormula } from "./calculatedColumns";
import type { Area, ConditionalFormat, Validation } from "./model";

/** The cell that a rule's relative references are written for: the first of its first area. */
export function anchorOf(rule: { areas: readonly Area[] }): readonly [number, number] {
  const first = rule.areas[0];
  return first ? [first.row, first.column] : [0, 0];
}

/** Gives a rule other areas; its formulas are written anew for the first cell where that is another one. */
export function setAreas(rule: Validation | ConditionalFormat, areas: Area[]): void {
  const before = anchorOf(rule);
  rule.areas = areas;
  if (areas.length > 0) moveFormulas(rule, before, anchorOf(rule));
}

/** Writes the formulas of a rule for another cell. */
export function moveFormulas(
  rule: Validation | ConditionalFormat,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const move = <T>(formula: T): T | string =>
    typeof formula === "string" && formula.startsWith("=") ? copiedFormula(formula, from, to) : formula;
  if ("formula" in rule) {
    rule.formula = move(rule.formula);
    return;
  }
  rule.formula1 = move(rule.formula1);
  if (rule.formula2 !== undefined) rule.formula2 = move(rule.formula2);
}

/** The rules without an area; those that held nothing else are gone. */
export function rulesWithout<T extends Validation | ConditionalFormat>(rules: readonly T[], area: Area): T[] {
  for (const rule of rules)
    setAreas(
      rule,
      rule.areas.flatMap((old) => without(old, area)),
    );
  return rules.filter((rule) => rule.areas.length > 0);
}

/** The rule on a cell. */
export function ruleAt<T extends { areas: readonly Area[] }>(
  rules: readonly T[],
  row: number,
  column: number,
): T | undefined {
  return rules.find((rule) => rule.areas.some((area) => holds(area, row, column)));
}
