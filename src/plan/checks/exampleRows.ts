import type { Cell } from "../types";

/** Sound rows that the examples of checks are made from. */
export const milestone: Readonly<Record<string, Cell>> = {
  id: "M01",
  name: "Cabinet approves the scope",
  step: 2,
  status: "In progress",
  approved: 46_400,
  forecast: 46_400,
};

/** A sound project. */
export const project: Readonly<Record<string, Cell>> = {
  id: "P01",
  name: "Northgate School",
  sector: "Education",
  value: 12,
  stage: "Stage 0",
  sponsor: "Director of Education",
};

/** A sound decision. */
export const decision: Readonly<Record<string, Cell>> = {
  id: "D01",
  decision: "Approve the project",
  maker: "Cabinet",
  meeting: 46_430,
  status: "Planned",
};
