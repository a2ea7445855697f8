import { wholeColumn as of } from "../../formulas";
import { isError } from "../../kinds";
import { maybeList } from "../../lists";
import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { sameCell } from "../../sameCell";
import { stageDates } from "../../tables/projects";
import type { SheetCell } from "../../types";
import { figures } from "../cells";
import { columnsOf } from "../marks";
import { fills } from "../palette";
import { periodsOf, periodStart, startFact, startOf } from "../periods";
import { count, type Sentence, sentenceFormula, sentenceText, where } from "../sentence";
import type { ChartSpec } from "../spec";
import type { Fact, Feed, FeedColumn, FeedPlace, FeedValues } from "../types";
import { reportFact, reportOf } from "../window";
import { monthInWords } from "../../../dates/words";

/** Months of a period: half a financial year. */
const half = 6;
/** Bands from the bottom, the last stage first; each project is in the band of the stage that it has reached. */
const bands = [...stageDates].reverse();

const finding: Sentence = [
  where(
    "most",
    [
      "Planned: at most ",
      count("most", "project"),
      " between Stage 0 and opening at once, in ",
      { fact: "mostIn" },
      "; ",
      { fact: "openLast" },
      " of ",
      { fact: "startedLast" },
      " open by ",
      { fact: "lastIn" },
    ],
    ["Enter the stage dates of each project to see here how many are under way at once"],
  ),
];

const words: Sentence = [
  where(
    "most",
    [
      "Planned cumulative flow, counted at the end of each half year: the height is how many have started, each band how many stand at a stage, the lowest how many are open. What lies after ",
      { fact: "report", as: "day" },
      " is a plan, not a count.",
    ],
    ["There is nothing to draw yet: a project is counted from the date of its Stage 0 on."],
  ),
];

const end = (at: FeedPlace, k: number) => periodStart(at, half, k + 1);

/** Projects that have reached a stage by the end of a period and none after it: a stage without a date is passed over. */
function band(index: number, k: number, at: FeedPlace): string {
  const reached = ({ title }: { title: string }) => {
    const column = of("PlanProjects", title);
    return `(${column}>0)*(${column}<${end(at, k)})`;
  };
  const own = bands
    .slice(index, index + 1)
    .map(reached)
    .join("");
  const later = index === 0 ? "" : `*(${bands.slice(0, index).map(reached).join("+")}=0)`;
  return `=IFERROR(SUMPRODUCT(${own}*(${of("PlanProjects", "Stage now")}<>PlanStageWithdrawn)${later}),0)`;
}

function columnsFor(): FeedColumn[] {
  return [
    {
      id: "end",
      title: "Half year to",
      cells: (k, at) => [`=TEXT(${end(at, k)}-1,"mmm yyyy")`],
    },
    ...bands.map(({ id }, index): FeedColumn => ({
      id,
      title: { formula: `=IFERROR(INDEX(PlanListStage,${stageDates.length - index + 1})&"","")`, now: "" },
      numberFormat: "0;;",
      cells: (k, at) => [band(index, k, at)],
    })),
    {
      id: "under",
      title: "Under way",
      cells: (k, at) => [`=SUM(${at.cell(bands[1]?.id ?? "", k)}:${at.cell(bands.at(-1)?.id ?? "", k)})`],
    },
  ];
}

function factsFor(halves: number): Fact[] {
  const over = (id: string, at: FeedPlace) => `${at.cell(id, 0)}:${at.cell(id, halves - 1)}`;
  const last = (id: string, at: FeedPlace) => at.cell(id, halves - 1);
  const open = bands[0]?.id ?? "";
  return [
    startFact,
    reportFact,
    {
      id: "most",
      label: "Most under way at once",
      named: "PlanFlowMost",
      formula: (at) => `=MAX(${over("under", at)})`,
    },
    {
      id: "mostIn",
      label: "When",
      formula: (at) => `=INDEX(${over("end", at)},MATCH(${at.fact("most")},${over("under", at)},0))`,
    },
    { id: "openLast", label: "Open at the end", named: "PlanFlowOpen", formula: (at) => `=${last(open, at)}` },
    {
      id: "startedLast",
      label: "Started by the end",
      named: "PlanFlowStarted",
      formula: (at) => `=${last(open, at)}+${last("under", at)}`,
    },
    { id: "lastIn", label: "End", formula: (at) => `=${last("end", at)}` },
    { id: "title", label: "Finding", named: "PlanFlowFinding", formula: (at) => sentenceFormula(finding, at) },
    { id: "sentence", label: "In words", named: "PlanFlowWords", formula: (at) => sentenceFormula(words, at) },
  ];
}

function flowFeed(years: number, column: number): Feed {
  return {
    id: "flow",
    title: "Planned cumulative flow",
    about: "One row a half year. Each project is counted at the last stage that it has reached by then.",
    rowsPerSlot: 1,
    slots: years * 2,
    most: years * 2,
    table: "PlanProjects",
    column,
    facts: factsFor(years * 2),
    columns: columnsFor(),
  };
}

/** Projects in a band; nought where a cell in the way cannot be read. */
function countAt(plan: PlanIndex, index: number, end: number): number {
  const withdrawn = plan.word("PlanStageWithdrawn");
  const looked = ["stage", ...bands.slice(0, index + 1).map(({ id }) => id)];
  const projects = plan.rows("PlanProjects");
  if (projects.some((row) => looked.some((id) => isError(row.raw(id))))) return 0;
  const hasReached = (row: RowView, id: string) => row.isNumber(id) && row.number(id) > 0 && row.number(id) < end;
  return projects.filter(
    (row) =>
      hasReached(row, bands[index]?.id ?? "") &&
      !bands.slice(0, index).some(({ id }) => hasReached(row, id)) &&
      !sameCell(row.raw("stage"), withdrawn),
  ).length;
}

function flowValues(plan: PlanIndex, years: number): FeedValues {
  const start = startOf(plan);
  const ends = periodsOf(start, half, years * 2).slice(1);
  const counts = bands.map((_, index) => ends.map((day) => countAt(plan, index, day)));
  const under = ends.map((_, k) => counts.slice(1).reduce((all, own) => all + (own[k] ?? 0), 0));
  const end = ends.map((day) => monthInWords(day - 1));
  const most = Math.max(...under);
  const openLast = counts[0]?.at(-1) ?? 0;
  const facts = {
    start,
    report: reportOf(plan),
    most,
    mostIn: end[under.indexOf(most)] ?? "",
    openLast,
    startedLast: openLast + (under.at(-1) ?? 0),
    lastIn: end.at(-1) ?? "",
  };
  const texts = { title: sentenceText(finding, facts), sentence: sentenceText(words, facts) };
  const columns = { end, ...Object.fromEntries(bands.map(({ id }, index) => [id, counts[index] ?? []])), under };
  return { facts: { ...facts, ...texts }, columns };
}

const ref = columnsOf("flow");

const table = (row: number): SheetCell[] =>
  figures(
    row,
    ["Planned flow of projects", "Number"],
    [
      ["Most under way at once", "=PlanFlowMost"],
      ["Started by the end of the plan", "=PlanFlowStarted"],
      ["Open by the end of the plan", "=PlanFlowOpen"],
    ],
  );

/** Projects at each stage at the end of each half year: columns without gaps, so that the flow goes by steps. */
export function flowSpec(years: number): ChartSpec {
  const stages = maybeList("stage")?.words ?? [];
  return {
    heading: "Planned cumulative flow",
    names: ["PlanFlowFinding", "PlanFlowWords"],
    table: { rows: 4, cells: table },
    feeds: (column) => [flowFeed(years, column)],
    chart: {
      name: "PlanChartFlow",
      label: "Planned cumulative flow",
      feed: "flow",
      rows: 24,
      marks: bands.map(({ id }, index) => ({
        mark: "stack" as const,
        name: stages[stageDates.length - index] ?? "",
        named: ref(id),
        category: ref("end"),
        value: ref(id),
        fill: fills[index]?.fill ?? "",
        gap: 0,
        label: { from: ref(id), position: "Center" as const, size: 8, color: fills[index]?.words ?? "" },
      })),
      x: { shown: true, size: 8 },
      y: { min: 0, shown: true, gridlines: true, title: "Projects", size: 9 },
      legend: "Right",
    },
    values: (plan) => ({ flow: flowValues(plan, years) }),
  };
}
