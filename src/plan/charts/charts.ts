import type { PlanIndex } from "../planIndex";
import type { InsertOptions, SheetCell, PlanSheet } from "../types";
import { capitalChart } from "./capitalChart";
import { capitalFeed } from "./capitalFeed";
import { capitalValues } from "./capitalValues";
import { afterFeed, feedCells } from "./feed";
import { lateFeed } from "../summary/lateFeed";
import { axisValues, reportFeed, ticksFeed } from "./timelineAxis";
import { timelineChart } from "./timelineChart";
import { timelineFeed } from "./timelineFeed";
import { timelineValues } from "./timelineValues";
import type { ChartChoice, Feed, FeedValues, PlanChart } from "./types";

/** Id of the sheet that holds the feeds. */
export const chartDataId = "chartData";

/** The charts of a plan, in the order of their sheet. */
export function chartsFor({ years }: Pick<InsertOptions, "years">): PlanChart[] {
  return [capitalChart(years), timelineChart(years)];
}

/** The feeds behind them, in the order of *Chart data*. */
export function feedsFor({ years }: Pick<InsertOptions, "years">): Feed[] {
  const capital = capitalFeed(years);
  return [timelineFeed, ticksFeed, reportFeed, capital, lateFeed(afterFeed(capital))];
}

/** What every feed shows for a plan, by feed id. `slots` is the number of places that the timeline has. */
export function feedValues(
  plan: PlanIndex,
  options: Pick<InsertOptions, "years"> & { choice: ChartChoice; slots: number },
): Record<string, FeedValues> {
  const timeline = timelineValues(plan, options.choice, options.slots);
  return { timeline, ...axisValues(timeline), capital: capitalValues(plan, options.years) };
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
        "This sheet holds the formulas behind the charts, one block a chart, side by side. Blank cells are places not yet filled.",
    },
    { row: 2, column: 0, role: "done", value: "Nothing has to be done here." },
    { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
  ];
  const feeds = feedsFor(options);
  const cells = [...head, ...feeds.flatMap((feed) => feedCells(feed))];
  const widths = feeds.flatMap(feedWidths);
  return { label: "Chart data", id: chartDataId, orientation: "Landscape", tabColor, plain: true, widths, cells };
}

/** What a figure is, its value, a gap, the slots, and a gap behind them. */
function feedWidths({ columns }: Feed): number[] {
  return [24, 13, 3, ...columns.map(() => 11), 3];
}
