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
      count("lastCount", "milestone"),
      " reported, those that moved most.",
    ],
    ["There is nothing to draw yet: make a dated summary for each report."],
  ),
  where("scattered", [
    " The rows of a report no longer stand together: sort Past reports by Report date, then by Kind.",
  ]),
];

/** The forecast of an item at a report, nought where it was not reported. */
const forecastAt = (item: string, date: string) =>
  `SUMIFS(${past("Forecast date")},${past("Item ID")},${item},${past("Report date")},${date},${past("Kind")},PlanSnapshotMilestone)`;

/** The rows of a report's milestones, which stand together as they were kept. */
const block = (title: string, report: "first" | "last", at: FeedPlace) => {
  const from = at.fact(`${report}Row`);
  return `INDEX(${past(title)},${from}):INDEX(${past(title)},${from}+${at.fact(`${report}Count`)}-1)`;
};

/** Where the milestones of a report begin, and whether they stand together. */
function blockFacts(report: "first" | "last", label: string): Fact[] {
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
const firstForecasts = (at: FeedPlace) =>
  `SUMIF(${block("Item ID", "first", at)},${block("Item ID", "last", at)},${block("Forecast date", "first", at)})`;
const isReported = (at: FeedPlace) =>
  `(LEN(${block("Item ID", "last", at)})>0)*(${block("Forecast date", "last", at)}>0)`;

/**
 * The line at place `k`, as its movement packed with its row. What was not reported at first has moved by all its date and comes
 * before all others: so many are passed over, which costs less than looking twice.
 */
function lineKey(k: number, at: FeedPlace): string {
  const forecast = block("Forecast date", "last", at);
  const row = `ROW(${forecast})-ROW(PlanSnapshots[[#Headers],[Forecast date]])`;
  const packedMove = `((${forecast}-${firstForecasts(at)}+${packed.days})*${packed.rows}+${packed.rows}-(${row}))`;
  const place = `${k + 1}+${at.fact("missing")}`;
  return `=IFERROR(IF(OR(${at.fact("ready")}=0,${place}>${at.fact("lastCount")}),0,SUMPRODUCT(LARGE(${isReported(at)}*${packedMove},${place}))),0)`;
}

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
