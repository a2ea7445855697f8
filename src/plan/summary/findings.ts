import { checkPlan } from "../checks/checkPlan";
import { placesOf } from "../checks/places";
import type { PlanData, Severity } from "../types";

/** How much of each severity is not cleared, and how much a post has accepted. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
}

/** What is found, counted as the sheet Checks counts it. */
export function openFindings(data: PlanData): OpenFindings {
  const places = placesOf(checkPlan(data));
  const open = places.filter(({ accepted }) => !accepted);
  const count = (of: Severity): number =>
    open.filter(({ findings }) => findings.some(({ severity }) => severity === of)).length;
  return { errors: count("error"), warnings: count("warning"), accepted: places.length - open.length };
}
