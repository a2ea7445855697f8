import { checkPlan } from "../checks/checkPlan";
import type { PlanData, Severity } from "../types";

/** How many findings of each severity are not cleared. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings that nobody has waived, counted as the check counts them. */
export function openFindings(data: PlanData): OpenFindings {
  const open = checkPlan(data).filter(({ waivedBy }) => waivedBy === undefined);
  const count = (of: Severity): number => open.filter(({ severity }) => severity === of).length;
  return { errors: count("error"), warnings: count("warning") };
}
