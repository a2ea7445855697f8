import type { Rule } from "./rule";

const milestones = { where: "2 Milestones", to: "PlanGoMilestones" } as const;
const years = { where: "3 Years", to: "PlanGoYears" } as const;

/** Rules of milestones. */
export const milestonesRules = {
  V16: {
    severity: "error",
    ...milestones,
    what: "A milestone is complete but has no actual date.",
    remedy: "Enter the date on which it was reached.",
  },
  V17: {
    severity: "error",
    ...milestones,
    what: "A milestone has an actual date later than the report date.",
    remedy: "Correct the actual date, or move the report date on.",
  },
  V18: {
    severity: "error",
    ...milestones,
    what: "A milestone's forecast has passed and it is not complete.",
    remedy: "Give it a new forecast date, or its actual date.",
  },
  V19: {
    severity: "warning",
    ...milestones,
    what: "A milestone has no approved date, so its slip cannot be shown.",
    remedy: "Enter the date that was approved and the reference of the approval.",
  },
  V20: {
    severity: "warning",
    ...milestones,
    what: "A milestone is late and no reason is given.",
    remedy: "Enter the reason for the slip.",
  },
  V21: {
    severity: "error",
    ...milestones,
    what: "A milestone comes before its predecessor.",
    remedy: "Correct one of the two dates, or the predecessor.",
  },
  V22: {
    severity: "warning",
    ...milestones,
    what: "A milestone and its project give different dates for the same gate.",
    remedy: "Decide which date is right and enter it in both places.",
  },
  V24: {
    severity: "advice",
    ...milestones,
    what: "An approved date has changed since the last report without a new approval reference.",
    remedy: "Put the approved date back, or give the reference of the approval that changed it.",
  },
  V23: {
    severity: "advice",
    ...years,
    what: "A plan year has no key milestone.",
    remedy: "Mark a milestone of that year as key, or add one.",
  },
} as const satisfies Record<string, Rule>;
