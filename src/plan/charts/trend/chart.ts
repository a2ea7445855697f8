import { ticksFeed, ticksValues } from "../axisFeeds";
import { cell, headings } from "../cells";
import { afterFeed } from "../feed";
import { columnsOf, dateLines, fullHeight } from "../marks";
import { fills, ink, quiet } from "../palette";
import type { ChartSpec } from "../spec";
import type { Feed, Mark } from "../types";
import { trendFeed } from "./feed";
import { lineIds, trendRoom } from "./lines";
import { lineName, trendNamesFeed } from "./names";
import { trendValues } from "./values";

const of = columnsOf("trend");
const names = columnsOf("trendNames");

function feeds(column: number): Feed[] {
  const trend = trendFeed(column);
  const lines = trendNamesFeed(trend, afterFeed(trend));
  return [trend, lines, ticksFeed({ id: "trendTicks", of: trend, ...fullHeight, column: afterFeed(lines) })];
}

const marks: readonly Mark[] = [
  dateLines("trendTicks", "Left", "upright"),
  {
    mark: "points",
    name: "Reports",
    x: of("x"),
    y: of("foot"),
    marker: { shape: "Dash", size: 5, color: ink },
    label: { from: of("label"), position: "Bottom", size: 8, color: ink },
  },
  {
    mark: "lines",
    name: "Day of the report",
    x: of("x"),
    y: of("day"),
    stroke: { color: ink, weight: 1.5, dash: "Dash" },
  },
  {
    mark: "lines",
    name: "Names",
    x: names("x"),
    y: names("y"),
    stroke: { color: quiet, weight: 0.75, dash: "RoundDot" },
    label: { from: names("label"), position: "Right", size: 8, color: ink },
  },
  ...lineIds.map((id, index): Mark => ({
    mark: "lines",
    name: `Line ${index + 1}`,
    x: of("x"),
    y: of(id),
    stroke: {
      color: fills[index]?.fill ?? ink,
      weight: 2.25,
      dash: index < 4 ? "Continuous" : "RoundDot",
    },
  })),
];

/** Forecasts of the milestones that moved most, against the reports at which they were made. */
export const trendSpec: ChartSpec = {
  heading: "Milestone trend",
  names: ["PlanTrendFinding", "PlanTrendWords"],
  table: {
    rows: trendRoom.lines + 1,
    cells: (row) => [
      ...headings(row, "Milestones that moved most, and their days"),
      ...lineIds.map((_, k) => cell(row + 1 + k, 0, "label", `=${lineName(k)}`)),
    ],
  },
  feeds,
  chart: {
    name: "PlanChartTrend",
    label: "Milestone trend",
    feed: "trend",
    rows: 26,
    marks,
    x: {
      min: -0.22,
      max: 1.75,
      shown: false,
      title: "Reports    ┄ day of the report    days moved since the first of them stand behind each name",
      size: 9,
    },
    y: { min: -0.14, max: 1.05, shown: false },
    legend: null,
  },
  values: (plan) => {
    const { trend, trendNames } = trendValues(plan);
    return { trend, trendNames, trendTicks: ticksValues(trend, fullHeight) };
  },
};
