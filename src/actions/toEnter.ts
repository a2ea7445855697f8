import { maybeRule } from "../plan";
import type { FindingView } from "./types";

/**
 * The findings in the order in which people turn to them: what is wrong as it stands in the sheets, then advice step by step, so
 * that in a plan that has just begun the first line is the way in.
 */
export function inTurn(findings: readonly FindingView[]): readonly FindingView[] {
  const wrong = findings.filter(({ finding }) => finding.severity !== "advice");
  const advice = findings.filter(({ finding }) => finding.severity === "advice");
  return [...wrong, ...advice.sort((a, b) => placeOf(a) - placeOf(b))];
}

/** Whoever leads comes first; then the steps in their order, and last what concerns no step. */
function placeOf({ finding: { rule }, step }: FindingView): number {
  return maybeRule(rule)?.first === true ? 0 : (step ?? 11);
}

/** What to enter next in a plan that has just begun: the first piece of advice about something that is not there yet; null where there is none. */
export function nextToEnter(findings: readonly FindingView[]): FindingView | null {
  return findings.find(({ finding: { rule, severity } }) => severity === "advice" && isToEnter(rule)) ?? null;
}

function isToEnter(rule: string): boolean {
  return maybeRule(rule)?.until !== undefined;
}
