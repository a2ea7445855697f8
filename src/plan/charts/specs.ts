import type { InsertOptions } from "../types";
import { capitalSpec } from "./capital/chart";
import type { ChartSpec } from "./spec";
import { timelineSpec } from "./timeline/chart";

/** The charts of a plan in the order of their sheet. The timeline grows with the plan, so it stands last. */
export function specsFor({ years }: Pick<InsertOptions, "years">): ChartSpec[] {
  return [capitalSpec(years), timelineSpec];
}
