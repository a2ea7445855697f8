import { wholeColumn as of } from "../formulas";
import { isError } from "../kinds";
import { type RowView, readOr } from "../rowView";
import { steps as tenSteps } from "../steps";
import type { Cell } from "../types";
import { lateName, lateShown } from "./lateFeed";
import { type Section, type SectionColumn, linesIn, tableDate, tableMillions } from "./section";

/** Widths of the summary's columns in characters: at these a page is printed at a scale that keeps 11 point above 10. */
export const summaryWidths = [30, 12, 11, 8, 14, 8, 6] as const;

/** A cell of row `row` as it is, blank where there is nothing. */
const shown = (table: string, title: string, row: string | number) =>
  `IF(INDEX(${of(table, title)},${row})="","",INDEX(${of(table, title)},${row}))`;

function cellOf(row: RowView, id: string): Cell {
  const cell = row.raw(id);
  return isError(cell) || cell === null ? "" : cell;
}

const stepCell = (title: string) => (k: number) => `=IFERROR(${shown("PlanSteps", title, k + 1)},"")`;

/** The ten steps: owner's post, status, target, confidence. */
export const stepsSection: Section = {
  id: "steps",
  heading: "The ten steps",
  fixed: tenSteps.length,
  more: `=IF(ROWS(${of("PlanSteps", "Step")})>${tenSteps.length},"and "&ROWS(${of("PlanSteps", "Step")})-${tenSteps.length}&" more on Plan","")`,
  none: "No steps.",
  columns: [
    {
      title: "Step",
      role: "text",
      formula: (k) =>
        `=IFERROR(INDEX(${of("PlanSteps", "Step")},${k + 1})&" "&INDEX(${of("PlanSteps", "Title")},${k + 1}),"")`,
    },
    { title: "Owner post", role: "text", formula: stepCell("Owner post") },
    { title: "Target date", role: "text", numberFormat: tableDate, formula: stepCell("Target date") },
    { title: "Status", role: "text", formula: stepCell("Status") },
    { title: "Confidence", role: "text", formula: stepCell("Confidence") },
  ],
  rows: (plan) =>
    plan
      .rows("PlanSteps")
      .map((row) => [
        `${String(cellOf(row, "number"))} ${String(cellOf(row, "title"))}`,
        ...["owner", "target", "status", "confidence"].map((id) => cellOf(row, id)),
      ]),
  lines: (row) => {
    const step = typeof row === "number" ? tenSteps[row] : undefined;
    const [text, post] =
      typeof row === "number" ? [`10 ${step?.title ?? ""}`, step?.owner ?? ""] : [row[0] ?? "", row[1] ?? ""];
    return Math.max(linesIn(text, summaryWidths[0]), linesIn(post, summaryWidths[1]));
  },
};

const lateCell = (title: string) => (k: number) =>
  `=IF(${lateName(k)}="","",IFERROR(${shown("PlanMilestones", title, lateName(k))},""))`;
const lateCount = `COUNTIF(${of("PlanMilestones", "Late")},PlanYes)`;

const lateColumns: readonly (SectionColumn & { readonly id: string })[] = [
  { id: "name", title: "Milestone", role: "label", formula: lateCell("Milestone") },
  { id: "approved", title: "Approved date", role: "text", numberFormat: tableDate, formula: lateCell("Approved date") },
  { id: "dateNow", title: "Forecast date", role: "text", numberFormat: tableDate, formula: lateCell("Date now") },
  { id: "slip", title: "Slip days", role: "number", numberFormat: "0_)", formula: lateCell("Slip days") },
  { id: "reason", title: "Reason", role: "text", formula: lateCell("Reason for slip") },
  { id: "approval", title: "Approval reference", role: "text", formula: lateCell("Approval reference") },
  { id: "rag", title: "RAG", role: "text", formula: lateCell("RAG") },
];

/** Late milestones, red first, then by date. */
export const lateSection: Section = {
  id: "late",
  heading: "Late milestones",
  fixed: lateShown,
  more: `=IF(${lateCount}>${lateShown},"and "&${lateCount}-${lateShown}&" more on 2 Milestones","")`,
  none: "No milestone is late.",
  columns: lateColumns,
  rows: (plan) =>
    plan
      .rows("PlanMilestones")
      .filter((row) => readOr(false, () => row.is("late", "PlanYes")))
      .map((row) => ({
        row,
        isRed: readOr(false, () => row.is("rag", "PlanRagRed")),
        date: Number(row.raw("dateNow")),
      }))
      .sort((a, b) => Number(b.isRed) - Number(a.isRed) || a.date - b.date || a.row.row.at - b.row.row.at)
      .map(({ row }) => lateColumns.map(({ id }) => cellOf(row, id))),
  lines: (row) =>
    typeof row === "number"
      ? 2
      : Math.max(...row.map((cell, at) => (typeof cell === "string" ? linesIn(cell, summaryWidths[at] ?? 10) : 1))),
};

const yearCell = (title: string) => (k: number) => `=IFERROR(${shown("PlanYears", title, k + 1)},"")`;

function difference(k: number): string {
  const cell = (title: string) => `INDEX(${of("PlanYears", title)},${k + 1})`;
  const planned = cell("Planned capital");
  return (
    `=IFERROR(IF(${cell("Position")}=PlanFlowAbove,${planned}-${cell("Most capital")},IF(${cell("Position")}=PlanFlowBelow,${planned}-${cell("Least capital")},` +
    `IF(${cell("Position")}="","",0))),"")`
  );
}

function differenceOf(row: RowView): Cell {
  return readOr<Cell>("", () => {
    if (row.is("position", "PlanFlowAbove")) return row.number("planned") - row.number("most");
    if (row.is("position", "PlanFlowBelow")) return row.number("planned") - row.number("least");
    return row.isBlank("position") ? "" : 0;
  });
}

/** Capital of each year against least and most, with how far it is outside them. */
export function capitalSection(years: number): Section {
  const count = `COUNTIF(${of("PlanYears", "Financial year")},"?*")`;
  return {
    id: "capital",
    heading: "Capital by year, £m",
    fixed: years,
    more: `=IF(${count}>${years},"and "&${count}-${years}&" more on 3 Years","")`,
    none: "No years.",
    columns: [
      { title: "Financial year", role: "label", formula: yearCell("Financial year") },
      { title: "Planned", role: "number", numberFormat: tableMillions, formula: yearCell("Planned capital") },
      { title: "Least", role: "number", numberFormat: tableMillions, formula: yearCell("Least capital") },
      { title: "Most", role: "number", numberFormat: tableMillions, formula: yearCell("Most capital") },
      { title: "Position", role: "text", formula: yearCell("Position") },
      { title: "Outside", role: "number", numberFormat: "+#,##0.000_);-#,##0.000_);0.000_)", formula: difference },
    ],
    rows: (plan) =>
      plan.rows("PlanYears").map((row) => {
        const [year, planned, least, most, position] = ["year", "planned", "least", "most", "position"].map((id) =>
          cellOf(row, id),
        ) as [Cell, Cell, Cell, Cell, Cell];
        return [year, planned, least, most, position, differenceOf(row)];
      }),
    lines: () => 1,
  };
}

/** The tables of the summary in their order. */
export function sectionsFor(years: number): Section[] {
  return [lateSection, capitalSection(years), stepsSection];
}
