import { cell, figures } from "../cells";
import { afterFeed } from "../feed";
import { reportFeed, reportValues, ticksFeed, ticksValues } from "../axisFeeds";
import { columnsOf, dateLines, fullHeight, namesOnTheLeft, reportLine } from "../marks";
import { burnt, guide, ink, navy, quiet, white } from "../palette";
import type { ChartSpec } from "../spec";
import type { SheetCell } from "../../types";
import type { Feed, Mark, Points } from "../types";
import { timelineFeed } from "./feed";
import { streamsFeed, streamsValues } from "./streams";
import { timelineValues } from "./values";

const of = columnsOf("timeline");
const stream = columnsOf("streams");
const at = { x: of("x"), y: of("y") };

/**
 * A hollow point is a white one within a dark one, and a solid one covers it where both dates are the same. Excel draws later
 * marks above earlier ones, LibreOffice the other way round, and neither is told by Office.js to leave a marker unfilled: so
 * what must lie above stands on both sides of what lies beneath.
 */
const dot = (name: string, size: number, color: string): Points => ({
  mark: "points",
  name,
  ...at,
  marker: { shape: "Circle", size, color },
});
/** The solid point alone: the second row of each slot is the date now. */
const now = (name: string): Points => ({ ...dot(name, 7, navy), x: of("x"), y: of("now") });

const lanes: readonly Mark[] = [
  now("Date now, above"),
  dot("Approved, inside", 4, white),
  dot("Approved date", 7, quiet),
  { mark: "lines", name: "Slip", ...at, stroke: { color: quiet, weight: 2 } },
  {
    mark: "lines",
    name: "Milestones",
    x: of("guide"),
    y: of("y"),
    stroke: { color: guide, weight: 0.5, dash: "RoundDot" },
    label: { from: of("name"), position: "Left", size: 8, color: ink },
  },
  dot("Approved, inside again", 4, white),
  {
    ...now("Date now"),
    label: { from: of("days"), position: "Right", size: 8, color: burnt, bold: true },
  },
];

const streams: readonly Mark[] = [
  {
    mark: "lines",
    name: "Types",
    x: stream("x"),
    y: stream("y"),
    stroke: { color: navy, weight: 6 },
  },
  namesOnTheLeft("Names of types", stream, { x: "start" }),
];

function feeds(column: number): Feed[] {
  const timeline = { ...timelineFeed, column };
  const ticks = ticksFeed({ id: "ticks", of: timeline, ...fullHeight, column: afterFeed(timeline) });
  const report = reportFeed({ id: "report", of: timeline, ...fullHeight, column: afterFeed(ticks) });
  return [timeline, ticks, report, streamsFeed(afterFeed(report))];
}

/** Defined names of the cells that hold a choice: what to show, of which project, of which step. */
export const choiceNames = ["PlanChartShow", "PlanChartProject", "PlanChartStep"] as const;

const choices: readonly (readonly [label: string, value: string, list: string])[] = [
  ["Show", "All", "PlanListChartShow"],
  ["Project ID; blank means all", "", "PlanProjectIds"],
  ["Number of a step; blank means all", "", "PlanStepNumbers"],
];

function table(row: number): SheetCell[] {
  const counts = figures(
    row,
    ["How the milestones stand", "Number"],
    [
      ["✓ Done", "=PlanTimelineDone"],
      ["● On time", "=PlanTimelineOnTime"],
      ["▲ Late", "=PlanTimelineLate"],
      ["of these red", "=PlanTimelineRed"],
      ["All shown", "=PlanTimelineShown"],
    ],
  );
  const from = row + 7;
  return [
    ...counts,
    cell(from, 0, "columnHeading", "Choose what the timeline shows"),
    cell(from, 1, "columnHeading", "Choice"),
    ...choices.flatMap(([label, value, list], index) => [
      cell(from + 1 + index, 0, "label", label),
      { ...cell(from + 1 + index, 1, "entry", value), named: choiceNames[index], list },
    ]),
  ];
}

/** Milestones in lanes: approved date hollow, date now solid, slip as the line between, report date upright. */
export const timelineSpec: ChartSpec = {
  heading: "Milestone timeline",
  names: ["PlanTimelineFinding", "PlanTimelineWords"],
  table: { rows: 11, cells: table },
  feeds,
  chart: {
    name: "PlanChartMilestones",
    label: "Milestone timeline",
    feed: "timeline",
    rows: 166,
    rowsFor: [
      { upTo: 9, rows: 20 },
      { upTo: 20, rows: 26 },
      { upTo: 36, rows: 29 },
      { upTo: 60, rows: 49 },
      { upTo: 100, rows: 83 },
      { upTo: 150, rows: 124 },
    ],
    marks: [dateLines("ticks", "Bottom"), ...streams, ...lanes, reportLine("report")],
    x: {
      min: -0.62,
      max: 1.22,
      shown: false,
      title: "○ approved date    ● date now    ▲ late    ✓ done    ━ slip from the approved date    ┆ report date",
      size: 9,
    },
    y: { min: 0, max: 1, room: 1.2, shown: false },
    legend: null,
  },
  values: (plan, { choice, slots }) => {
    const timeline = timelineValues(plan, choice, slots["timeline"] ?? timelineFeed.slots);
    return {
      timeline,
      ticks: ticksValues(timeline, fullHeight),
      report: reportValues(timeline, fullHeight),
      streams: streamsValues(plan, timeline),
    };
  },
};
