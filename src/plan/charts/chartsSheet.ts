import type { CellRole, InsertOptions, PlanSheet, SheetCell } from "../types";
import { capitalRows, chartWidths, sectorsShown, timelineRows } from "./layout";
import { wholeColumn as of } from "../formulas";

/** The sheet of the charts: each on a page of its own, its finding, its words and a small table above it. */
export function chartsSheet(options: InsertOptions, tabColor: string): PlanSheet {
  return {
    label: "Charts",
    id: "charts",
    orientation: "Portrait",
    tabColor,
    plain: true,
    widths: chartWidths,
    breaks: [capitalRows(options.years).heading],
    cells: [...head, ...timelineCells, ...capitalCells(options.years)],
  };
}

const head: readonly SheetCell[] = [
  { row: 0, column: 0, role: "title", value: "Charts", named: "PlanGoCharts" },
  {
    row: 1,
    column: 0,
    role: "about",
    lines: 5,
    value: "This sheet has two charts, each under its finding, a sentence and a small table that say the same. They follow the tables without the add-in.",
  },
  { row: 2, column: 0, role: "done", value: "Choose what the timeline shows in the cells beside its table." },
  { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
];

/** A cell by its place; text that begins with "=" is a formula. */
function cell(row: number, column: number, role: CellRole, content: string, more: Partial<SheetCell> = {}): SheetCell {
  return { row, column, role, ...(content.startsWith("=") ? { formula: content } : { value: content }), ...more };
}

/** Heading, finding and sentence of a chart. */
function words(rows: { heading: number; finding: number; words: number }, heading: string, names: readonly [string, string]): SheetCell[] {
  return [
    cell(rows.heading, 0, "heading", heading),
    cell(rows.finding, 0, "text", `=${names[0]}`, { lines: 4 }),
    cell(rows.words, 0, "text", `=${names[1]}`, { lines: 6 }),
  ];
}

const counts: readonly (readonly [string, string])[] = [
  ["■ Done", "=PlanTimelineDone"],
  ["● On time", "=PlanTimelineOnTime"],
  ["▲ Late", "=PlanTimelineLate"],
  ["Of these red", "=PlanTimelineRed"],
  ["All shown", "=PlanTimelineShown"],
];

const timelineCells: readonly SheetCell[] = [
  ...words(timelineRows, "Milestone timeline", ["PlanTimelineFinding", "PlanTimelineWords"]),
  cell(timelineRows.table, 0, "columnHeading", "How the milestones stand"),
  cell(timelineRows.table, 1, "columnHeading", "Number"),
  ...counts.flatMap(([label, formula], index) => [
    cell(timelineRows.table + 1 + index, 0, "label", label),
    cell(timelineRows.table + 1 + index, 1, "number", formula, { numberFormat: "0" }),
  ]),
  cell(timelineRows.table, 2, "columnHeading", "Choose"),
  cell(timelineRows.table, 3, "columnHeading", "Choice"),
  cell(timelineRows.table + 1, 2, "label", "Show"),
  cell(timelineRows.table + 1, 3, "entry", "All", { named: "PlanChartShow", list: "chartShow" }),
  cell(timelineRows.table + 2, 2, "label", "Project ID"),
  cell(timelineRows.table + 2, 3, "entry", "", { named: "PlanChartProject" }),
  cell(timelineRows.table + 3, 2, "label", "Step"),
  cell(timelineRows.table + 3, 3, "entry", "", { named: "PlanChartStep" }),
  cell(timelineRows.table + 4, 2, "text", "Blank means all."),
];

function capitalCells(years: number): SheetCell[] {
  const rows = capitalRows(years);
  const headings = ["Financial year", "Planned £m", "Least £m", "Most £m", "Position"];
  const columns = ["Financial year", "Planned capital", "Least capital", "Most capital", "Position"];
  const year = (k: number, title: string) => `=IFERROR(INDEX(${of("PlanYears", title)},${k + 1})&"","")`;
  const figure = (k: number, title: string) => `=IFERROR(IF(INDEX(${of("PlanYears", title)},${k + 1})="","",INDEX(${of("PlanYears", title)},${k + 1})),"")`;
  const ofYear = (k: number) =>
    columns.map((title, column) =>
      column === 0 || column === 4
        ? cell(rows.table + 1 + k, column, column === 0 ? "label" : "text", year(k, title))
        : cell(rows.table + 1 + k, column, "number", figure(k, title), { numberFormat: "#,##0.000" }),
    );
  return [
    ...words(rows, "Capital by year and sector", ["PlanCapitalFinding", "PlanCapitalWords"]),
    ...headings.map((heading, column) => cell(rows.table, column, "columnHeading", heading)),
    ...Array.from({ length: years }, (_, k) => ofYear(k)).flat(),
    ...sectorCells(rows.sectors),
  ];
}

function sectorCells(first: number): SheetCell[] {
  const sum = (row: number) =>
    `=IF($A${row + 1}="",0,IFERROR(SUMPRODUCT(SUMIF(${of("PlanCapital", "Project ID")},${of("PlanProjects", "Project ID")},${of("PlanCapital", "Total")})` +
    `*(${of("PlanProjects", "Sector")}=$A${row + 1})),0))`;
  return [
    cell(first, 0, "columnHeading", "Sector"),
    cell(first, 1, "columnHeading", "Planned £m"),
    ...Array.from({ length: sectorsShown }, (_, index) => first + 1 + index).flatMap((row, index) => [
      cell(row, 0, "label", `=IFERROR(INDEX(PlanListSector,${index + 1})&"","")`),
      cell(row, 1, "number", sum(row), { numberFormat: "#,##0.000" }),
    ]),
  ];
}
