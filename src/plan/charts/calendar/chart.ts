import { reportFeed, reportValues } from "../axisFeeds";
import { figures } from "../cells";
import { afterFeed } from "../feed";
import { columnsOf, dateLines, fullHeight, namesOnTheLeft, reportLine } from "../marks";
import { ink, navy, quiet, teal } from "../palette";
import type { ChartSpec } from "../spec";
import type { Axis, Feed, Mark } from "../types";
import { consultationsFeed, decisionsFeed } from "./feeds";
import { electionsFeed, quartersFeed } from "./frame";
import { calendarValues } from "./values";

const decision = columnsOf("decisions");
const consultation = columnsOf("consultations");
const election = columnsOf("elections");

function feeds(years: number, column: number): Feed[] {
  const decisions = decisionsFeed(column);
  const consultations = consultationsFeed(decisions, afterFeed(decisions));
  const quarters = quartersFeed(decisions, afterFeed(consultations));
  const elections = electionsFeed(decisions, years, afterFeed(quarters));
  const report = reportFeed({ id: "calendarReport", of: decisions, ...fullHeight, column: afterFeed(elections) });
  return [decisions, consultations, quarters, elections, report];
}

const marks: readonly Mark[] = [
  dateLines("quarters", "Bottom"),
  namesOnTheLeft("Decisions", decision),
  namesOnTheLeft("Consultations", consultation),
  {
    mark: "lines",
    name: "Before elections",
    x: election("x"),
    y: election("y"),
    stroke: { color: ink, weight: 6 },
    label: { from: election("label"), position: "Top", size: 8, color: ink, bold: true },
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
  reportLine("calendarReport"),
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
      return { ...values, calendarReport: reportValues(decisions, fullHeight) };
    },
  };
}
