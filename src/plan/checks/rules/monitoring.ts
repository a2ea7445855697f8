import type { Rule } from "./rule";

const links = { where: "8 Business plan", to: "PlanGoLinks" } as const;
const measures = { where: "9 Monitoring", to: "PlanGoMeasures" } as const;
const forums = { where: "10 Engagement", to: "PlanGoForums" } as const;
const risks = { where: "10 Risks", to: "PlanGoRisks" } as const;

/** Rules of the business plan, measures, risks and forums. */
export const monitoringRules = {
  V64: {
    severity: "warning",
    ...links,
    what: "The business plan is drafted after the budget is set, adopted after 1 April, or too old.",
    remedy: "Bring the date forward, or enter the plan that was adopted since.",
  },
  V65: {
    severity: "error",
    until: 9,
    ...measures,
    what: "A measure has no baseline or target.",
    remedy: "Enter both.",
  },
  V66: {
    severity: "warning",
    ...measures,
    what: "The target of a measure is worse than its baseline.",
    remedy: "Correct the target, the baseline or Better when.",
  },
  V67: {
    severity: "advice",
    ...measures,
    what: "One of the four categories of value for money has no measure.",
    remedy: "Add a measure for cost, quality, time or volume.",
  },
  V68: {
    severity: "error",
    ...risks,
    what: "The score of a risk is not likelihood times impact: its formula was written over.",
    remedy: "Recompute the score; Repair puts the formula back.",
  },
  V69: {
    severity: "error",
    ...risks,
    what: "A risk is scored higher after mitigation than before.",
    remedy: "Correct likelihood and impact, before or after.",
  },
  V70: {
    severity: "error",
    ...risks,
    what: "A red risk has no owner or no mitigation.",
    remedy: "Name the post that owns it and what is done about it.",
  },
  V71: {
    severity: "warning",
    ...risks,
    what: "The review date of a risk has passed.",
    remedy: "Review the risk and enter the next date.",
  },
  V72: {
    severity: "warning",
    until: 10,
    ...forums,
    what: "The partnering board does not meet often enough.",
    remedy: "Enter the boards held, and plan the next one.",
  },
} as const satisfies Record<string, Rule>;
