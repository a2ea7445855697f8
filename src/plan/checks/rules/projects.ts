import type { Rule } from "./rule";

const projects = { where: "3 Projects", to: "PlanGoProjects" } as const;

/** Rules of projects. */
export const projectsRules = {
  V25: {
    severity: "error",
    ...projects,
    what: "A project's stage dates are not in order.",
    remedy: "Correct the stage dates.",
  },
  V26: {
    severity: "warning",
    ...projects,
    what: "Two stages of a project are closer than the least time between them.",
    remedy: "Allow more time, or change the least days in Settings.",
  },
  V27: {
    severity: "error",
    ...projects,
    what: "A project has no sponsor post.",
    remedy: "Enter the post that sponsors the project.",
  },
  V33: {
    severity: "error",
    ...projects,
    what: "A project uses the partner but its service is out of scope.",
    remedy: "Choose another route or service, or bring the service into scope.",
  },
  V34: {
    severity: "warning",
    ...projects,
    what: "A project's stage does not fit its dates at the report date.",
    remedy: "Set the stage that the dates say, or correct the dates.",
  },
  V38: {
    severity: "advice",
    ...projects,
    what: "An estimate at Stage 0 or 1 does not say how much of it is for optimism bias.",
    remedy: "Enter the share for optimism bias that the estimate carries, 0% if none.",
  },
  V39: {
    severity: "advice",
    ...projects,
    what: "A school opens in a month in which no term begins.",
    remedy: "Schools usually open in September, January or April: check the opening date.",
  },
  V35: {
    severity: "warning",
    ...projects,
    what: "A project through the partner closes after exclusivity ends.",
    remedy: "Bring the close forward, change the route, or correct the date in Settings.",
  },
  V36: {
    severity: "warning",
    ...projects,
    what: "A project reached Stage 1 or 2 with no value-for-money evidence.",
    remedy: "Enter the reference of the evidence.",
  },
  V37: {
    severity: "warning",
    ...projects,
    what: "A project costs more per square metre than its benchmark.",
    remedy: "Check value, floor area and benchmark, or explain the difference.",
  },
  V77: {
    severity: "warning",
    ...projects,
    what: "A project serves no objective.",
    remedy: "Choose the objective that it serves, or ask whether it belongs in the plan.",
  },
} as const satisfies Record<string, Rule>;
