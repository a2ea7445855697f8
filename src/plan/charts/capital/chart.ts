import { ofOpenYear } from "../../closedYears";
import { maybeList } from "../../lists";
import { wholeColumn } from "../../formulas";
import { planSpan } from "../../years";
import type { SheetCell } from "../../types";
import { cell, figure, headings } from "../cells";
import { columnsOf } from "../marks";
import { burnt, fills, ink } from "../palette";
import type { ChartSpec } from "../spec";
import type { Mark } from "../types";
import { capitalFeed, otherSectors, parts, sectorsShown } from "./feed";
import { capitalValues } from "./values";

const of = columnsOf("capital");
const category = of("year");

function part(id: string, index: number): Mark {
  const { fill, words } = fills[index] ?? { fill: ink, words: "#FFFFFF" };
  const name = index === sectorsShown ? otherSectors : (maybeList("sector")?.words[index] ?? "");
  return {
    mark: "stack",
    name,
    named: of(id),
    category,
    value: of(id),
    fill,
    label: { from: of(`label${index}`), position: "Center", size: 8, color: words },
  };
}

/** Totals above the columns, and the two limits. */
const lines: readonly Mark[] = [
  {
    mark: "trend",
    name: "Total",
    category,
    value: of("planned"),
    label: { from: of("total"), position: "Top", size: 9, color: ink, bold: true },
  },
  {
    mark: "trend",
    name: "Most that can be delivered",
    category,
    value: of("most"),
    stroke: { color: burnt, weight: 2.25 },
    label: { from: of("mostLabel"), position: "Top", size: 9, color: burnt, bold: true },
  },
  {
    mark: "trend",
    name: "Least that is needed",
    category,
    value: of("least"),
    stroke: { color: ink, weight: 2.25, dash: "Dash" },
    label: { from: of("leastLabel"), position: "Bottom", size: 9, color: ink, bold: true },
  },
];

function table(years: number, first: number): SheetCell[] {
  const of = ofOpenYear;
  const ofYear = (k: number) => {
    const row = first + 1 + k;
    const position = `=IFERROR(${of("Financial year", k)}&IF(${of("Position", k)}="","",": "&${of("Position", k)}),"")`;
    const sums = ["Planned capital", "Least capital", "Most capital"].map((title, index) =>
      figure(row, index + 1, `=IFERROR(IF(${of(title, k)}="","",${of(title, k)}),"")`, "#,##0.000"),
    );
    return [cell(row, 0, "label", position), ...sums];
  };
  return [
    ...headings(first, "Financial year and position", "Planned £m", "Least £m", "Most £m"),
    ...Array.from({ length: years }, (_, k) => ofYear(k)).flat(),
    ...sectors(first + years + 2),
  ];
}

function sectors(first: number): SheetCell[] {
  const of = wholeColumn;
  const sum = (row: number) =>
    `=IF($A${row + 1}="",0,IFERROR(SUMPRODUCT(SUMIF(${of("PlanCapital", "Project ID")},${of("PlanProjects", "Project ID")},${of("PlanCapital", "Total")})` +
    `*(${of("PlanProjects", "Sector")}=$A${row + 1})),0))`;
  return [
    ...headings(first, "Sector", "Planned £m"),
    ...Array.from({ length: sectorsShown }, (_, index) => first + 1 + index).flatMap((row, index) => [
      cell(row, 0, "label", `=IFERROR(INDEX(PlanListSector,${index + 1})&"","")`),
      figure(row, 1, sum(row), "#,##0.000"),
    ]),
  ];
}

/** Rows of the chart: the more years its table has, the fewer are left on the page. */
const rowsOf = (years: number): number => 24 - years;

/** Capital of each year, stacked by sector, with the least and the most as lines. */
export function capitalSpec(years: number): ChartSpec {
  return {
    heading: "Capital by year and sector",
    names: ["PlanCapitalFinding", "PlanCapitalWords"],
    table: { rows: years + sectorsShown + 3, cells: (row) => table(years, row) },
    feeds: (column) => [capitalFeed(years, column)],
    chart: {
      name: "PlanChartCapital",
      label: "Capital by year and sector",
      rows: rowsOf(years),
      // One slot a year, and one for the names of the limits: a plan that gets more years keeps its page.
      rowsFor: Array.from({ length: planSpan.most }, (_, k) => ({ upTo: k + 2, rows: rowsOf(k + 1) })),
      feed: "capital",
      marks: [...parts.map(part), ...lines],
      x: { shown: true, size: 9 },
      y: { min: 0, shown: true, gridlines: true, title: "£m", size: 9 },
      legend: null,
    },
    values: (plan) => ({ capital: capitalValues(plan, years) }),
  };
}
