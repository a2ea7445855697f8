import { ofOpenYear, openCount, openRows } from "../../closedYears";
import { plannedIn } from "../../charts/capital/values";
import { columnOfYear, readableSum, wholeColumn as of } from "../../formulas";
import { readOr, type RowView } from "../../rowView";
import { isError } from "../../kinds";
import { funding } from "../../tables/capital";
import type { Cell, Column } from "../../types";
import { moneyColumns, sums } from "../public/sums";
import { type Section, tableMillions } from "../section";
import { type Unread, unreadCapital, unreadColumns, unreadInYear } from "../unread";
import { cellOf, maybeNumber, type SummaryView, totalOf, withheldMark } from "../view";

const year = ofOpenYear;
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
    `=IFERROR(IF(${unreadInYear(k)}>0,"${partRead}",${position}&IF(${position}=PlanFlowAbove,${by("Most capital")},` +
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
  const count = openCount;
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
    unread: [unreadCapital(years), ...limitsUnread],
    none: "The plan has no years.",
    rows: (view) => openRows(view.plan).map((row) => yearRow(view, row)),
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

/** Only a project whose variance can be told takes part in any figure of the line: so each is of the same projects. */
const compared = of("PlanCapital", "Variance");
const isCompared = (row: RowView): boolean => row.isNumber("variance");
const readable = '"<1E+300"';
const comparedSum = (title: string) =>
  `=SUMIFS(${of("PlanCapital", title)},${compared},${readable},${of("PlanCapital", title)},${readable})`;

function sumOf(rows: readonly RowView[], column: string): number {
  return rows.reduce((all, row) => all + (maybeNumber(row, column) ?? 0), 0);
}

function programmeRow(view: SummaryView): readonly Cell[] {
  const rows = view.plan.rows("PlanCapital");
  const all = rows.filter((row) => isCompared(row) || (cellOf(row, "project") !== "" && !isError(row.raw("project"))));
  const some = rows.filter(isCompared);
  const figures = figuresShown.map((id) => totalOf(view, sums.money(id), sumOf(some, id)));
  return [`${some.length} of ${all.length} projects`, ...figures];
}

const rowsCompared = `COUNTIF(${compared},${readable})`;
const projectIds = of("PlanCapital", "Project ID");
const otherRows = `SUMPRODUCT((1-ISNUMBER(${compared}))*ISNUMBER(1/(${projectIds}<>"")))`;

/** The programme so far as it can be compared: approved, forecast, spent, moved between years; and how much of it that is. */
export const programmeSection: Section = {
  id: "programme",
  heading: "The capital programme against what was approved, £m",
  columns: [
    {
      title: "Projects approved and forecast",
      role: "label",
      formula: () => `=${rowsCompared}&" of "&(${rowsCompared}+${otherRows})&" projects"`,
    },
    ...figuresShown.map(
      (column) =>
        ({
          title: capitalTitles[column],
          role: "number",
          numberFormat: "#,##0.000_);-#,##0.000_)",
          formula: () => comparedSum(capitalTitles[column]),
        }) as const,
    ),
  ],
  live: { rows: 1, lines: 1, more: "" },
  unread: moneyColumns.map((id) => unreadColumns(capitalTitles[id], "PlanCapital", [{ id, title: capitalTitles[id] }])),
  none: "No capital is entered.",
  rows: (view) => [programmeRow(view)],
};

const readableSource = ({ title }: { readonly title: string }) => readableSum(of("PlanCapital", title));
/** A line of the table of funding: the columns that it adds. */
interface Source {
  readonly title: string;
  readonly formula: string;
  readonly of: readonly Column[];
  readonly sum: string;
}

const sources: readonly Source[] = [
  ...funding.map((source) => ({
    title: source.title,
    formula: readableSource(source),
    of: [source],
    sum: sums.source(source.id),
  })),
  { title: "Funding total", formula: funding.map(readableSource).join("+"), of: funding, sum: sums.sources },
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
    sources.map(({ title, of, sum }) => [
      title,
      totalOf(
        view,
        sum,
        of.reduce((all, { id }) => all + sumOf(view.plan.rows("PlanCapital"), id), 0),
      ),
    ]),
};
