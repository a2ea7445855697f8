import { ofOpenYear } from "../../closedYears";
import { columnOfYear, readableSum, unreadCount, wholeColumn as of } from "../../formulas";
import { capitalSentence, capitalTitle } from "./words";
import type { Fact, Feed, FeedColumn, FeedPlace } from "../types";

/** Sectors that have a column of their own; what is in none of them is the last part of each column. */
export const sectorsShown = 7;

/** Least part of the chart's height that has room for a label. */
export const roomForLabel = 0.13;
/** A limit that no year has is drawn here, beneath the axis. */
export const beneath = -1;
/** Name of the part that is in none of the sectors shown. */
export const otherSectors = "Other";

/** Ids of the parts of each column, bottom first. */
export const parts = Array.from({ length: sectorsShown + 1 }, (_, index) => `part${index}`);

const ofYear = ofOpenYear;
const numberOr = (cell: string, otherwise: string | number) => `IF(ISNUMBER(${cell}),${cell},${otherwise})`;

function sector(index: number, k: number, at: FeedPlace): string {
  const [year, word] = [at.cell("year", k), titleCell(at, index)];
  const [spent, projects] = [columnOfYear(year), of("PlanProjects", "Project ID")];
  const ofProjects = `SUMIFS(${spent},${of("PlanCapital", "Project ID")},${projects},${spent},"<1E+300")`;
  return `=IF(OR(${year}="",${word}=""),0,IFERROR(SUMPRODUCT(${ofProjects}*(${of("PlanProjects", "Sector")}=${word})),0))`;
}

/** The heading of a part's column holds its sector. */
function titleCell(at: FeedPlace, index: number): string {
  const first = at.cell(`part${index}`, 0);
  return first.replace(/\d+$/, (row) => `$${Number(row) - 1}`);
}

const word = (index: number): FeedColumn["title"] =>
  index === sectorsShown ? otherSectors : { formula: `=IFERROR(INDEX(PlanListSector,${index + 1})&"","")`, now: "" };

function partColumn(id: string, index: number, years: number): FeedColumn {
  const others = (k: number, at: FeedPlace) =>
    `=IF(${at.cell("year", k)}="",0,MAX(0,ROUND(${at.cell("planned", k)}-SUM(${at.cell("part0", k)}:${at.cell(`part${sectorsShown - 1}`, k)}),6)))`;
  return {
    id,
    title: word(index),
    numberFormat: "#,##0.000",
    cells: (k, at) => [k === years ? 0 : index === sectorsShown ? others(k, at) : sector(index, k, at)],
  };
}

/** Longest name of a sector that a column has room for; of a longer one its first word stands there. */
export const wholeWord = 12;

function labelColumn(id: string, index: number, years: number): FeedColumn {
  return {
    id: `label${index}`,
    title: `Label ${index + 1}`,
    cells: (k, at) => {
      if (k === years) return [null];
      const [value, title] = [at.cell(id, k), titleCell(at, index)];
      const short =
        years > 6
          ? `LEFT(${title},4)`
          : `IF(LEN(${title})>${wholeWord},LEFT(${title},FIND(" ",${title}&" ")-1),${title})`;
      return [`=IF(${value}<${roomForLabel}*${at.fact("height")},"",${short}&CHAR(10)&TEXT(${value},"0.0"))`];
    },
  };
}

/** A limit for each year, carried on into the empty place at the right, where its name stands. */
function limitColumn(id: "least" | "most", title: string, years: number): FeedColumn {
  const cell = (k: number) => {
    const limit = ofYear(title, k);
    return `=${numberOr(limit, `IF(COUNT(${of("PlanYears", title)})=0,${beneath},NA())`)}`;
  };
  return { id, title, numberFormat: "#,##0.000", cells: (k, at) => [k === years ? `=${at.cell(id, k - 1)}` : cell(k)] };
}

function limitLabel(id: "least" | "most", words: string, years: number): FeedColumn {
  const label = (k: number, at: FeedPlace) =>
    `=IFERROR(IF(${at.cell(id, k)}<0,"","${words} "&TEXT(${at.cell(id, k)},"0.0")),"")`;
  return { id: `${id}Label`, title: `${words}, label`, cells: (k, at) => [k === years ? label(k, at) : null] };
}

/** Years named so far that lie on one side of the limits. */
function outside(id: string, title: string, side: string, years: number): FeedColumn {
  const named = (k: number, at: FeedPlace) => {
    const before = k === 0 ? '""' : at.cell(id, k - 1);
    return `=${before}&IF(IFERROR(${ofYear("Position", k)}=${side},FALSE),", "&${at.cell("year", k)},"")`;
  };
  return { id, title, cells: (k, at) => [k === years ? null : named(k, at)] };
}

function columnsFor(years: number): FeedColumn[] {
  return [
    ...totals(years),
    ...parts.map((id, index) => partColumn(id, index, years)),
    ...parts.map((id, index) => labelColumn(id, index, years)),
    limitColumn("least", "Least capital", years),
    limitColumn("most", "Most capital", years),
    limitLabel("least", "Least", years),
    limitLabel("most", "Most", years),
    outside("above", "Above the most", "PlanFlowAbove", years),
    outside("below", "Below the least", "PlanFlowBelow", years),
  ];
}

/** Each year, its sum, how that is written above its column, and all years so far in words. */
function totals(years: number): FeedColumn[] {
  const planned = (k: number, at: FeedPlace) => `=IFERROR(${readableSum(columnOfYear(at.cell("year", k)))},0)`;
  const unread = (k: number, at: FeedPlace) => `=IFERROR(${unreadCount(columnOfYear(at.cell("year", k)))},0)`;
  const total = (k: number, at: FeedPlace) => `=IF(${at.cell("planned", k)}=0,"",TEXT(${at.cell("planned", k)},"0.0"))`;
  const list = (k: number, at: FeedPlace) => {
    const before = k === 0 ? '""' : `${at.cell("list", k - 1)}&", "`;
    return `=${before}&${at.cell("year", k)}&" "&TEXT(${at.cell("planned", k)},"0.0")`;
  };
  return [
    { id: "year", title: "Year", cells: (k) => [k === years ? " " : `=IFERROR(${ofYear("Financial year", k)}&"","")`] },
    {
      id: "planned",
      title: "Planned",
      numberFormat: "#,##0.000",
      cells: (k, at) => [k === years ? 0 : planned(k, at)],
    },
    { id: "unread", title: "Cells not read", cells: (k, at) => [k === years ? 0 : unread(k, at)] },
    { id: "total", title: "Total, label", cells: (k, at) => [k === years ? null : total(k, at)] },
    { id: "list", title: "Years so far", cells: (k, at) => [k === years ? null : list(k, at)] },
  ];
}

function factsFor(years: number): Fact[] {
  const over = (id: string, at: FeedPlace) => `${at.cell(id, 0)}:${at.cell(id, years - 1)}`;
  return [
    {
      id: "total",
      label: "Planned in all, £m",
      named: "PlanCapitalTotal",
      numberFormat: "#,##0.000",
      formula: (at) => `=SUM(${over("planned", at)})`,
    },
    {
      id: "unread",
      label: "Cells not read, and not in the sum",
      named: "PlanCapitalUnread",
      formula: (at) => `=SUM(${over("unread", at)})`,
    },
    {
      id: "height",
      label: "Highest of all, £m",
      numberFormat: "#,##0.000",
      formula: (at) => `=MAX(0.001,${over("planned", at)},IFERROR(MAX(${of("PlanYears", "Most capital")}),0))`,
    },
    ...wordsFor(years),
  ];
}

function wordsFor(years: number): Fact[] {
  return [
    {
      id: "limits",
      label: "Limits given",
      named: "PlanCapitalLimits",
      formula: () => `=COUNT(${of("PlanYears", "Least capital")},${of("PlanYears", "Most capital")})`,
    },
    {
      id: "above",
      label: "Above the most in",
      named: "PlanCapitalAbove",
      formula: (at) => `=MID(${at.cell("above", years - 1)},3,200)`,
    },
    {
      id: "below",
      label: "Below the least in",
      named: "PlanCapitalBelow",
      formula: (at) => `=MID(${at.cell("below", years - 1)},3,200)`,
    },
    { id: "title", label: "Finding", named: "PlanCapitalFinding", formula: (at) => capitalTitle(at, years) },
    { id: "sentence", label: "In words", named: "PlanCapitalWords", formula: (at) => capitalSentence(at, years) },
  ];
}

/** Capital of each plan year by sector, with the least that is needed and the most that can be delivered. */
export function capitalFeed(years: number, column: number): Feed {
  return {
    id: "capital",
    title: "Capital by year",
    about: "One row a year, and an empty one in which the limits are named. £m. -1 means: not drawn.",
    rowsPerSlot: 1,
    slots: years + 1,
    most: years + 1,
    table: "PlanYears",
    column,
    facts: factsFor(years),
    columns: columnsFor(years),
  };
}
