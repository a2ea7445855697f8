import { wholeColumn } from "../formulas";
import type { CellRole, InsertOptions, PlanSheet, SheetCell } from "../types";
import { capitalRows, chartWidths, sectorsShown, timelineRows } from "./layout";

/** The sheet of the charts: each on a page of its own, its finding, its words and a small table above it. */
export function chartsSheet(options: InsertOptions, tabColor: string): PlanSheet {
  return {
    label: "Charts",
    id: "charts",
    orientation: "Portrait",
    tabColor,
    plain: true,
    widths: chartWidths,
    breaks: [timelineRows(options.years).heading],
    cells: [...head, ...capitalCells(options.years), ...timelineCells(options.years)],
  };
}

const head: readonly SheetCell[] = [
  { row: 0, column: 0, role: "title", value: "Charts", named: "PlanGoCharts" },
  {
    row: 1,
    column: 0,
    role: "about",
    lines: 3,
    value:
      "This sheet has two charts, each under its finding, a sentence and a small table that say the same. They follow the plan by themselves.",
  },
  { row: 2, column: 0, role: "done", value: "Choose what the timeline shows in the cells above it." },
  { row: 3, column: 0, role: "link", value: "Back to the Plan", to: "PlanGoPlan" },
];

/** A cell by its place; text that begins with "=" is a formula. */
function cell(row: number, column: number, role: CellRole, content: string): SheetCell {
  return { row, column, role, ...(content.startsWith("=") ? { formula: content } : { value: content }) };
}

/** Heading, finding and sentence of a chart. */
function words(
  rows: { heading: number; finding: number; words: number },
  heading: string,
  names: readonly [string, string],
): SheetCell[] {
  return [
    cell(rows.heading, 0, "heading", heading),
    { ...cell(rows.finding, 0, "text", `=${names[0]}`), lines: 3 },
    { ...cell(rows.words, 0, "text", `=${names[1]}`), lines: 4 },
  ];
}

const counts: readonly (readonly [string, string])[] = [
  ["■ Done", "=PlanTimelineDone"],
  ["● On time", "=PlanTimelineOnTime"],
  ["▲ Late", "=PlanTimelineLate"],
  ["of these red", "=PlanTimelineRed"],
  ["All shown", "=PlanTimelineShown"],
];

const choices: readonly (readonly [string, string, Partial<SheetCell>])[] = [
  ["Show", "All", { named: "PlanChartShow", list: "PlanListChartShow" }],
  ["Project ID; blank means all", "", { named: "PlanChartProject", list: "PlanProjectIds" }],
  ["Number of a step; blank means all", "", { named: "PlanChartStep", list: "PlanStepNumbers" }],
];

function timelineCells(years: number): SheetCell[] {
  const rows = timelineRows(years);
  return [
    ...words(rows, "Milestone timeline", ["PlanTimelineFinding", "PlanTimelineWords"]),
    cell(rows.table, 0, "columnHeading", "How the milestones stand"),
    cell(rows.table, 1, "columnHeading", "Number"),
    ...counts.flatMap(([label, formula], index) => [
      cell(rows.table + 1 + index, 0, "label", label),
      { ...cell(rows.table + 1 + index, 1, "number", formula), numberFormat: "0" },
    ]),
    cell(rows.choices, 0, "columnHeading", "Choose what the timeline shows"),
    cell(rows.choices, 1, "columnHeading", "Choice"),
    ...choices.flatMap(([label, value, more], index) => [
      cell(rows.choices + 1 + index, 0, "label", label),
      { ...cell(rows.choices + 1 + index, 1, "entry", value), ...more },
    ]),
  ];
}

function capitalCells(years: number): SheetCell[] {
  const rows = capitalRows(years);
  const of = (title: string, k: number) => `INDEX(${wholeColumn("PlanYears", title)},${k + 1})`;
  const figure = (title: string, k: number) => `=IFERROR(IF(${of(title, k)}="","",${of(title, k)}),"")`;
  const position = (k: number) =>
    `=IFERROR(${of("Financial year", k)}&IF(${of("Position", k)}="","",": "&${of("Position", k)}),"")`;
  const ofYear = (k: number) => [
    cell(rows.table + 1 + k, 0, "label", position(k)),
    ...["Planned capital", "Least capital", "Most capital"].map((title, index) => ({
      ...cell(rows.table + 1 + k, index + 1, "number", figure(title, k)),
      numberFormat: "#,##0.000",
    })),
  ];
  return [
    ...words(rows, "Capital by year and sector", ["PlanCapitalFinding", "PlanCapitalWords"]),
    ...["Financial year and position", "Planned £m", "Least £m", "Most £m"].map((heading, column) =>
      cell(rows.table, column, "columnHeading", heading),
    ),
    ...Array.from({ length: years }, (_, k) => ofYear(k)).flat(),
    ...sectorCells(rows.sectors),
  ];
}

function sectorCells(first: number): SheetCell[] {
  const column = wholeColumn;
  const sum = (row: number) =>
    `=IF($A${row + 1}="",0,IFERROR(SUMPRODUCT(SUMIF(${column("PlanCapital", "Project ID")},${column("PlanProjects", "Project ID")},${column("PlanCapital", "Total")})` +
    `*(${column("PlanProjects", "Sector")}=$A${row + 1})),0))`;
  return [
    cell(first, 0, "columnHeading", "Sector"),
    cell(first, 1, "columnHeading", "Planned £m"),
    ...Array.from({ length: sectorsShown }, (_, index) => first + 1 + index).flatMap((row, index) => [
      cell(row, 0, "label", `=IFERROR(INDEX(PlanListSector,${index + 1})&"","")`),
      { ...cell(row, 1, "number", sum(row)), numberFormat: "#,##0.000" },
    ]),
  ];
}
