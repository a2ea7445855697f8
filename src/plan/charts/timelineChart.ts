import { burnt, guide, ink, navy, quiet, white } from "./palette";
import { timelinePlace } from "./layout";
import type { Mark, PlanChart } from "./types";

const of = (column: string) => ({ feed: "timeline", column });
const ring = { x: of("x"), y: of("approved") };

/**
 * A hollow point is a white one within a dark one. Excel draws later marks above earlier ones, LibreOffice the other way
 * round, and neither is told by Office.js to leave a marker unfilled: so the white one stands on both sides of the dark one.
 */
const hollow: readonly Mark[] = [
  { mark: "points", name: "Approved, inside", ...ring, marker: { shape: "Circle", size: 4, color: white } },
  { mark: "points", name: "Approved date", ...ring, marker: { shape: "Circle", size: 7, color: quiet } },
  { mark: "points", name: "Approved, inside again", ...ring, marker: { shape: "Circle", size: 4, color: white } },
];

/** Milestones in lanes: approved date hollow, date now solid, slip as the line between, report date upright. */
export function timelineChart(years: number): PlanChart {
  return { ...declared, ...timelinePlace(years) };
}

const declared: Omit<PlanChart, "place" | "title"> = {
  name: "PlanChartMilestones",
  label: "Milestone timeline",
  sheet: "charts",
  feed: "timeline",
  marks: [
    {
      mark: "lines",
      name: "Dates",
      x: { feed: "ticks", column: "x" },
      y: { feed: "ticks", column: "y" },
      stroke: { color: guide, weight: 0.75 },
      label: { from: { feed: "ticks", column: "label" }, position: "Bottom", size: 9, color: ink },
    },
    {
      mark: "lines",
      name: "Milestones",
      x: of("lane"),
      y: of("y"),
      stroke: { color: guide, weight: 0.5, dash: "RoundDot" },
      label: { from: of("name"), position: "Left", size: 8, color: ink },
    },
    { mark: "lines", name: "Slip", x: of("x"), y: of("y"), stroke: { color: quiet, weight: 2 } },
    ...hollow,
    { mark: "points", name: "On time", x: of("x"), y: of("onTime"), marker: { shape: "Circle", size: 7, color: navy } },
    { mark: "points", name: "Done", x: of("x"), y: of("done"), marker: { shape: "Square", size: 7, color: ink } },
    {
      mark: "points",
      name: "Late",
      x: of("x"),
      y: of("late"),
      marker: { shape: "Triangle", size: 9, color: burnt },
      label: { from: of("days"), position: "Right", size: 8, color: burnt, bold: true },
    },
    {
      mark: "lines",
      name: "Report date",
      x: { feed: "report", column: "x" },
      y: { feed: "report", column: "y" },
      stroke: { color: ink, weight: 1.5, dash: "Dash" },
      label: { from: { feed: "report", column: "label" }, position: "Top", size: 9, color: ink, bold: true },
    },
  ],
  x: {
    min: -0.62,
    max: 1.22,
    shown: false,
    title: "○ approved date    ● on time    ▲ late    ■ done    ━ slip from the approved date    ┆ report date",
    size: 9,
  },
  y: { min: -0.06, max: 1.05, shown: false },
  legend: null,
};
