import { stageDates } from "../../tables/projects";
import { figures } from "../cells";
import { reportFeed, reportValues, ticksFeed, ticksValues } from "../axisFeeds";
import { afterFeed } from "../feed";
import { columnsOf, dateLines, namesOnTheLeft, reportLine } from "../marks";
import { fills, ink } from "../palette";
import type { ChartSpec } from "../spec";
import type { Feed, Mark } from "../types";
import { lanesFeed } from "./feed";
import { laneKeyFeed, laneKeyValues } from "./key";
import { lanesValues } from "./values";

const of = columnsOf("lanes");
const key = columnsOf("laneKey");
const bars = stageDates.slice(1).map((_, index) => index);
/** Upright lines begin far beneath the lowest lane: the axis ends where the lanes do. */
const ends = { foot: 0, head: -999 } as const;
/** It ends where the lanes begin: its words stand above the dates, and it crosses none of them. */
const reportEnds = { foot: -999, head: 0, words: 1.3 } as const;

function feeds(column: number): Feed[] {
  const lanes = lanesFeed(column);
  const ticks = ticksFeed({ id: "laneTicks", of: lanes, ...ends, column: afterFeed(lanes) });
  const report = reportFeed({ id: "laneReport", of: lanes, ...reportEnds, column: afterFeed(ticks) });
  return [lanes, ticks, report, laneKeyFeed(afterFeed(report))];
}

const colour = (index: number) => fills[index]?.fill ?? ink;

const bar = (index: number): Mark => ({
  mark: "lines",
  name: stageDates[index]?.title.replace(" date", "") ?? "",
  x: of("x"),
  y: of(`bar${index}`),
  stroke: { color: colour(index), weight: 7 },
});

const keyPart = (index: number): Mark => ({
  mark: "lines",
  name: `Colour ${index + 1}`,
  x: key("x"),
  y: key(`key${index}`),
  stroke: { color: colour(index), weight: 14 },
  label: { from: key("label"), position: "Center", size: 8, color: fills[index]?.words ?? ink, bold: true },
});

const marks: readonly Mark[] = [
  dateLines("laneTicks", "Top"),
  namesOnTheLeft("Projects", of, { y: "lane" }),
  ...bars.map(bar),
  ...bars.map(keyPart),
  reportLine("laneReport"),
];

/** One bar a project from Stage 0 to opening, a colour for each stage, in the order of their closes. */
export const lanesSpec: ChartSpec = {
  heading: "Stage lanes",
  names: ["PlanLanesFinding", "PlanLanesWords"],
  table: {
    rows: 5,
    cells: (row) =>
      figures(
        row,
        ["How the projects stand", "Number"],
        [
          ["Projects shown", "=PlanLanesShown"],
          ["To close in the next twelve months", "=PlanLanesSoon"],
          ["On site at the report date", "=PlanLanesOnSite"],
          ["Without any date", "=PlanLanesUndated"],
        ],
      ),
  },
  feeds,
  chart: {
    name: "PlanChartLanes",
    label: "Stage lanes",
    feed: "lanes",
    rows: 49,
    rowsFor: [
      { upTo: 9, rows: 20 },
      { upTo: 19, rows: 28 },
      { upTo: 39, rows: 36 },
    ],
    marks,
    x: { min: -0.6, max: 1.05, shown: false },
    y: { min: "lanes", max: 4.4, shown: false },
    legend: null,
  },
  values: (plan, { slots }) => {
    const lanes = lanesValues(plan, slots["lanes"] ?? 10);
    return {
      lanes,
      laneTicks: ticksValues(lanes, ends),
      laneReport: reportValues(lanes, reportEnds),
      laneKey: laneKeyValues(plan),
    };
  },
};
