import { wholeColumn as of } from "../../formulas";
import { away } from "../axisFeeds";
import { nameFormula, type Named } from "../names";
import { type Ranked, rowAtPlace } from "../rank";
import { count, type Sentence, sentenceFormula, where } from "../sentence";
import type { Fact, Feed, FeedColumn, FeedPlace } from "../types";
import { reportFact } from "../window";

/** Milestones that the slip chart has room for. */
export const slipsShown = 20;
/** Early days take at most this part of the width that late ones have: their bars go to the left, where the names stand. */
export const earlyPart = 0.25;
/** Fewest lanes over which the bars are spread. */
export const fewestSlips = 6;
/** The names of the table's columns for a bar, by heading and by id. */
export const slipNames: Record<"titles" | "ids", Named> = {
  titles: { name: "Milestone", id: "Milestone ID", project: "Project ID", longest: 30 },
  ids: { name: "name", id: "id", project: "project", longest: 30 },
};

const slip = of("PlanMilestones", "Slip days");

/** The finding. */
export const slipFinding: Sentence = [
  where(
    "judged",
    [
      where(
        "lateCount",
        [
          { fact: "lateCount" },
          " of ",
          count("judged", "milestone"),
          " later than approved at ",
          { fact: "report", as: "day" },
          "; the worst by ",
          count("worst", "day"),
          ": ",
          { fact: "worstName" },
        ],
        ["No milestone is later than approved at ", { fact: "report", as: "day" }],
      ),
    ],
    ["Enter milestones with an approved date to see here how far they have slipped"],
  ),
];

/** What the picture shows in words. */
export const slipWords: Sentence = [
  where(
    "judged",
    [
      "Later than approved: ",
      { fact: "lateCount" },
      ", earlier: ",
      { fact: "earlyCount" },
      ", on the day: ",
      { fact: "sameCount" },
      "; on average ",
      { fact: "mean", as: "tenths" },
      " days late.",
      where("beyond", [" Only those with most days late are drawn; not drawn: ", { fact: "beyond" }, "."]),
    ],
    ["There is nothing to draw yet: slip is counted from the approved date."],
  ),
];

const facts: readonly Fact[] = [
  reportFact,
  { id: "judged", label: "Milestones judged", formula: () => `=COUNT(${slip})` },
  { id: "lateCount", label: "Later than approved", named: "PlanSlipLate", formula: () => `=COUNTIF(${slip},">0")` },
  { id: "earlyCount", label: "Earlier", named: "PlanSlipEarly", formula: () => `=COUNTIF(${slip},"<0")` },
  {
    id: "sameCount",
    label: "On the day",
    named: "PlanSlipSame",
    formula: (at) => `=${at.fact("judged")}-${at.fact("lateCount")}-${at.fact("earlyCount")}`,
  },
  {
    id: "mean",
    label: "Days late on average",
    named: "PlanSlipMean",
    numberFormat: "0.0",
    formula: (at) => `=IF(${at.fact("judged")}=0,0,SUM(${slip})/${at.fact("judged")})`,
  },
  { id: "worst", label: "Most days late", named: "PlanSlipWorst", formula: () => `=MAX(0,MAX(${slip}))` },
  { id: "worstName", label: "Which", formula: (at) => `=IF(${at.fact("lateCount")}=0,"",${at.cell("name", 0)}&"")` },
  {
    id: "shown",
    label: "Bars drawn",
    formula: (at) => `=MIN(${slipsShown},${at.fact("lateCount")}+${at.fact("earlyCount")})`,
  },
  {
    id: "beyond",
    label: "Not drawn",
    formula: (at) => `=${at.fact("lateCount")}+${at.fact("earlyCount")}-${at.fact("shown")}`,
  },
  {
    id: "scale",
    label: "Days over the whole width",
    formula: (at) => `=MAX(1,${at.fact("worst")},-MIN(0,MIN(${slip}))/${earlyPart})`,
  },
  { id: "title", label: "Finding", named: "PlanSlipFinding", formula: (at) => sentenceFormula(slipFinding, at) },
  { id: "sentence", label: "In words", named: "PlanSlipWords", formula: (at) => sentenceFormula(slipWords, at) },
];

/** Milestones by slip, largest first; those on the day are passed over. */
function ranked(at: FeedPlace): Ranked {
  const place = (k: number) => `IF(${k + 1}>${at.fact("lateCount")},${k + 1}+${at.fact("sameCount")},${k + 1})`;
  return { column: slip, value: (k) => `LARGE(${slip},${place(k)})`, row: (k) => at.cell("row", k) };
}

const cellOf = (k: number, at: FeedPlace) => (title: string) =>
  `INDEX(${of("PlanMilestones", title)},${at.cell("row", k)})`;

/** Days in words, where they lie on this side. */
function label(k: number, at: FeedPlace, side: "late" | "early"): string {
  const days = cellOf(k, at)("Slip days");
  const [is, sign] = side === "late" ? [">0", ""] : ["<0", "-"];
  const words = `${sign}${days}&IF(${sign}${days}=1," day"," days")&" ${side}"`;
  return `=IF(${at.cell("row", k)}="","",IF(${days}${is},${words},""))`;
}

const columns: readonly FeedColumn[] = [
  {
    id: "row",
    title: "Row",
    cells: (k, at) => [`=IF(${k + 1}>${at.fact("shown")},"",${rowAtPlace(ranked(at), k)})`, null, null],
  },
  {
    id: "name",
    title: "Name",
    cells: (k, at) => [`=IF(${at.cell("row", k)}="","",${nameFormula(slipNames.titles, cellOf(k, at))})`, null, null],
  },
  {
    id: "label",
    title: "Days",
    cells: (k, at) => [label(k, at, "early"), label(k, at, "late"), null],
  },
  {
    id: "x",
    title: "Days drawn",
    numberFormat: "0.000",
    cells: (k, at) => [0, `=IF(${at.cell("row", k)}="",0,${cellOf(k, at)("Slip days")}/${at.fact("scale")})`, null],
  },
  {
    id: "y",
    title: "Lane",
    numberFormat: "0.000",
    cells: (k, at) => [
      `=IF(${at.cell("row", k)}="",${away.y},1-(${k}+0.5)/MAX(${at.fact("shown")},${fewestSlips}))`,
      `=${at.cell("y", k)}`,
      null,
    ],
  },
  { id: "left", title: "Names end", cells: () => [-earlyPart - 0.02, null, null] },
  { id: "zero", title: "Approved date", cells: (k) => (k === 0 ? [0, 0, null] : [null, null, null]) },
  { id: "height", title: "Height", cells: (k) => (k === 0 ? [0, 1, null] : [null, null, null]) },
];

/** Milestones by the days that they are late or early against the approved date, worst first. */
export function slipFeed(column: number): Feed {
  return {
    id: "slip",
    title: "Slip",
    about: "Milestones with most days late first, three rows each. -999 means: not drawn.",
    rowsPerSlot: 3,
    slots: slipsShown,
    most: slipsShown,
    table: "PlanMilestones",
    column,
    facts,
    columns,
  };
}
