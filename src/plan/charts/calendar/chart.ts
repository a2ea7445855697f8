import { reportFeed, reportValues } from "../axisFeeds";
import { figures } from "../cells";
import { afterFeed } from "../feed";
import { guide, ink, navy, quiet, teal } from "../palette";
import type { ChartSpec } from "../spec";
import type { Axis, Feed, Mark } from "../types";
import { consultationsFeed, decisionsFeed } from "./feeds";
import { electionsFeed, quartersFeed } from "./frame";
import { calendarValues } from "./values";

const decision = (column: string) => ({ feed: "decisions", column });
const consultation = (column: string) => ({ feed: "consultations", column });
const ends = { foot: 0, head: 1 } as const;

function feeds(years: number, column: number): Feed[] {
  const decisions = decisionsFeed(column);
  const consultations = consultationsFeed(decisions, afterFeed(decisions));
  const quarters = quartersFeed(decisions, afterFeed(consultations));
  const elections = electionsFeed(decisions, years, afterFeed(quarters));
  const report = reportFeed({ id: "calendarReport", of: decisions, ...ends, column: afterFeed(elections) });
  return [decisions, consultations, quarters, elections, report];
}

const names = (name: string, of: typeof decision): Mark => ({
  mark: "points",
  name,
  x: of("left"),
  y: of("y"),
  marker: { shape: "None", size: 2, color: ink },
  label: { from: of("name"), position: "Left", size: 8, color: ink },
});

const marks: readonly Mark[] = [
  {
    mark: "lines",
    name: "Dates",
    x: { feed: "quarters", column: "x" },
    y: { feed: "quarters", column: "y" },
    stroke: { color: guide, weight: 0.75 },
    label: { from: { feed: "quarters", column: "label" }, position: "Bottom", size: 9, color: ink },
  },
  names("Decisions", decision),
  names("Consultations", consultation),
  {
    mark: "lines",
    name: "Before elections",
    x: { feed: "elections", column: "x" },
    y: { feed: "elections", column: "y" },
    stroke: { color: ink, weight: 6 },
    label: { from: { feed: "elections", column: "label" }, position: "Top", size: 8, color: ink, bold: true },
  },
  {
    mark: "lines",
    name: "Notice",
    x: decision("x"),
    y: decision("y"),
    stroke: { color: quiet, weight: 2 },
  },
  {
    mark: "lines",
    name: "Consultation",
    x: consultation("x"),
    y: consultation("y"),
    stroke: { color: teal, weight: 8 },
    label: { from: consultation("label"), position: "Right", size: 8, color: ink },
  },
  {
    mark: "points",
    name: "Meeting",
    x: decision("x"),
    y: decision("meeting"),
    marker: { shape: "Diamond", size: 9, color: navy },
    label: { from: decision("label"), position: "Right", size: 8, color: ink },
  },
  {
    mark: "lines",
    name: "Report date",
    x: { feed: "calendarReport", column: "x" },
    y: { feed: "calendarReport", column: "y" },
    stroke: { color: ink, weight: 1.5, dash: "Dash" },
    label: { from: { feed: "calendarReport", column: "label" }, position: "Top", size: 9, color: ink, bold: true },
  },
];

const table: ChartSpec["table"] = {
  rows: 5,
  cells: (row) =>
    figures(
      row,
      ["In the months shown", "Number"],
      [
        ["Decisions", "=PlanCalendarDecisions"],
        ["Consultations that close", "=PlanCalendarConsultations"],
        ["Notices overdue", "=PlanCalendarOverdue"],
        ["Decisions without a meeting date", "=PlanCalendarUndated"],
      ],
    ),
};

const time: Axis = {
  min: -0.75,
  max: 1.4,
  shown: false,
  title: "◆ meeting    ━ from the latest day of notice    ▬ consultation    ┆ report date",
  size: 9,
};

/** Meetings with their days of notice, consultations and periods before elections on one line of time. */
export function calendarSpec(years: number): ChartSpec {
  return {
    heading: "Decisions and consultations",
    names: ["PlanCalendarFinding", "PlanCalendarWords"],
    table,
    feeds: (column) => feeds(years, column),
    chart: {
      name: "PlanChartCalendar",
      label: "Decisions and consultations",
      feed: "decisions",
      rows: 32,
      marks,
      x: time,
      y: { min: -0.08, max: 1.14, shown: false },
      legend: null,
    },
    values: (plan) => {
      const values = calendarValues(plan, years);
      const decisions = values["decisions"] ?? { facts: {}, columns: {} };
      return { ...values, calendarReport: reportValues(decisions, ends) };
    },
  };
}
