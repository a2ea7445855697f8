import type { Rule } from "./rule";

const projects = { where: "3 Projects", to: "PlanGoProjects" } as const;
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
  V42: {
    severity: "warning",
    ...projects,
    what: "More projects are on site at once than can be managed.",
    remedy: "Move a start on site, or change the most at once in Settings.",
  },
  V43: {
    severity: "warning",
    ...projects,
    what: "Too long a time lies between two closes: a gap in the flow.",
    remedy: "Move a close into the gap, bring a project forward, or change the longest gap in Settings.",
  },
  V44: {
    severity: "advice",
    ...years,
    what: "Spending is uneven from year to year.",
    remedy: "Look to move the largest project that has not closed out of the year that stands out.",
  },
  V45: {
    severity: "advice",
    ...projects,
    what: "A large share of the whole value lies in one project or one sector.",
    remedy: "Consider what happens to the flow if it is late, or change the share in Settings.",
  },
  V46: {
    severity: "warning",
    until: 3,
    ...projects,
    what: "The pipeline runs dry: nothing at Stage 0 or 1 closes later than the months looked ahead.",
    remedy: "Add the projects that follow, or give those at Stage 0 and 1 their close dates.",
  },
  V47: {
    severity: "warning",
    until: 3,
    ...years,
    what: "A year's planned capital differs from the approved capital programme.",
    remedy: "Bring plan and capital programme together, or note the approved change.",
  },
} as const satisfies Record<string, Rule>;
