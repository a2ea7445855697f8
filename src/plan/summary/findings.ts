import { checkPlan } from "../checks/checkPlan";
import type { PlanIndex } from "../planIndex";
import type { PlanData, Severity } from "../types";

/** How many findings of each severity are not cleared. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings that are not cleared, as the check finds them, less what is waived: as the Checks sheet counts them. */
export function openFindings(data: PlanData, plan: PlanIndex): OpenFindings {
  const found = checkPlan(data);
  const waivers = plan.rows("PlanWaivers").filter((row) => row.raw("still") === plan.word("PlanYes"));
  const open = (severity: Severity): number => {
    const counts = new Map<string, number>();
    for (const each of found) if (each.severity === severity) counts.set(each.rule, (counts.get(each.rule) ?? 0) + 1);
    return [...counts].reduce((all, [rule, count]) => {
      const waived = waivers.filter((row) => String(row.raw("rule")).toUpperCase() === rule).length;
      return all + Math.max(0, count - waived);
    }, 0);
  };
  return { errors: open("error"), warnings: open("warning") };
}
