import { ofOpenYear, yearsClosed } from "../../closedYears";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { away } from "../axisFeeds";
import { placeOf } from "../feed";
import type { Feed, FeedValues } from "../types";
import { fraction, fractionIn, monthsOn } from "../window";
import { monthInWords } from "../../../dates/words";
import { room } from "./feeds";

/** Dates along the calendar: one a quarter, the last at its end. */
const parts = 5;
const top = 1.04;
const elections = "Pre-election period";
const quarter = room.months / parts;

/** Upright lines at each quarter; the calendar is always as long, so their places are constants. */
export function quartersFeed(decisions: Feed, column: number): Feed {
  const calendar = placeOf(decisions);
  return {
    id: "quarters",
    title: "Calendar: dates",
    about: "Upright lines three months apart, three rows each.",
    rowsPerSlot: 3,
    slots: parts + 1,
    most: parts + 1,
    table: "PlanDecisions",
    column,
    facts: [],
    columns: [
      { id: "x", title: "Time", cells: (k) => [k / parts, k / parts, null] },
      { id: "y", title: "Height", cells: () => [0, 1, null] },
      {
        id: "label",
        title: "Label",
        cells: (k) => [`=TEXT(EDATE(${calendar.fact("from")},${k * quarter}),"mmm yyyy")`, null, null],
      },
    ],
  };
}

/** Periods before elections, one for each of the plan's years. */
export function electionsFeed(decisions: Feed, years: number, column: number): Feed {
  const calendar = placeOf(decisions);
  const cell = ofOpenYear;
  const end = (title: string, k: number) => {
    const [start, poll] = [cell("Pre election start", k), cell("Polling day", k)];
    const isIn = `AND(ISNUMBER(${start}),ISNUMBER(${poll}),N(${start})<${calendar.fact("to")},N(${poll})>=${calendar.fact("from")})`;
    return `=IFERROR(IF(${isIn},${fraction(cell(title, k), calendar)},${away.x}),${away.x})`;
  };
  return {
    id: "elections",
    title: "Calendar: elections",
    about: "Periods before elections, three rows each. -9 means: not drawn.",
    rowsPerSlot: 3,
    slots: years,
    most: years,
    table: "PlanYears",
    column,
    facts: [],
    columns: [
      {
        id: "x",
        title: "Time",
        numberFormat: "0.000",
        cells: (k) => [end("Pre election start", k), end("Polling day", k), null],
      },
      { id: "y", title: "Height", cells: () => [top, top, null] },
      { id: "label", title: "Label", cells: () => [elections, null, null] },
    ],
  };
}

/** The twin of the dates. */
export function quartersValues(from: number): FeedValues {
  const each = Array.from({ length: parts + 1 }, (_, k) => k);
  return {
    facts: {},
    columns: {
      x: each.flatMap((k) => [k / parts, k / parts, null]),
      y: each.flatMap(() => [0, 1, null]),
      label: each.flatMap((k) => [monthInWords(monthsOn(from, k * quarter)), null, null]),
    },
  };
}

/** The twin of the elections. */
export function electionsValues(plan: PlanIndex, years: number, window: { from: number; to: number }): FeedValues {
  const rows = plan.rows("PlanYears");
  const ends = Array.from({ length: years }, (_, k): readonly [number, number] => {
    const row = rows.find((each) => each.row.at === yearsClosed(plan) + k);
    const [start = null, poll = null] = row === undefined ? [] : [row.raw("preElection"), row.raw("polling")];
    const isReadable = !isError(start) && typeof start === "number" && typeof poll === "number";
    if (!isReadable || start >= window.to || poll < window.from) return [away.x, away.x];
    return [fractionIn(window, start), fractionIn(window, poll)];
  });
  return {
    facts: {},
    columns: {
      x: ends.flatMap(([start, poll]) => [start, poll, null]),
      y: ends.flatMap(() => [top, top, null]),
      label: ends.flatMap(() => [elections, null, null]),
    },
  };
}
