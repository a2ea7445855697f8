import type { Rule } from "./rule";

/** Rules of summaries and of the workbook itself. */
export const reportingRules = {
  V73: {
    severity: "error",
    where: "Cabinet summary",
    to: "PlanGoSummary",
    what: "Something has changed since the summary of this report date was made.",
    remedy: "Make the summary again, or move the report date on.",
  },
  V74: {
    severity: "error",
    where: "3 Projects",
    to: "PlanGoProjects",
    what: "A decision on a project is exempt, but the project does not say so, or says that it is open: its figures would be public.",
    remedy: "Choose in the project's row whether it is open, part exempt or exempt.",
  },
  V75: {
    severity: "warning",
    where: "Every sheet",
    to: "PlanGoPlan",
    what: "Cells are merged, a column has no heading, or a chart has no title, on a sheet of the plan.",
    remedy: "Unmerge the cells, or write the heading or title.",
    notLive: "No formula sees merged cells, headings or charts",
  },
} as const satisfies Record<string, Rule>;
