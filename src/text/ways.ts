import type { NoticeFacts } from "./pane";

/** A place that a notice speaks of: a sheet by its tab, or the sheet of a table of the plan. */
export type Place = { readonly sheet: string } | { readonly table: string };

/** The way to the place that a notice speaks of, with the words for it. */
export interface Way {
  readonly label: string;
  readonly to: Place;
}

const toSheet = (sheet: string): Way => ({ label: `Go to ${sheet}`, to: { sheet } });

/** Where people will want to look after what was done; null where there is no such place, or they are there. */
export function maybeWay(facts: NoticeFacts): Way | null {
  switch (facts.code) {
    case "inserted":
      return { label: "Go to the plan", to: { table: "PlanSteps" } };
    case "findingsWritten":
      return { label: "Go to the findings", to: { table: "PlanFindings" } };
    case "waived":
    case "withdrawn":
      return { label: "Go to the waivers", to: { table: "PlanWaivers" } };
    case "chartsDrawn":
    case "summaryMade":
    case "imported":
      return toSheet(facts.sheet);
    default:
      return null;
  }
}
