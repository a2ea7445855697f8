import type { Rule } from "./rule";

const everywhere = { where: "Every sheet", to: "PlanGoPlan" } as const;
const capital = { where: "3 Capital", to: "PlanGoCapital" } as const;

/** Rules of capital by project. */
export const capitalRules = {
  V28: {
    severity: "error",
    ...capital,
    what: "A project's years do not add to its value.",
    remedy: "Correct the years or the project's value.",
  },
  V29: {
    severity: "warning",
    ...capital,
    what: "Capital lies in a year before Stage 0 or more than a year after opening.",
    remedy: "Move the sum to another year, or correct the project's dates.",
  },
  V30: {
    severity: "warning",
    ...everywhere,
    what: "A sum looks like pounds in a column of millions.",
    remedy: "Divide the sum by a million.",
  },
  V31: {
    severity: "error",
    ...capital,
    what: "A project's funding does not add to its cost.",
    remedy: "Correct the funding or the years.",
  },
  V32: {
    severity: "warning",
    ...capital,
    what: "A project has passed Stage 2 but its funding is not confirmed.",
    remedy: "Confirm the funding, or correct the project's stage.",
  },
} as const satisfies Record<string, Rule>;
