import type { InsertOptions } from "../types";
import { calendarSpec } from "./calendar/chart";
import { capitalSpec } from "./capital/chart";
import { closesSpec } from "./closes/chart";
import { flowSpec } from "./flow/chart";
import { lanesSpec } from "./lanes/chart";
import { pipelineSpec } from "./pipeline/chart";
import { slipSpec } from "./slip/chart";
import type { ChartSpec } from "./spec";
import { trendSpec } from "./trend/chart";
import { timelineSpec } from "./timeline/chart";

/** The charts of a plan in the order of their sheet. The timeline grows with the plan, so it stands last. */
export function specsFor({ years }: Pick<InsertOptions, "years">): ChartSpec[] {
  return [
    capitalSpec(years),
    pipelineSpec,
    closesSpec(years),
    flowSpec(years),
    lanesSpec,
    calendarSpec(years),
    slipSpec,
    trendSpec,
    timelineSpec,
  ];
}
