import { wholeColumn as of } from "../../formulas";
import type { Fact, FeedPlace } from "../types";

/** Lines that can be told apart, and the latest reports that they go through. */
export const trendRoom = { lines: 7, reports: 8 } as const;
/** Days that every program counts alike: after February 1900, to Excel's last. */
export const firstDay = 61;
/** Excel's last day. */
export const lastDay = 2_958_465;
/** Longest name beside a line. */
export const longestName = 26;
/** Where the names stand, so that none covers another, and where the lines to them begin. */
export const namesAt = 1.06;
/** Packs a movement and a row into one number that can be ordered; movements are counted from far below nought. */
export const packed = { days: 200_000, rows: 1_000_000 } as const;

/** Ids of the columns of the lines. */
export const lineIds = Array.from({ length: trendRoom.lines }, (_, k) => `line${k}`);

/** A column of the past reports. */
export const past = (title: string): string => of("PlanSnapshots", title);

/** The rows of a report's milestones, which stand together as they were kept. */
const block = (title: string, report: "first" | "last", at: FeedPlace) => {
  const from = at.fact(`${report}Row`);
  return `INDEX(${past(title)},${from}):INDEX(${past(title)},${from}+${at.fact(`${report}Count`)}-1)`;
};

/** Where the milestones of a report begin, and whether they stand together. */
export function blockFacts(report: "first" | "last", label: string): Fact[] {
  const isOf = (at: FeedPlace, date: string, kind: string) =>
    `COUNTIFS(${date},${at.fact(report)},${kind},PlanSnapshotMilestone)`;
  return [
    {
      id: `${report}Count`,
      label: `Milestones in the ${label}`,
      formula: (at) => `=${isOf(at, past("Report date"), past("Kind"))}`,
    },
    {
      id: `${report}Row`,
      label: "Their first row",
      formula: (at) => {
        const date = `MATCH(${at.fact(report)},${past("Report date")},0)`;
        const rest = `INDEX(${past("Kind")},${date}):INDEX(${past("Kind")},ROWS(${past("Kind")}))`;
        return `=IFERROR(${date}-1+MATCH(PlanSnapshotMilestone,${rest},0),0)`;
      },
    },
    {
      id: `${report}Together`,
      label: "1: they stand together",
      formula: (at) =>
        `=IF(OR(${at.fact(`${report}Row`)}=0,${at.fact(`${report}Count`)}=0),0,IFERROR(IF(${isOf(at, block("Report date", report, at), block("Kind", report, at))}=${at.fact(`${report}Count`)},1,0),0))`,
    },
  ];
}

/** The first forecasts of the last report's milestones: one look-up among the rows of one report. */
export const firstForecasts = (at: FeedPlace) =>
  `SUMIF(${block("Item ID", "first", at)},${block("Item ID", "last", at)},${block("Forecast date", "first", at)})`;
export /**
 *
 */
const isReported = (at: FeedPlace) =>
  `(LEN(${block("Item ID", "last", at)})>0)*(${block("Forecast date", "last", at)}>0)`;

/**
 * The line at place `k`, as its movement packed with its row. What was not reported at first has moved by all its date and comes
 * before all others: so many are passed over, which costs less than looking twice.
 */
export function lineKey(k: number, at: FeedPlace): string {
  const forecast = block("Forecast date", "last", at);
  const row = `ROW(${forecast})-ROW(PlanSnapshots[[#Headers],[Forecast date]])`;
  const packedMove = `((${forecast}-${firstForecasts(at)}+${packed.days})*${packed.rows}+${packed.rows}-(${row}))`;
  const place = `${k + 1}+${at.fact("missing")}`;
  return `=IFERROR(IF(OR(${at.fact("ready")}=0,${place}>${at.fact("lastCount")}),0,SUMPRODUCT(LARGE(${isReported(at)}*${packedMove},${place}))),0)`;
}
