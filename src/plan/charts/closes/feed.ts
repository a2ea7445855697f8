import { ofOpenYear, yearsClosed } from "../../closedYears";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { countProjects, periodsOf, periodStart, projectsCounted, startFact, startOf } from "../periods";
import { count, type Sentence, sentenceFormula, sentenceText, where } from "../sentence";
import type { Fact, Feed, FeedCell, FeedColumn, FeedPlace, FeedValues } from "../types";

/** Months of a quarter. */
const quarter = 3;
/** Gap that is marked where the setting cannot be read. */
const noGap = 12;

const finding: Sentence = [
  where(
    "total",
    [
      count("total", "close"),
      " planned in the plan's years; ",
      where(
        "longest",
        ["longest time without one ", count("longest", "month")],
        ["no quarter between them without one"],
      ),
      "; ",
      where("bunched", ["bunched in ", count("bunched", "quarter")], ["none bunched"]),
    ],
    ["Enter the close date of each project to see here how they follow each other"],
  ),
];

const words: Sentence = [
  where(
    "total",
    [
      "Closes planned in each quarter. A quarter with ",
      { fact: "bunch" },
      " or more is called bunched; a time of ",
      { fact: "limit" },
      " months or more without one is called a gap. Gaps: ",
      { fact: "gaps" },
      ".",
    ],
    ["There is nothing to draw yet: a project is counted in the quarter of its close date."],
  ),
  where("outside", [" Outside the plan's years and not drawn: ", { fact: "outside" }, "."]),
];

const n = (k: number, at: FeedPlace) => at.cell("closes", k);

/** What is marked, and the words. */
function marked(over: (id: string, at: FeedPlace) => string): Fact[] {
  return [
    {
      id: "bunched",
      label: "Quarters bunched",
      named: "PlanClosesBunched",
      formula: (at) => `=COUNTIF(${over("closes", at)},">="&${at.fact("bunch")})`,
    },
    {
      id: "gaps",
      label: "Gaps",
      named: "PlanClosesGaps",
      formula: (at) => `=SUMPRODUCT(--(RIGHT(${over("label", at)},4)="none"))`,
    },
    { id: "title", label: "Finding", named: "PlanClosesFinding", formula: (at) => sentenceFormula(finding, at) },
    { id: "sentence", label: "In words", named: "PlanClosesWords", formula: (at) => sentenceFormula(words, at) },
  ];
}

function factsFor(quarters: number): Fact[] {
  const over = (id: string, at: FeedPlace) => `${at.cell(id, 0)}:${at.cell(id, quarters - 1)}`;
  return [
    startFact,
    { id: "total", label: "Closes in the plan's years", formula: (at) => `=SUM(${over("closes", at)})` },
    {
      id: "outside",
      label: "Closes outside them",
      formula: (at) => `=${projectsCounted("Close date", '">0"')}-${at.fact("total")}`,
    },
    {
      id: "bunch",
      label: "Bunched from",
      formula: (at) => `=MAX(2,INT(2*${at.fact("total")}/${quarters})+1)`,
    },
    {
      id: "limit",
      label: "Gap from, months",
      formula: () => `=IF(ISNUMBER(PlanGapMonths),PlanGapMonths,${noGap})`,
    },
    { id: "longest", label: "Longest time without, months", formula: (at) => `=${quarter}*MAX(${over("run", at)})` },
    ...marked(over),
  ];
}

/** What stands above a quarter: its number, whether it is bunched, or the gap that ends there. */
function label(k: number, at: FeedPlace, quarters: number): string {
  const run = at.cell("run", k);
  const ends = k === quarters - 1 ? "" : `,${n(k + 1, at)}>0`;
  const gap = `IF(${run}="","",IF(AND(${run}>0,${run}*${quarter}>=${at.fact("limit")}${ends}),${run}*${quarter}&CHAR(10)&"months"&CHAR(10)&"none",""))`;
  return `=IF(${n(k, at)}>=${at.fact("bunch")},${n(k, at)}&CHAR(10)&"bunched",IF(${n(k, at)}>0,${n(k, at)}&"",${gap}))`;
}

function columnsFor(quarters: number): FeedColumn[] {
  return [
    {
      id: "quarter",
      title: "Quarter",
      cells: (k) =>
        k % 4 === 0 ? [`="Q1"&CHAR(10)&IFERROR(${ofOpenYear("Financial year", k / 4)}&"","")`] : [`Q${(k % 4) + 1}`],
    },
    {
      id: "closes",
      title: "Closes",
      cells: (k, at) => [
        `=${projectsCounted("Close date", `">="&${periodStart(at, quarter, k)}`, `"<"&${periodStart(at, quarter, k + 1)}`)}`,
      ],
    },
    {
      id: "run",
      title: "Quarters without",
      cells: (k, at) => {
        const before = k === 0 ? '""' : `IF(${at.cell("run", k - 1)}="","",${at.cell("run", k - 1)}+1)`;
        return [`=IF(${n(k, at)}>0,0,${before})`];
      },
    },
    { id: "label", title: "Label", cells: (k, at) => [label(k, at, quarters)] },
  ];
}

/** Closes in each quarter of the plan. */
export function closesFeed(years: number, column: number): Feed {
  return {
    id: "closes",
    title: "Closes by quarter",
    about: "One row a quarter of the plan's years.",
    rowsPerSlot: 1,
    slots: years * 4,
    most: years * 4,
    table: "PlanProjects",
    column,
    facts: factsFor(years * 4),
    columns: columnsFor(years * 4),
  };
}

/** Its twin. */
export function closesValues(plan: PlanIndex, years: number): FeedValues {
  const start = startOf(plan);
  const days = periodsOf(start, quarter, years * 4);
  const closes = Array.from({ length: years * 4 }, (_, k) =>
    countProjects(plan, "close", (date) => date >= (days[k] ?? 0) && date < (days[k + 1] ?? 0)),
  );
  const total = closes.reduce((a, b) => a + b, 0);
  const gapMonths = plan.settingOf("gap-months");
  const limit = typeof gapMonths === "number" ? gapMonths : noGap;
  const bunch = Math.max(2, Math.floor((2 * total) / closes.length) + 1);
  const run = runsOf(closes);
  const label = closes.map((each, k) => labelOf({ closes, run, k, bunch, limit }, each));
  const facts = {
    start,
    total,
    outside: countProjects(plan, "close", (date) => date > 0) - total,
    bunch,
    limit,
    longest: quarter * Math.max(0, ...run.map(Number)),
    bunched: closes.filter((each) => each >= bunch).length,
    gaps: label.filter((each) => each.endsWith("none")).length,
  };
  const texts = { title: sentenceText(finding, facts), sentence: sentenceText(words, facts) };
  const columns = { quarter: closes.map((_, k) => quarterName(plan, k)), closes, run, label };
  return { facts: { ...facts, ...texts }, columns };
}

/** Quarters without a close since the last one; nothing before the first. */
function runsOf(closes: readonly number[]): (number | "")[] {
  let run: number | "" = "";
  return closes.map((each) => (run = each > 0 ? 0 : run === "" ? "" : run + 1));
}

interface LabelOf {
  readonly closes: readonly number[];
  readonly run: readonly (number | "")[];
  readonly k: number;
  readonly bunch: number;
  readonly limit: number;
}

function labelOf({ closes, run, k, bunch, limit }: LabelOf, each: number): string {
  if (each >= bunch) return `${each}\nbunched`;
  if (each > 0) return String(each);
  const months = Number(run[k] ?? 0) * quarter;
  const isEnd = k === closes.length - 1 || (closes[k + 1] ?? 0) > 0;
  return isEnd && months > 0 && months >= limit ? `${months}\nmonths\nnone` : "";
}

function quarterName(plan: PlanIndex, k: number): FeedCell {
  if (k % 4 !== 0) return `Q${(k % 4) + 1}`;
  const year =
    plan
      .rows("PlanYears")
      .find((row) => row.row.at === yearsClosed(plan) + k / 4)
      ?.raw("year") ?? null;
  return `Q1\n${year === null || isError(year) ? "" : String(year)}`;
}
