import { plannedIn } from "../../charts/capital/values";
import { columnOfYear, readableSum, wholeColumn as of } from "../../formulas";
import { readOr, type RowView } from "../../rowView";
import { funding } from "../../tables/capital";
import type { Cell } from "../../types";
import { moneyColumns, sums } from "../public/printed";
import { type Section, tableMillions } from "../section";
import { type Unread, unreadColumns, unreadYear } from "../unread";
import { cellOf, maybeNumber, type SummaryView, totalOf, withheldMark } from "../view";

const year = (title: string, k: number) => `INDEX(${of("PlanYears", title)},${k + 1})`;
const yearCell = (title: string) => (k: number) => `=IFERROR(IF(${year(title, k)}="","",${year(title, k)}),"")`;

/** Where the planned capital of a year is not all of it. */
const partRead = "not all read";
const plannedCell = (k: number) =>
  `=IFERROR(IF(${year("Financial year", k)}="","",${readableSum(columnOfYear(year("Financial year", k)))}),"")`;

/** Position of a year, and how far outside it is. */
function positionFormula(k: number): string {
  const [planned, position] = [year("Planned capital", k), year("Position", k)];
  const by = (limit: string) => `" by "&TEXT(ABS(${planned}-${year(limit, k)}),"0.000")`;
  return (
    `=IFERROR(IF(${unreadYear(k).counted}>0,"${partRead}",${position}&IF(${position}=PlanFlowAbove,${by("Most capital")},` +
    `IF(${position}=PlanFlowBelow,${by("Least capital")},""))),"")`
  );
}

function positionOf(row: RowView, unread: number): string {
  if (unread > 0) return partRead;
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
  const planned = plannedIn(view.plan, label);
  return [
    label,
    cellOf(row, "programme"),
    isShown ? planned.sum : withheldMark,
    cellOf(row, "least"),
    cellOf(row, "most"),
    isShown ? positionOf(row, planned.unread) : withheldMark,
  ];
}

const limitsUnread: readonly Unread[] = [
  { id: "programme", title: "Approved programme" },
  { id: "least", title: "Least capital" },
  { id: "most", title: "Most capital" },
].map((column) => unreadColumns(column.title, "PlanYears", [column]));

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
      { ...figure("Planned", "Planned capital"), formula: plannedCell },
      figure("Least", "Least capital"),
      figure("Most", "Most capital"),
      { title: "Position", role: "text", formula: positionFormula },
    ],
    live: { rows: years, lines: 1, more: `=IF(${count}>${years},"and "&${count}-${years}&" more on 3 Years","")` },
    unread: [...Array.from({ length: years }, (_, k) => unreadYear(k)), ...limitsUnread],
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

const figuresShown = [...moneyColumns, "real" as const];
const capitalColumn = (id: keyof typeof capitalTitles) => ({ id, title: capitalTitles[id] });

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
    ...figuresShown.map(
      (column) =>
        ({
          title: capitalTitles[column],
          role: "number",
          numberFormat: "#,##0.000_);-#,##0.000_)",
          formula: () => `=${readableSum(of("PlanCapital", capitalTitles[column]))}`,
        }) as const,
    ),
  ],
  live: { rows: 1, lines: 1, more: "" },
  unread: [
    ...moneyColumns.map((id) => unreadColumns(capitalTitles[id], "PlanCapital", [capitalColumn(id)])),
    unreadColumns(
      capitalTitles.real,
      "PlanCapital",
      (["outturn", "approvedTotal", "moved"] as const).map((id) => capitalColumn(id)),
    ),
  ],
  none: "No capital is entered.",
  rows: (view) => [["All projects", ...figuresShown.map((column) => moneyOf(view, column))]],
};

const readableSource = ({ title }: { readonly title: string }) => readableSum(of("PlanCapital", title));
const sources = [
  ...funding.map((source) => ({ title: source.title, formula: readableSource(source), of: [source] })),
  { title: "Funding total", formula: funding.map(readableSource).join("+"), of: funding },
];

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
      formula: (k) => `=${sources[k]?.formula ?? ""}`,
    },
  ],
  live: { rows: sources.length, lines: 1, more: "" },
  unread: funding.map((source) => unreadColumns(source.title, "PlanCapital", [source])),
  none: "No funding is entered.",
  rows: (view) =>
    sources.map(({ title, of }) => [
      title,
      totalOf(
        view,
        sums.funding,
        of.reduce((all, { id }) => all + sumOf(view, id), 0),
      ),
    ]),
};

const stageWord = (k: number) => `INDEX(PlanListStage,${k + 1})`;
/** Stages on the live sheet: as many as the list has at insert. */
const stagesShown = 8;

const projectIds = of("PlanProjects", "Project ID");
/** Projects whose stage is blank, or no word of the list, stand in no row. */
const stageless: Unread = {
  named: '"stage"',
  counted: `SUMPRODUCT(ISTEXT(${projectIds})*(1-ISNUMBER(MATCH(${of("PlanProjects", "Stage now")},PlanListStage,0))))`,
  of: (plan) => ({
    name: "stage",
    count: plan
      .rows("PlanProjects")
      .filter((row) => typeof row.raw("id") === "string" && !plan.hasWord("stage", row.raw("stage"))).length,
  }),
};

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
        `=IFERROR(SUMIFS(${of("PlanProjects", "Value")},${of("PlanProjects", "Stage now")},${stageWord(k)},${of("PlanProjects", "Value")},"<1E+300"),"")`,
    },
  ],
  live: {
    rows: stagesShown,
    lines: 1,
    more: `=IF(COUNTA(PlanListStage)>${stagesShown},"and "&COUNTA(PlanListStage)-${stagesShown}&" more on Lists","")`,
  },
  unread: [unreadColumns("value", "PlanProjects", [{ id: "value", title: "Value" }]), stageless],
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
