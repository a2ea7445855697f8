import { wholeColumn as of } from "../../formulas";
import { placeOf } from "../feed";
import { away } from "../axisFeeds";
import { count, type Sentence, sentenceFormula, where } from "../sentence";
import type { Fact, Feed, FeedColumn, FeedPlace } from "../types";
import { reportFact, window, windowFacts } from "../window";

/** Lines that can be told apart, and the latest reports that they go through. */
export const trendRoom = { lines: 7, reports: 8 } as const;
/** Longest name beside a line. */
export const longestName = 26;
/** Where the names stand, so that none covers another, and where the lines to them begin. */
export const namesAt = 1.06;
/** Packs a movement and a row into one number that can be ordered; movements are counted from far below nought. */
export const packed = { days: 200_000, rows: 1_000_000 } as const;

const past = (title: string) => of("PlanSnapshots", title);
const isMilestone = `(${past("Kind")}=PlanSnapshotMilestone)`;
export const lineIds = Array.from({ length: trendRoom.lines }, (_, k) => `line${k}`);

/** Defined name of what is said of a line. */
export const lineName = (k: number): string => `PlanTrendLine${String.fromCharCode(65 + k)}`;

/** The finding. */
export const trendFinding: Sentence = [
  where(
    "two",
    [
      where(
        "moved",
        [{ fact: "worstName" }, " has moved most: ", count("moved", "day"), " later over ", count("reports", "report")],
        ["No milestone's forecast has moved to a later date over ", count("reports", "report")],
      ),
    ],
    ["The trend begins with the second report: a dated summary keeps each forecast as it stood"],
  ),
];

/** What the picture shows in words. */
export const trendWords: Sentence = [
  where(
    "two",
    [
      "Each line is a milestone's forecast at each report: level is steady, rising is slipping, and where it meets the dashed line the day has come. Drawn: ",
      { fact: "shown" },
      " of ",
      count("followed", "milestone"),
      " reported, those that moved most.",
    ],
    ["There is nothing to draw yet: make a dated summary for each report."],
  ),
];

/** The forecast of an item at a report, nought where it was not reported. */
const forecastAt = (item: string, date: string) =>
  `SUMIFS(${past("Forecast date")},${past("Item ID")},${item},${past("Report date")},${date},${past("Kind")},PlanSnapshotMilestone)`;

/** For every row of the last report: how far its forecast moved since the first one, packed with its row; else nought. */
function movements(at: FeedPlace): string {
  const first = forecastAt(past("Item ID"), at.fact("first"));
  const row = `ROW(${past("Item ID")})-ROW(PlanSnapshots[[#Headers],[Item ID]])`;
  return (
    `(${past("Report date")}=${at.fact("last")})*${isMilestone}*(LEN(${past("Item ID")})>0)*(${first}>0)*(${past("Forecast date")}>0)*` +
    `((${past("Forecast date")}-${first}+${packed.days})*${packed.rows}+${packed.rows}-(${row}))`
  );
}

/** The line at place `k`, as the packed number of its milestone. */
const lineKey = (k: number, at: FeedPlace) =>
  `=IFERROR(IF(${at.fact("two")}=0,0,SUMPRODUCT(LARGE(${movements(at)},${k + 1}))),0)`;

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
  {
    id: "followed",
    label: "Milestones in the last report",
    formula: (at) => `=COUNTIFS(${past("Report date")},${at.fact("last")},${past("Kind")},PlanSnapshotMilestone)`,
  },
  ...Array.from({ length: trendRoom.lines }, (_, k): Fact => ({
    id: `key${k}`,
    label: `Line ${k + 1}, packed`,
    formula: (at) => lineKey(k, at),
  })),
  { id: "shown", label: "Lines drawn", formula: (at) => `=COUNTIF(${keys(at)},">0")` },
  ...windowFacts(
    (at) =>
      `=IF(${at.fact("two")}=0,${window.first},INT(MAX(${window.first},MIN(${window.last},${at.fact("first")}))))`,
    (at) =>
      `=IF(${at.fact("two")}=0,${at.fact("low")}+365,INT(MAX(${at.fact("low")},${at.fact("last")},MIN(${window.last},${newest(at)}))))`,
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
const named = (k: number, at: FeedPlace) => {
  const [text, id] = [inLast("Name", k, at), inLast("Item ID", k, at)];
  return `IFERROR(IF(${text}="",${id}&"",IF(LEN(${text})>${longestName},LEFT(${text},${longestName - 1})&"…",${text}&"")),"")`;
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
      `=IF(${at.cell("date", k)}="","",TEXT(${at.cell("date", k)},"d mmm")&CHAR(10)&TEXT(${at.cell("date", k)},"yyyy"))`,
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

/** Names beside the lines, in the order of their newest forecasts and evenly apart, each led to by a thin line. */
export function trendNamesFeed(trend: Feed, column: number): Feed {
  const at = placeOf(trend);
  const newestY = (k: number) => at.cell(`line${k}`, 0);
  const all = `${newestY(0)}:${newestY(trendRoom.lines - 1)}`;
  const upTo = (k: number) => (k === 0 ? "0" : `COUNTIF(${newestY(0)}:${newestY(k - 1)},${newestY(k)})`);
  const rank = (k: number) => `COUNTIFS(${all},">=0",${all},"<"&${newestY(k)})+${upTo(k)}`;
  return {
    id: "trendNames",
    title: "Names of the trend's lines",
    about: "Three rows a line: where it ends, where its name stands, and an empty one.",
    rowsPerSlot: 3,
    slots: trendRoom.lines,
    most: trendRoom.lines,
    table: "PlanSnapshots",
    column,
    facts: lineIds.map((_, k) => ({
      id: `said${k}`,
      label: `Line ${k + 1} in words`,
      named: lineName(k),
      formula: () => `=IF(${at.fact(`key${k}`)}=0,"",${named(k, at)}&": "&${movedWords(k, at)})`,
    })),
    columns: [
      { id: "x", title: "Place", cells: () => [1, namesAt, null] },
      {
        id: "y",
        title: "Height",
        numberFormat: "0.000",
        cells: (k) => [
          `=${newestY(k)}`,
          `=IF(${at.fact(`key${k}`)}=0,${away.y},(${rank(k)}+0.5)/${at.fact("shown")})`,
          null,
        ],
      },
      {
        id: "label",
        title: "Name",
        cells: (k, own) => [null, `=${own.fact(`said${k}`)}&""`, null],
      },
    ],
  };
}

/** How far a line moved, with its sign. */
function movedWords(k: number, at: FeedPlace): string {
  const days = `(INT(${at.fact(`key${k}`)}/${packed.rows})-${packed.days})`;
  return `IF(${days}>0,"+","")&${days}`;
}
