import type { Rows } from "./rows";

const quarter = { periodEnd: "2026-09-30", owner: "Partnership Manager" } as const;

/** Measures of the worked plan: the four that the table begins with, filled in, and one of its own. */
export const measures: Rows = [
  { id: "K01", unit: "% of benchmark", baseline: 100, target: 97, latest: 98.5, ...quarter },
  { id: "K02", unit: "a project", baseline: 60, target: 30, latest: 28, ...quarter },
  {
    id: "K03",
    unit: "% of the year",
    baseline: 70,
    target: 90,
    latest: 80,
    action: "Dates of closes agreed with the partner each month",
    ...quarter,
  },
  { id: "K04", unit: "projects", baseline: 0, target: 2, latest: 1, ...quarter },
  {
    id: "K05",
    category: "Partnering",
    measure: "Local apprentices",
    unit: "posts",
    better: "Higher",
    baseline: 10,
    target: 30,
    latest: 18,
    frequency: "Quarterly",
    ...quarter,
  },
];
