import type { Rule } from "./rule";

const steps = { where: "Plan", to: "PlanGoPlan" } as const;
const vision = { where: "2 Vision", to: "PlanGoVision" } as const;

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
  V12: {
    severity: "warning",
    ...steps,
    what: "Step 3 or 7 is not done before the scope milestone.",
    remedy: "Settle projects and services before the scope is agreed, or move the milestone.",
  },
  V13: {
    severity: "error",
    until: 1,
    first: true,
    where: "1 Leadership",
    to: "PlanGoLeadership",
    what: "No executive sponsor, section 151 officer or monitoring officer is named.",
    remedy: "Enter the post that holds the role.",
  },
  V14: {
    severity: "warning",
    ...vision,
    what: "An objective has no baseline, target or date.",
    remedy: "Enter what is missing.",
  },
  V15: {
    severity: "warning",
    ...vision,
    what: "No project serves an objective.",
    remedy: "Name the objective in the row of a project that serves it, or drop the objective.",
  },
} as const satisfies Record<string, Rule>;
