import type { PlanIndex } from "../planIndex";
import type { InsertOptions, SheetCell, PlanSheet } from "../types";
import { lateFeed } from "../summary/lateFeed";
import { afterFeed, feedCells } from "./feed";
import { blocksOf, placed } from "./layout";
import type { ChartSpec, ValuesOf } from "./spec";
import { specsFor } from "./specs";
import type { Feed, FeedValues, PlanChart } from "./types";

/** Id of the sheet that holds the feeds. */
export const chartDataId = "chartData";

/** The charts of a plan, in the order of their sheet. */
export function chartsFor(options: Pick<InsertOptions, "years">): PlanChart[] {
  const specs = specsFor(options);
  const blocks = blocksOf(specs);
  return specs.map((spec, index) => placed(spec, blocks[index]!));
}

/** The feeds behind them, in the order of *Chart data*: the milestone timeline first, which the others stand beside. */
export function feedsFor(options: Pick<InsertOptions, "years">): Feed[] {
  const specs = [...specsFor(options)].reverse();
  const feeds = specs.reduce<Feed[]>((all, spec) => [...all, ...spec.feeds(next(all))], []);
  return [...feeds, lateFeed(next(feeds))];
}

function next(feeds: readonly Feed[]): number {
  const last = feeds.at(-1);
  return last === undefined ? 0 : afterFeed(last);
}

/** What every feed shows for a plan, by feed id. */
export function feedValues(plan: PlanIndex, of: ValuesOf): Record<string, FeedValues> {
  const values = specsFor(of).map((spec: ChartSpec) => spec.values(plan, of));
  return Object.assign({}, ...values) as Record<string, FeedValues>;
}

/** The sheet behind the charts: formulas only. */
export function chartDataSheet(options: InsertOptions, tabColor: string): PlanSheet {
  const head: SheetCell[] = [
    { row: 0, column: 0, role: "title", value: "Chart data", named: "PlanGoChartData" },
    {
      row: 1,
      column: 0,
      role: "about",
      value:
        "This sheet holds the formulas behind the charts, one block a chart, side by side; these rows alone are printed.",
    },
    { row: 2, column: 0, role: "done", value: "Nothing has to be done here." },
    { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
  ];
  const feeds = feedsFor(options);
  const cells = [...head, ...feeds.flatMap((feed) => feedCells(feed))];
  const widths = feeds.flatMap(feedWidths);
  const printed = head.length;
  return {
    label: "Chart data",
    id: chartDataId,
    orientation: "Landscape",
    tabColor,
    plain: true,
    widths,
    printed,
    cells,
  };
}

/** What a figure is, its value, a gap, the slots, and a gap behind them. */
function feedWidths({ columns }: Feed): number[] {
  return [24, 13, 3, ...columns.map(() => 11), 3];
}
