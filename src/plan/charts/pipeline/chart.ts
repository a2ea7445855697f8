import { wholeColumn as of } from "../../formulas";
import { isError } from "../../kinds";
import { maybeList } from "../../lists";
import type { PlanIndex } from "../../planIndex";
import { readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { cell, figure, headings } from "../cells";
import { columnsOf } from "../marks";
import { ink, navy } from "../palette";
import { count, oneDecimal, type Sentence, sentenceFormula, sentenceText, where } from "../sentence";
import type { ChartSpec } from "../spec";
import type { Fact, Feed, FeedColumn, FeedPlace, FeedValues } from "../types";

/** Stages from the first to opening; the last word of the list, withdrawn, is no part of the pipeline. */
const stages = (maybeList("stage")?.words.length ?? 1) - 1;
/** Stages before start on site: where one of them is empty, work runs out later on. */
const early = 5;

const finding: Sentence = [
  where(
    "projects",
    [
      "£",
      { fact: "value", as: "tenths" },
      "m in ",
      count("projects", "project"),
      "; ",
      where("empty", ["no project at ", { fact: "empty" }], ["every stage before the start on site is filled"]),
    ],
    ["Enter projects with their stage and value to see the pipeline here"],
  ),
];

const words: Sentence = [
  where(
    "projects",
    ["Value and number of projects by the stage that they have reached: ", { fact: "list" }, "."],
    ["There is nothing to draw yet: each project needs a stage and a value."],
  ),
  where("withdrawn", [" Withdrawn and not drawn: ", { fact: "withdrawn" }, "."]),
];

const facts: readonly Fact[] = [
  { id: "projects", label: "Projects", formula: (at) => `=SUM(${over("count", at)})` },
  { id: "value", label: "Value, £m", numberFormat: "#,##0.000", formula: (at) => `=SUM(${over("value", at)})` },
  {
    id: "withdrawn",
    label: "Withdrawn",
    formula: () => `=COUNTIF(${of("PlanProjects", "Stage now")},PlanStageWithdrawn)`,
  },
  { id: "empty", label: "Empty stages", formula: (at) => `=MID(${at.cell("empty", early - 1)},3,200)` },
  { id: "list", label: "Stages in words", formula: (at) => `=MID(${at.cell("list", stages - 1)},3,240)` },
  { id: "title", label: "Finding", named: "PlanPipelineFinding", formula: (at) => sentenceFormula(finding, at) },
  { id: "sentence", label: "In words", named: "PlanPipelineWords", formula: (at) => sentenceFormula(words, at) },
];

const over = (id: string, at: FeedPlace) => `${at.cell(id, 0)}:${at.cell(id, stages - 1)}`;
const stage = of("PlanProjects", "Stage now");
const running = (id: string, k: number, at: FeedPlace) => (k === 0 ? '""' : at.cell(id, k - 1));
const number = (at: FeedPlace, k: number) => at.cell("count", k);

const columns: readonly FeedColumn[] = [
  { id: "stage", title: "Stage", cells: (k) => [`=IFERROR(INDEX(PlanListStage,${k + 1})&"","")`] },
  {
    id: "count",
    title: "Projects",
    cells: (k, at) => [`=IF(${at.cell("stage", k)}="",0,COUNTIF(${stage},${at.cell("stage", k)}))`],
  },
  {
    id: "value",
    title: "Value",
    numberFormat: "#,##0.000",
    cells: (k, at) => [
      `=IF(${at.cell("stage", k)}="",0,IFERROR(SUMIF(${stage},${at.cell("stage", k)},${of("PlanProjects", "Value")}),0))`,
    ],
  },
  {
    id: "label",
    title: "Label",
    cells: (k, at) => [
      `=IF(${at.fact("projects")}=0,"","£"&TEXT(${at.cell("value", k)},"0.0")&"m"&CHAR(10)&${number(at, k)}&IF(${number(at, k)}=1," project"," projects"))`,
    ],
  },
  {
    id: "empty",
    title: "Empty so far",
    cells: (k, at) => [
      k < early ? `=${running("empty", k, at)}&IF(${number(at, k)}=0,", "&${at.cell("stage", k)},"")` : null,
    ],
  },
  {
    id: "list",
    title: "Stages so far",
    cells: (k, at) => [
      `=${running("list", k, at)}&", "&${at.cell("stage", k)}&" £"&TEXT(${at.cell("value", k)},"0.0")&"m ("&${number(at, k)}&")"`,
    ],
  },
];

function pipelineFeed(column: number): Feed {
  return {
    id: "pipeline",
    title: "Pipeline by stage",
    about: "One row a stage. £m.",
    rowsPerSlot: 1,
    slots: stages,
    most: stages,
    table: "PlanProjects",
    column,
    facts,
    columns,
  };
}

/** Each stage with the number and value of its projects. */
function stagesOf(plan: PlanIndex): { name: string; count: number; value: number }[] {
  const projects = plan.rows("PlanProjects");
  return Array.from({ length: stages }, (_, k) => {
    const word = plan.words("stage")[k] ?? null;
    const name = word === null || isError(word) ? "" : String(word);
    const own = projects.filter((row) => name !== "" && sameCell(row.raw("stage"), word));
    return { name, count: own.length, value: readOr(0, () => own.reduce((all, row) => all + row.summed("value"), 0)) };
  });
}

function pipelineValues(plan: PlanIndex): FeedValues {
  const projects = plan.rows("PlanProjects");
  const each = stagesOf(plan);
  const sum = (id: "count" | "value") => each.reduce((all, stage) => all + stage[id], 0);
  const empty = runningText(each.slice(0, early).map(({ name, count: n }) => (n === 0 ? `, ${name}` : "")));
  const list = runningText(each.map(({ name, value, count: n }) => `, ${name} £${oneDecimal(value)}m (${n})`));
  const withdrawn = plan.word("PlanStageWithdrawn");
  const figuresOf = {
    projects: sum("count"),
    value: sum("value"),
    withdrawn: projects.filter((row) => withdrawn !== null && sameCell(row.raw("stage"), withdrawn)).length,
    empty: (empty.at(-1) ?? "").slice(2, 202),
    list: (list.at(-1) ?? "").slice(2, 242),
  };
  return {
    facts: { ...figuresOf, title: sentenceText(finding, figuresOf), sentence: sentenceText(words, figuresOf) },
    columns: {
      stage: each.map(({ name }) => name),
      count: each.map((stage) => stage.count),
      value: each.map(({ value }) => value),
      label: each.map(({ value, count: n }) =>
        figuresOf.projects === 0 ? "" : `£${oneDecimal(value)}m\n${n} ${n === 1 ? "project" : "projects"}`,
      ),
      empty: each.map((_, k) => empty[k] ?? null),
      list,
    },
  };
}

/** Each text behind those before it. */
function runningText(texts: readonly string[]): string[] {
  let before = "";
  return texts.map((text) => (before += text));
}

const ref = columnsOf("pipeline");

/** Value and number of projects at each stage. */
export const pipelineSpec: ChartSpec = {
  heading: "Pipeline by stage",
  names: ["PlanPipelineFinding", "PlanPipelineWords"],
  table: {
    rows: stages + 1,
    cells: (row) => [
      ...headings(row, "Stage now", "Value £m", "Projects"),
      ...Array.from({ length: stages }, (_, k) => {
        const word = `INDEX(PlanListStage,${k + 1})`;
        return [
          cell(row + 1 + k, 0, "label", `=IFERROR(${word}&"","")`),
          figure(row + 1 + k, 1, `=IFERROR(SUMIF(${stage},${word},${of("PlanProjects", "Value")}),0)`, "#,##0.000"),
          figure(row + 1 + k, 2, `=IFERROR(COUNTIF(${stage},${word}),0)`),
        ];
      }).flat(),
    ],
  },
  feeds: (column) => [pipelineFeed(column)],
  chart: {
    name: "PlanChartPipeline",
    label: "Pipeline by stage",
    feed: "pipeline",
    rows: 22,
    marks: [
      { mark: "stack", name: "Value, £m", category: ref("stage"), value: ref("value"), fill: navy },
      {
        mark: "trend",
        name: "Value and number",
        category: ref("stage"),
        value: ref("value"),
        label: { from: ref("label"), position: "Top", size: 9, color: ink, bold: true },
      },
    ],
    x: { shown: true, size: 9 },
    y: { min: 0, shown: true, gridlines: true, title: "£m", size: 9 },
    legend: null,
  },
  values: (plan) => ({ pipeline: pipelineValues(plan) }),
};
