import { wholeColumn as of } from "../../formulas";
import { readOr, type RowView } from "../../rowView";
import { funding } from "../../tables/capital";
import type { Cell } from "../../types";
import { moneyColumns, sums } from "../public/printed";
import { type Section, tableMillions } from "../section";
import { cellOf, maybeNumber, type SummaryView, totalOf, withheldMark } from "../view";

const year = (title: string, k: number) => `INDEX(${of("PlanYears", title)},${k + 1})`;
const yearCell = (title: string) => (k: number) => `=IFERROR(IF(${year(title, k)}="","",${year(title, k)}),"")`;

/** Position of a year, and how far outside it is. */
function positionFormula(k: number): string {
  const [planned, position] = [year("Planned capital", k), year("Position", k)];
  const by = (limit: string) => `" by "&TEXT(ABS(${planned}-${year(limit, k)}),"0.000")`;
  return (
    `=IFERROR(${position}&IF(${position}=PlanFlowAbove,${by("Most capital")},` +
    `IF(${position}=PlanFlowBelow,${by("Least capital")},"")),"")`
  );
}

function positionOf(row: RowView): string {
  return readOr("", () => {
    const word = String(cellOf(row, "position"));
    const by = (limit: string) => ` by ${threeDecimals(Math.abs(row.number("planned") - row.number(limit)))}`;
    if (row.is("position", "PlanFlowAbove")) return word + by("most");
    return row.is("position", "PlanFlowBelow") ? word + by("least") : word;
  });
}

/** As `TEXT(number,"0.000")` writes it. */
function threeDecimals(value: number): string {
  return (Math.round(Number((value * 1000).toPrecision(15))) / 1000).toFixed(3);
}

function yearRow(view: SummaryView, row: RowView): readonly Cell[] {
  const label = String(cellOf(row, "year"));
  const isShown = view.printed?.may(sums.year(label)) ?? true;
  return [
    label,
    cellOf(row, "programme"),
    isShown ? cellOf(row, "planned") : withheldMark,
    cellOf(row, "least"),
    cellOf(row, "most"),
    isShown ? positionOf(row) : withheldMark,
  ];
}

/** Capital of each year: approved, planned, the least and the most, and how far it is outside them. */
export function capitalSection(years: number): Section {
  const count = `COUNTIF(${of("PlanYears", "Financial year")},"?*")`;
  const figure = (title: string, column: string) =>
    ({ title, role: "number", numberFormat: tableMillions, formula: yearCell(column) }) as const;
  return {
    id: "capital",
    heading: "Capital by year against least and most, £m",
    columns: [
      { title: "Financial year", role: "label", formula: yearCell("Financial year") },
      figure("Approved", "Approved programme"),
      figure("Planned", "Planned capital"),
      figure("Least", "Least capital"),
      figure("Most", "Most capital"),
      { title: "Position", role: "text", formula: positionFormula },
    ],
    live: { rows: years, lines: 1, more: `=IF(${count}>${years},"and "&${count}-${years}&" more on 3 Years","")` },
    none: "The plan has no years.",
    rows: (view) => view.plan.rows("PlanYears").map((row) => yearRow(view, row)),
  };
}

const capitalTitles: Readonly<Record<(typeof moneyColumns)[number] | "real", string>> = {
  approvedTotal: "Approved total",
  outturn: "Forecast outturn",
  spent: "Spent to date",
  moved: "Moved to later years",
  real: "Real variance",
};

function sumOf(view: SummaryView, column: string): number {
  return view.plan.rows("PlanCapital").reduce((all, row) => all + (maybeNumber(row, column) ?? 0), 0);
}

/** Real variance follows from the other three: it is withheld with any of them. */
function moneyOf(view: SummaryView, column: keyof typeof capitalTitles): Cell {
  if (column !== "real") return totalOf(view, sums.money(column), sumOf(view, column));
  const isShown = ["approvedTotal", "outturn", "moved"].every((each) => view.printed?.may(sums.money(each)) ?? true);
  return isShown ? sumOf(view, "real") : withheldMark;
}

/** The whole programme: approved, forecast, spent, moved between years. */
export const programmeSection: Section = {
  id: "programme",
  heading: "The capital programme as a whole, £m",
  columns: [
    { title: "Programme", role: "label", formula: () => "All projects" },
    ...[...moneyColumns, "real" as const].map(
      (column) =>
        ({
          title: capitalTitles[column],
          role: "number",
          numberFormat: "#,##0.000_);-#,##0.000_)",
          formula: () => `=IFERROR(SUM(${of("PlanCapital", capitalTitles[column])}),0)`,
        }) as const,
    ),
  ],
  live: { rows: 1, lines: 1, more: "" },
  none: "No capital is entered.",
  rows: (view) => [["All projects", ...[...moneyColumns, "real" as const].map((column) => moneyOf(view, column))]],
};

const sources = [...funding, { id: "fundingTotal", title: "Funding total" }];

/** Where the money comes from. */
export const fundingSection: Section = {
  id: "funding",
  heading: "Funding by source, £m",
  columns: [
    { title: "Source", role: "label", formula: (k) => sources[k]?.title ?? "" },
    {
      title: "Planned",
      role: "number",
      numberFormat: tableMillions,
      formula: (k) => `=IFERROR(SUM(${of("PlanCapital", sources[k]?.title ?? "")}),0)`,
    },
  ],
  live: { rows: sources.length, lines: 1, more: "" },
  none: "No funding is entered.",
  rows: (view) => sources.map(({ id, title }) => [title, totalOf(view, sums.funding, sumOf(view, id))]),
};

const stageWord = (k: number) => `INDEX(PlanListStage,${k + 1})`;
/** Stages on the live sheet: as many as the list has at insert. */
const stagesShown = 8;

/** Projects and their value at each stage. */
export const pipelineSection: Section = {
  id: "pipeline",
  heading: "The pipeline by stage",
  columns: [
    { title: "Stage", role: "label", formula: (k) => `=IFERROR(${stageWord(k)}&"","")` },
    {
      title: "Projects",
      role: "number",
      numberFormat: "0_)",
      formula: (k) => `=IFERROR(COUNTIF(${of("PlanProjects", "Stage now")},${stageWord(k)}),"")`,
    },
    {
      title: "Value, £m",
      role: "number",
      numberFormat: tableMillions,
      formula: (k) =>
        `=IFERROR(SUMIF(${of("PlanProjects", "Stage now")},${stageWord(k)},${of("PlanProjects", "Value")}),"")`,
    },
  ],
  live: {
    rows: stagesShown,
    lines: 1,
    more: `=IF(COUNTA(PlanListStage)>${stagesShown},"and "&COUNTA(PlanListStage)-${stagesShown}&" more on Lists","")`,
  },
  none: "No projects are entered.",
  rows: (view) => view.plan.words("stage").flatMap((word) => (isText(word) ? [stageRow(view, word)] : [])),
};

function isText(cell: Cell): cell is string {
  return typeof cell === "string" && cell !== "";
}

function stageRow(view: SummaryView, word: string): readonly Cell[] {
  const projects = view.plan
    .rows("PlanProjects")
    .filter((row) => String(cellOf(row, "stage")).toLowerCase() === word.toLowerCase());
  const value = projects.reduce((all, row) => all + (maybeNumber(row, "value") ?? 0), 0);
  return [word, projects.length, totalOf(view, sums.stage(word), value)];
}
