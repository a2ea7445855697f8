import { capitalValues } from "../charts/capital/values";
import { isoOf } from "../../dates/days";
import { isError } from "../kinds";
import type { Cell, InsertOptions, PlanSheet } from "../types";
import { askedTexts, headerLines } from "./asked";
import { redMilestones } from "./chosen";
import type { OpenFindings } from "./findings";
import { Page, type Rows } from "./page";
import { sums } from "./public/sums";
import { linesIn } from "../letters";
import { proseWidth, type Section, summaryWidths, wrapped } from "./section";
import { firstSide, otherSides, sectionsFor } from "./sections/all";
import { sinceLines } from "./sections/moved";
import { comments, madeBy, summaryTitle } from "./summarySheet";
import { unreadLine } from "./unread";
import { cellOf, maybeNumber, shownOf, type SummaryView, textOf } from "./view";
import { findingsLine, headLine, positionLines, totalText } from "./words";

/** What a dated copy is made from. */
export interface DatedSummary {
  readonly options: InsertOptions;
  readonly tabColor: string;
  /** Version of the template. */
  readonly version: number;
  readonly open: OpenFindings;
  /** What officers have entered on the live summary, by label, a line each. */
  readonly entered: ReadonlyMap<string, readonly Cell[]>;
}

/** A chart of a dated copy, drawn from the table printed on it. */
export interface CopyChart {
  readonly kind: "capital" | "slip";
  readonly title: string;
  /** Rows of the table that it draws. */
  readonly data: Rows;
  /** Rows over which it stands. */
  readonly place: Rows;
}

/** A dated copy and its charts. */
export interface DatedSheet {
  readonly sheet: PlanSheet;
  readonly charts: readonly CopyChart[];
}

/** Characters that a line of an officer's box holds. */
const boxWidth = 62;

/** Rows over which a chart stands, and bars that one has room for. */
const chartRows = 11;
const mostBars = 12;

/** A dated copy: values only, exactly the rows that are needed. For the public where the view says what may be printed. */
export function datedSummary(view: SummaryView, date: number, of: DatedSummary): DatedSheet {
  const page = new Page();
  const years = of.options.years;
  head(page, view, of);
  prose(page, "Decision asked", askedTexts(view));
  prose(page, "Position", [...positionLines(view, years), findingsLine(view.plan, of.open)]);
  prose(page, "Since the last report", sinceLines(view, { now: totalText(view, years) }));
  const printed = new Map<string, Rows | null>();
  for (const section of [...firstSide(years), ...otherSides])
    printed.set(section.id, datedSection(page, section, view));
  const charts = chartsOf(page, view, { years, printed });
  if (view.printed === null) {
    page.heading("Officers' comments", 60);
    for (const box of [madeBy, ...comments]) page.box(box, entered(of, box.label));
  }
  const label = summaryLabel(date, view.printed !== null);
  return { sheet: page.sheet({ label, id: "datedSummary", tabColor: of.tabColor }), charts };
}

function head(page: Page, view: SummaryView, of: DatedSummary): void {
  const tables = sectionsFor(of.options.years).filter((section) => section.rows(view).length > 0).length;
  const isClear = of.open.errors + of.open.warnings === 0;
  page.line("title", summaryTitle);
  page.line("prose", headLine(view.plan));
  page.line(
    "about",
    `This sheet has ${tables} tables; values as they were; template version ${of.version}; checks ${isClear ? "clear" : "not clear"}.`,
  );
  if (view.printed !== null) page.line("about", "For the public: what is exempt is withheld, and shown as [exempt].");
  for (const { label, text, numberFormat } of headerLines) page.pair(label, text(view), numberFormat);
}

function entered(of: DatedSummary, label: string): (string | number)[] {
  return (of.entered.get(label) ?? []).flatMap((cell): (string | number)[] => {
    if (typeof cell === "number") return [cell];
    return typeof cell === "string" ? wrapped(cell, boxWidth) : [""];
  });
}

function prose(page: Page, heading: string, texts: readonly string[]): void {
  const lines = texts.filter((text) => text !== "").flatMap((text) => wrapped(text, proseWidth));
  page.heading(heading, 40);
  for (const line of lines) page.line("prose", line);
}

/** A section with the rows that the plan needs, and how many the public may not see. */
function datedSection(page: Page, section: Section, view: SummaryView): Rows | null {
  const rows = section.rows(view);
  const withheld = view.printed === null ? 0 : (section.withheld?.(view) ?? 0);
  const exempt = withheld === 0 ? "" : `${withheld} more withheld as exempt.`;
  const unread = unreadLine(view.plan, section.unread ?? []);
  if (rows.length === 0) {
    prose(page, section.heading, [exempt === "" ? section.none : exempt, unread]);
    return null;
  }
  const printed = rows.map((row) => ({ contents: row.map(shown), lines: linesOf(section, row) }));
  const { heading, columns, whole = false } = section;
  return page.table({ heading, columns, whole, rows: printed, after: [exempt, unread] });
}

function shown(cell: Cell): string | number {
  return isError(cell) || cell === null || typeof cell === "boolean" ? "" : cell;
}

function linesOf({ columns }: Section, row: readonly Cell[]): number {
  const isBold = (column: number): boolean => columns[column]?.role === "label";
  return Math.max(...row.map((cell, column) => linesIn(cell, summaryWidths[column] ?? 10, isBold(column))));
}

interface Drawn {
  readonly years: number;
  /** Rows of each section, by id. */
  readonly printed: ReadonlyMap<string, Rows | null>;
}

/** Charts for which there is something to draw. */
function drawable(view: SummaryView, of: Drawn): Omit<CopyChart, "place">[] {
  const capital = of.printed.get("capital") ?? null;
  const slips = of.printed.get("red") ?? null;
  const years = view.plan.rows("PlanYears").map((row) => sums.year(String(cellOf(row, "year"))));
  const isWhole = [sums.total, ...years].every((sum) => view.printed?.may(sum) ?? true);
  const charts: (Omit<CopyChart, "place"> | null)[] = [
    capital === null || !isWhole
      ? null
      : { kind: "capital", title: String(capitalValues(view.plan, of.years).facts["title"]), data: capital },
    slips === null ? null : { kind: "slip", title: slipTitle(view, bars(slips)), data: bars(slips) },
  ];
  return charts.flatMap((chart) => chart ?? []);
}

function chartsOf(page: Page, view: SummaryView, of: Drawn): CopyChart[] {
  const drawn = drawable(view, of);
  if (view.printed !== null) {
    // The public copy has no charts: what they find is said.
    const titles = drawn.map(({ title }) => title);
    if (titles.length > 0) prose(page, "What charts of this would show", titles);
    return [];
  }
  return drawn.map((chart) => {
    const rows = chart.kind === "capital" ? chartRows : rowsOfBars(chart.data);
    page.heading(chart.kind === "capital" ? "Chart: capital by year" : "Chart: red milestones", rows * 15 + 20);
    page.line("prose", chart.title);
    return { ...chart, place: page.space(rows) };
  });
}

/** A few bars need no more than a band each, beside the scale and the title. */
function rowsOfBars({ first, last }: Rows): number {
  return Math.min(chartRows, 6 + (last - first) * 2);
}

function bars({ first, last }: Rows): Rows {
  return { first, last: Math.min(last, first + mostBars - 1) };
}

/** What the chart of slips finds, and how many of the milestones it has room for. */
function slipTitle(view: SummaryView, { first, last }: Rows): string {
  const rows = shownOf(view, redMilestones.rows(view.plan));
  const longest = rows.reduce((a, b) => ((maybeNumber(b, "slip") ?? 0) > (maybeNumber(a, "slip") ?? 0) ? b : a));
  const days = maybeNumber(longest, "slip") ?? 0;
  const name = textOf(longest, "name");
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  const drawn = last - first + 1;
  const some = drawn < rows.length ? `, the first ${drawn} drawn` : "";
  return `${rows.length} ${rows.length === 1 ? "milestone is" : "milestones are"} red${some}; ${short} by ${days} days`;
}

/** `Cabinet 2026-11-24`, or `Public 2026-11-24`. */
export function summaryLabel(date: number, isPublic = false): string {
  return `${isPublic ? "Public" : "Cabinet"} ${isoOf(date) ?? String(date)}`;
}
