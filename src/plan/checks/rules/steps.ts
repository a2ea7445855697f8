import type { Rule } from "./rule";

const steps = { where: "Plan", to: "PlanGoPlan" } as const;

/** Rules of the ten steps, leadership and vision. */
export const stepsRules = {
  V09: {
    severity: "warning",
    until: "own",
    ...steps,
    what: "A step has no owner post.",
    remedy: "Name the post that owns the step.",
  },
  V10: {
    severity: "error",
    ...steps,
    what: "A step is done but has no done date or no evidence.",
    remedy: "Enter the date and the reference of the evidence, or change the status.",
  },
  V11: {
    severity: "warning",
    ...steps,
    what: "A step is done but some of its milestones are open.",
    remedy: "Complete or move the milestones, or change the step's status.",
  },
} as const satisfies Record<string, Rule>;
