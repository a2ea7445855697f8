import { wholeColumn as of } from "../../formulas";
import { stageDates } from "../../tables/projects";
import { away } from "../axisFeeds";
import { beyondFact } from "../beyond";
import { nameFormula, type Named } from "../names";
import { projectsCounted } from "../periods";
import { count, type Sentence, sentenceFormula, where } from "../sentence";
import type { Fact, Feed, FeedColumn, FeedPlace } from "../types";
import { boundedName, fraction, reportFact, window, windowFacts } from "../window";

/** Projects that stage lanes have room for on one page. */
export const mostLanes = 60;
/** Rows of a slot: the six stage dates, and an empty one at which lines break. */
const rows = stageDates.length + 1;
/** Projects without a close date are sorted behind all that have one. */
export const undatedFrom = 100_000;
/** The names of the table's columns for a lane, by heading and by id. */
export const laneNames: Record<"titles" | "ids", Named> = {
  titles: { name: "Project", id: "Project ID", longest: 26 },
  ids: { name: "name", id: "id", longest: 26 },
};
/** Middle of a lane: lanes are one high, from the top down. */
export const laneAt = (k: number): number => -(k + 0.5);

const project = (title: string, row: string | number) => `INDEX(${of("PlanProjects", title)},${row})`;

/** The finding. */
export const lanesFinding: Sentence = [
  where(
    "shown",
    [
      where(
        "nextName",
        [
          { fact: "closeSoon" },
          " of ",
          count("shown", "project"),
          " to close in the twelve months from ",
          { fact: "report", as: "day" },
          "; next: ",
          { fact: "nextName" },
          " on ",
          { fact: "nextDate", as: "day" },
        ],
        [count("shown", "project"), ": no close is planned after ", { fact: "report", as: "day" }],
      ),
    ],
    ["Enter the stage dates of each project to see its way from Stage 0 to opening here"],
  ),
];

/** What the picture shows in words. */
export const lanesWords: Sentence = [
  where(
    "shown",
    [
      "One bar a project from Stage 0 to opening, in the order of their closes, from ",
      { fact: "from", as: "day" },
      " to ",
      { fact: "to", as: "day" },
      "; on site at ",
      { fact: "report", as: "day" },
      ": ",
      { fact: "onSite" },
      ".",
    ],
    ["There is nothing to draw yet: a project needs at least one of its stage dates."],
  ),
  where("undated", [" Without any date: ", { fact: "undated" }, "."]),
  where("beyond", [
    " The chart is full; rows missing from it: ",
    { fact: "beyond" },
    ". Draw the charts again to show them.",
  ]),
];

/** Sorting key of the project in body row `k`: its close, else behind all closes, and its row behind the point. */
function key(k: number): string {
  const row = k + 1;
  const dates = stageDates.map(({ title }) => project(title, row)).join(",");
  const close = project("Close date", row);
  const isThere = `COUNT(${dates})>0,${project("Stage now", row)}<>PlanStageWithdrawn`;
  return `=IFERROR(IF(AND(${isThere}),IF(ISNUMBER(${close}),MIN(INT(${close}),${undatedFrom - 1}),${undatedFrom})+${row}/100000,""),"")`;
}

/** Where a stage begins; where it has no date of its own, where the next one does, or else where all end. */
function boundary(index: number, k: number, at: FeedPlace): string {
  const row = at.cell("row", k);
  const dates = stageDates.map(({ title }) => project(title, row));
  const later = dates.slice(index).join(",");
  const date =
    index === 0 ? `MIN(${later})` : `IF(COUNT(${later})=0,MAX(${dates.slice(0, index).join(",")}),MIN(${later}))`;
  return `=IF(${row}="",${away.x},IFERROR(${fraction(date, at)},${away.x}))`;
}

/** Height of each of the five bars of a lane: constants, so that only dates cost formulas. */
function barColumn(index: number): FeedColumn {
  return {
    id: `bar${index}`,
    title: stageDates[index]?.title.replace(" date", "") ?? "",
    cells: (k) => Array.from({ length: rows }, (_, row) => (row === index || row === index + 1 ? laneAt(k) : null)),
  };
}

const alone = (cell: string | number) => [cell, ...Array.from({ length: rows - 1 }, () => null)];

const columns: readonly FeedColumn[] = [
  { id: "key", title: "Order", cells: (k) => alone(key(k)) },
  {
    id: "row",
    title: "Row",
    cells: (k, at) =>
      alone(
        `=IF(${k + 1}>${at.fact("shown")},"",(MATCH(SMALL(${at.whole("key")},${k + 1}),${at.whole("key")},0)-1)/${rows}+1)`,
      ),
  },
  {
    id: "name",
    title: "Name",
    cells: (k, at) =>
      alone(
        `=IF(${at.cell("row", k)}="","",${nameFormula(laneNames.titles, (title) => project(title, at.cell("row", k)))})`,
      ),
  },
  { id: "left", title: "Names end", cells: () => alone(0) },
  { id: "lane", title: "Lane", cells: (k) => alone(laneAt(k)) },
  {
    id: "x",
    title: "Time",
    numberFormat: "0.000",
    cells: (k, at) => [...stageDates.map((_, index) => boundary(index, k, at)), null],
  },
  ...stageDates.slice(1).map((_, index) => barColumn(index)),
];

const all = (aggregate: string) =>
  `${aggregate}(${stageDates.map(({ title }) => of("PlanProjects", title)).join(",")})`;
const soon = (at: FeedPlace) =>
  projectsCounted("Close date", `">="&${at.fact("report")}`, `"<="&EDATE(${at.fact("report")},12)`);

const facts: readonly Fact[] = [
  reportFact,
  { id: "shown", label: "Projects shown", named: "PlanLanesShown", formula: (at) => `=COUNT(${at.whole("key")})` },
  {
    id: "entered",
    label: "Projects entered",
    formula: () => `=IFERROR(SUMPRODUCT(--(LEN(${of("PlanProjects", "Project ID")})>0)),0)`,
  },
  {
    id: "undated",
    label: "Without any date",
    named: "PlanLanesUndated",
    formula: () =>
      `=IFERROR(SUMPRODUCT((LEN(${of("PlanProjects", "Project ID")})>0)*(${of("PlanProjects", "Stage now")}<>PlanStageWithdrawn)` +
      `${stageDates.map(({ title }) => `*(LEN(${of("PlanProjects", title)})=0)`).join("")}),0)`,
  },
  { id: "slots", label: "Places", formula: (at) => `=COUNT(${at.whole("lane")})` },
  beyondFact("PlanProjects", "Project ID"),
  ...windowFacts(
    (at) =>
      `=IFERROR(INT(MAX(MIN(${at.fact("report")},${all("MIN")}),${boundedName("PlanStart", window.first)}-${window.before})),${window.first})`,
    (at) =>
      `=IFERROR(INT(MAX(${at.fact("low")},MIN(MAX(EDATE(${at.fact("report")},12),${all("MAX")}),${boundedName("PlanEnd", window.last)}+${window.after}))),${at.fact("low")})`,
  ),
  { id: "closeSoon", label: "Close within twelve months", named: "PlanLanesSoon", formula: (at) => `=${soon(at)}` },
  {
    id: "onSite",
    label: "On site",
    named: "PlanLanesOnSite",
    formula: () => `=COUNTIF(${of("PlanProjects", "Stage now")},PlanStageOnSite)`,
  },
  {
    id: "next",
    label: "Place of the next close",
    formula: (at) => `=COUNTIF(${at.whole("key")},"<"&${at.fact("report")})+1`,
  },
  {
    id: "nextDate",
    label: "Next close",
    numberFormat: "dd/mm/yyyy",
    formula: (at) =>
      `=IF(${at.fact("next")}>COUNTIF(${at.whole("key")},"<${undatedFrom}"),"",INT(SMALL(${at.whole("key")},${at.fact("next")})))`,
  },
  {
    id: "nextName",
    label: "Which",
    formula: (at) => `=IF(${at.fact("nextDate")}="","",INDEX(${at.whole("name")},(${at.fact("next")}-1)*${rows}+1)&"")`,
  },
  { id: "title", label: "Finding", named: "PlanLanesFinding", formula: (at) => sentenceFormula(lanesFinding, at) },
  { id: "sentence", label: "In words", named: "PlanLanesWords", formula: (at) => sentenceFormula(lanesWords, at) },
];

/** Projects in lanes from Stage 0 to opening, in the order of their closes. */
export function lanesFeed(column: number): Feed {
  return {
    id: "lanes",
    title: "Stage lanes",
    about: "Projects in the order of their closes, seven rows each. -9 means: not drawn.",
    rowsPerSlot: rows,
    slots: 10,
    most: mostLanes,
    table: "PlanProjects",
    column,
    facts,
    columns,
  };
}
