import { maybeRule } from "../plan";
import type { Finding } from "../plan/types";
import type { FindingView } from "./types";

/**
 * The findings in the order in which people turn to them: errors, warnings, each as they stand in the sheets, then advice step by
 * step, so that in a plan that has just begun the first line is the way in.
 */
export function inTurn(findings: readonly FindingView[]): readonly FindingView[] {
  const of = (severity: Finding["severity"]) => findings.filter(({ finding }) => finding.severity === severity);
  return [...of("error"), ...of("warning"), ...of("advice").sort((a, b) => placeOf(a) - placeOf(b))];
}

/** Whoever leads comes first; then the steps in their order, and last what concerns no step. */
function placeOf({ finding: { rule }, step }: FindingView): number {
  return maybeRule(rule)?.first === true ? 0 : (step ?? 11);
}

/**
 * What to do next: the first error that nobody has accepted; where there is none, the first piece of advice about something that
 * is not there yet; null where there is neither.
 */
export function nextInTurn(findings: readonly FindingView[]): FindingView | null {
  const error = findings.find(({ finding }) => finding.severity === "error" && finding.waivedBy === undefined);
  return error ?? findings.find(({ finding }) => isToEnter(finding)) ?? null;
}

/** Whether a finding is that something has not been entered yet, in a step that has not begun. */
export function isToEnter({ rule, severity }: Finding): boolean {
  return severity === "advice" && maybeRule(rule)?.until !== undefined;
}
