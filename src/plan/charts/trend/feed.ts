import { away } from "../axisFeeds";
import { cutFormula } from "../names";
import { sentenceFormula } from "../sentence";
import type { Fact, Feed, FeedColumn, FeedPlace } from "../types";
import { reportFact, window, windowFacts } from "../window";

import {
  blockFacts,
  firstDay,
  firstForecasts,
  isReported,
  lastDay,
  lineIds,
  lineKey,
  longestName,
  packed,
  past,
  trendRoom,
} from "./lines";
import { trendFinding, trendWords } from "./words";

/** The forecast of an item at a report, nought where it was not reported. */
const forecastAt = (item: string, date: string) =>
  `SUMIFS(${past("Forecast date")},${past("Item ID")},${item},${past("Report date")},${date},${past("Kind")},PlanSnapshotMilestone)`;

const dateColumn: FeedColumn = {
  id: "date",
  title: "Report",
  numberFormat: "dd/mm/yyyy",
  cells: (k, at) => {
    const dates = past("Report date");
    if (k === 0) return [`=IFERROR(IF(COUNT(${dates})=0,"",MAX(${dates})),"")`];
    const before = at.cell("date", k - 1);
    return [
      `=IF(${before}="","",IF(COUNTIF(${dates},"<"&${before})=0,"",LARGE(${dates},COUNTIF(${dates},">="&${before})+1)))`,
    ];
  },
};

/** A cell that repeats the newer one where there is no older report, so that a line simply ends. */
const orNewer = (id: string, k: number, at: FeedPlace, formula: string) =>
  k === 0
    ? `=IF(${at.cell("date", 0)}="",${away.x},${formula})`
    : `=IF(${at.cell("date", k)}="",${at.cell(id, k - 1)},${formula})`;

const height = (date: string, at: FeedPlace) =>
  `MAX(0,MIN(1,(${date}-${at.fact("from")})/(${at.fact("to")}-${at.fact("from")})))`;

const facts: readonly Fact[] = [
  reportFact,
  {
    id: "reports",
    label: "Reports drawn",
    formula: (at) => `=COUNT(${over("date", at)})`,
  },
  { id: "two", label: "1: there are two reports", formula: (at) => `=IF(${at.fact("reports")}>1,1,0)` },
  { id: "last", label: "Last report", numberFormat: "dd/mm/yyyy", formula: (at) => `=MAX(${over("date", at)})` },
  { id: "first", label: "First of them", numberFormat: "dd/mm/yyyy", formula: (at) => `=MIN(${over("date", at)})` },
  ...blockFacts("first", "first report"),
  ...blockFacts("last", "last report"),
  {
    id: "ready",
    label: "1: movements can be counted",
    formula: (at) => `=${at.fact("two")}*${at.fact("firstTogether")}*${at.fact("lastTogether")}`,
  },
  {
    id: "scattered",
    label: "1: rows of a report stand apart",
    formula: (at) =>
      `=IF(AND(${at.fact("two")}=1,OR(AND(${at.fact("firstCount")}>0,${at.fact("firstTogether")}=0),AND(${at.fact("lastCount")}>0,${at.fact("lastTogether")}=0))),1,0)`,
  },
  {
    id: "missing",
    label: "Not in the first report",
    formula: (at) => `=IF(${at.fact("ready")}=0,0,IFERROR(SUMPRODUCT(${isReported(at)}*(${firstForecasts(at)}<=0)),0))`,
  },
  ...Array.from({ length: trendRoom.lines }, (_, k): Fact => ({
    id: `key${k}`,
    label: `Line ${k + 1}, packed`,
    formula: (at) => lineKey(k, at),
  })),
  { id: "shown", label: "Lines drawn", formula: (at) => `=COUNTIF(${keys(at)},">0")` },
  ...windowFacts(
    (at) =>
      `=IF(${at.fact("two")}=0,${at.fact("report")},INT(MAX(${window.first},MIN(${window.last},${at.fact("first")}))))`,
    (at) =>
      `=IF(${at.fact("two")}=0,${at.fact("low")}+365,INT(MAX(${at.fact("low")},MIN(${window.last},MAX(${at.fact("last")},${newest(at)})))))`,
  ),
  {
    id: "moved",
    label: "Most days moved",
    named: "PlanTrendMoved",
    formula: (at) => `=MAX(0,INT(${at.fact("key0")}/${packed.rows})-${packed.days})`,
  },
  {
    id: "worstName",
    label: "Which",
    formula: (at) => `=IF(${at.fact("key0")}=0,"",${named(0, at)})`,
  },
  { id: "title", label: "Finding", named: "PlanTrendFinding", formula: (at) => sentenceFormula(trendFinding, at) },
  { id: "sentence", label: "In words", named: "PlanTrendWords", formula: (at) => sentenceFormula(trendWords, at) },
];

const over = (id: string, at: FeedPlace) => `${at.cell(id, 0)}:${at.cell(id, trendRoom.reports - 1)}`;
const keys = (at: FeedPlace) => `${at.fact("key0")}:${at.fact(`key${trendRoom.lines - 1}`)}`;
/** Row of the line's milestone in its last report. */
export const lineRow = (k: number, at: FeedPlace): string =>
  `(${packed.rows}-MOD(${at.fact(`key${k}`)},${packed.rows}))`;
const inLast = (title: string, k: number, at: FeedPlace) => `INDEX(${past(title)},${lineRow(k, at)})`;
const newest = (at: FeedPlace) =>
  `MAX(${Array.from({ length: trendRoom.lines }, (_, k) => `IF(${at.fact(`key${k}`)}=0,0,${inLast("Forecast date", k, at)})`).join(",")})`;
/** Name of the line's milestone as a formula. */
export const named = (k: number, at: FeedPlace) => {
  const [text, id] = [inLast("Name", k, at), inLast("Item ID", k, at)];
  return `IFERROR(IF(${text}="",${id}&"",${cutFormula(text, longestName, id)}),"")`;
};

function lineColumn(id: string, index: number): FeedColumn {
  return {
    id,
    title: `Line ${index + 1}`,
    numberFormat: "0.000",
    cells: (k, at) => {
      const date = forecastAt(inLast("Item ID", index, at), at.cell("date", k));
      const y = `IF(${date}=0,NA(),${height(date, at)})`;
      const none = `IF(${at.fact(`key${index}`)}=0,${away.y}`;
      return [k === 0 ? `=${none},${y})` : `=${none},IF(${at.cell("date", k)}="",${at.cell(id, k - 1)},${y}))`];
    },
  };
}

const columns: readonly FeedColumn[] = [
  dateColumn,
  {
    id: "x",
    title: "Time",
    numberFormat: "0.000",
    cells: (k, at) => [
      orNewer(
        "x",
        k,
        at,
        `IF(${at.fact("two")}=0,${away.x},(${at.cell("date", k)}-${at.fact("first")})/(${at.fact("last")}-${at.fact("first")}))`,
      ),
    ],
  },
  {
    id: "day",
    title: "Day of the report",
    numberFormat: "0.000",
    cells: (k, at) => [orNewer("day", k, at, height(at.cell("date", k), at))],
  },
  { id: "foot", title: "Foot", cells: () => [0] },
  {
    id: "label",
    title: "Label",
    cells: (k, at) => [
      `=IF(N(${at.cell("date", k)})<${firstDay},"",IF(${at.cell("date", k)}>${lastDay},"",TEXT(${at.cell("date", k)},"d mmm")&CHAR(10)&TEXT(${at.cell("date", k)},"yyyy")))`,
    ],
  },
  ...lineIds.map(lineColumn),
];

/** Forecasts of milestones at each of the latest reports, newest first. */
export function trendFeed(column: number): Feed {
  return {
    id: "trend",
    title: "Milestone trend",
    about: "One row a report, the newest first. -999 and -9 mean: not drawn; #N/A: not yet reported then.",
    rowsPerSlot: 1,
    slots: trendRoom.reports,
    most: trendRoom.reports,
    table: "PlanSnapshots",
    column,
    facts,
    columns,
  };
}
