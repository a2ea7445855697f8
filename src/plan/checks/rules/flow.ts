import type { Rule } from "./rule";

const years = { where: "3 Years", to: "PlanGoYears" } as const;

/** Rules of the flow of projects over the years. */
export const flowRules = {
  V40: {
    severity: "error",
    ...years,
    what: "A year's planned capital is above the most that can be delivered.",
    remedy: "Move spending to another year, or correct the most.",
  },
  V41: {
    severity: "warning",
    until: 3,
    ...years,
    what: "A year's planned capital is below the least that the partnership needs.",
    remedy: "Bring projects forward, or correct the least.",
  },
  V47: {
    severity: "warning",
    until: 3,
    ...years,
    what: "A year's planned capital differs from the approved capital programme.",
    remedy: "Bring plan and capital programme together, or note the approved change.",
  },
} as const satisfies Record<string, Rule>;
