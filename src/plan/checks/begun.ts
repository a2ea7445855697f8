import { readOr } from "../rowView";
import type { PlanReader, RowReader, Severity } from "../types";
import { maybeRule } from "./ruleBook";

/**
 * How much a finding matters now: what is merely not yet entered is advice until its step has begun. A step that cannot be read
 * counts as begun. The Checks sheet counts the same by formula (tables/checks.ts).
 */
export function severityOf(rule: string, plan: PlanReader, row: RowReader | null): Severity {
  const { severity, until } = maybeRule(rule) ?? { severity: "error" };
  if (until === undefined) return severity;
  const step = until === "own" ? row : plan.rowOf("PlanSteps", until);
  return step !== null && readOr(false, () => step.is("begun", "PlanNo")) ? "advice" : severity;
}
