import { isoOf } from "../dates";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { Cell, InsertOptions, PlanSheet, SheetCell } from "../types";
import { capitalValues } from "../charts/capital/values";
import { linesIn, type Section } from "./section";
import { sectionsFor, summaryWidths } from "./sections";
import {
  findingsFormula,
  findingsLine,
  headFormula,
  headLine,
  type OpenFindings,
  positionFormulas,
  positionLines,
} from "./words";

/** Id of the live summary. */
export const summaryId = "summary";

/** A cell that officers fill: what it is for, how many lines it has, where it stands. */
interface Box {
  readonly label: string;
  readonly lines: number;
}

/** Header of the report. */
const header: readonly Box[] = [
  "Meeting date",
  "Report of (post)",
  "Lead member (post)",
  "Wards affected",
  "Key decision and plan reference",
  "Open or exempt",
  "Decision asked",
].map((label) => ({ label, lines: 1 }));

/** Comments that only their officers write. */
const comments: readonly Box[] = ["Finance (section 151 officer)", "Legal (monitoring officer)", "Equality"].map(
  (label) => ({ label, lines: 3 }),
);

/** Height of a printed page at the scale that the widths lead to, and of a line of text, in points. */
const pageHeight = 800;
const lineHeight = 14.5;

/** Cells row by row, from the top. */
class Page {
  readonly cells: SheetCell[] = [];
  /** Rows that begin a printed page. */
  readonly breaks: number[] = [];
  private row = 0;
  private used = 0;

  line(role: SheetCell["role"], content: string, more: Partial<SheetCell> = {}): void {
    if (content !== "") this.cells.push({ row: this.row, column: 0, role, ...contentOf(content), ...more });
    this.next();
  }

  gap(): void {
    this.next();
  }

  /** A heading that is not left alone at the foot of a page. */
  heading(text: string, lines: number): void {
    this.gap();
    if (this.used + (lines + 1) * lineHeight > pageHeight) {
      this.breaks.push(this.row);
      this.used = 0;
    }
    this.line("heading", text);
  }

  /** A label, and lines to write on beside it: text runs over to the right. */
  box({ label, lines }: Box, entered: readonly Cell[]): void {
    this.cells.push({ row: this.row, column: 0, role: "label", value: label });
    for (let line = 0; line < Math.max(lines, entered.length); line += 1) {
      for (let column = 1; column < summaryWidths.length; column += 1) {
        this.cells.push({
          row: this.row,
          column,
          role: "entry",
          value: column === 1 ? entryOf(entered[line] ?? null) : "",
        });
      }
      this.next();
    }
  }

  headings(titles: readonly string[]): void {
    const lines = Math.max(...titles.map((title, column) => linesIn(title, summaryWidths[column] ?? 10)));
    titles.forEach((value, column) => this.cells.push({ row: this.row, column, role: "columnHeading", value, lines }));
    this.next(lines);
  }

  cellsOf({ columns }: Section, contents: readonly (string | number)[], lines: number): void {
    columns.forEach(({ role, numberFormat }, column) => {
      const content = contents[column] ?? "";
      if (content === "") return;
      this.cells.push({
        row: this.row,
        column,
        role,
        ...contentOf(content),
        lines,
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    });
    this.next(lines);
  }

  private next(lines = 1): void {
    this.row += 1;
    this.used = (this.used + lines * lineHeight) % pageHeight;
  }
}

function contentOf(content: string | number): Pick<SheetCell, "value" | "formula"> {
  return typeof content === "string" && content.startsWith("=") ? { formula: content } : { value: content };
}

function entryOf(cell: Cell): string | number {
  return typeof cell === "string" || typeof cell === "number" ? cell : "";
}

/** The live summary: formulas, fixed rows, empty cells for the officers. */
export function summarySheet(options: InsertOptions, tabColor: string): PlanSheet {
  const page = new Page();
  page.line("title", "Cabinet summary", { named: "PlanGoSummary" });
  page.line("prose", headFormula);
  page.line("about", "This sheet has three tables, follows the plan by itself and is for officers.");
  page.line("link", "Back to the Plan", { to: "PlanGoPlan" });
  for (const box of header) page.box(box, []);
  page.heading("Position", 4);
  for (const formula of positionFormulas) page.line("prose", formula);
  page.line("prose", findingsFormula);
  for (const section of sectionsFor(options.years)) liveSection(page, section);
  page.heading("Officers' comments", comments.length * 3);
  for (const box of comments) page.box(box, []);
  return sheetOf(page, { label: "Cabinet summary", id: summaryId, tabColor });
}

function liveSection(page: Page, section: Section): void {
  page.heading(section.heading, 2 + section.lines(0) + section.lines(1));
  page.headings(section.columns.map(({ title }) => title));
  for (let k = 0; k < section.fixed; k += 1) {
    const formulas = section.columns.map(({ formula }) => formula(k));
    page.cellsOf(section, formulas, section.lines(k));
  }
  page.line("text", section.more);
}

function sheetOf({ breaks, cells }: Page, named: Pick<PlanSheet, "label" | "id" | "tabColor">): PlanSheet {
  return { ...named, orientation: "Portrait", plain: true, widths: summaryWidths, breaks, cells };
}

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

/** A dated copy: values only, exactly the rows that are needed. */
export function datedSummary(plan: PlanIndex, date: number, of: DatedSummary): PlanSheet {
  const page = new Page();
  const { facts } = capitalValues(plan, of.options.years);
  const flow = { total: Number(facts["total"]), above: String(facts["above"]), below: String(facts["below"]) };
  page.line("title", "Cabinet summary");
  page.line("prose", headLine(plan));
  page.line("about", `This sheet has three tables. Values as they were; template version ${of.version}.`);
  for (const box of [{ label: "Made by (post)", lines: 1 }, ...header]) page.box(box, of.entered.get(box.label) ?? []);
  page.heading("Position", 4);
  for (const line of positionLines(plan, flow)) page.line("prose", line);
  page.line("prose", findingsLine(plan, of.open));
  page.line(
    "prose",
    of.open.errors + of.open.warnings === 0
      ? "The checks were clear when this copy was made."
      : "The checks were not clear when this copy was made.",
  );
  for (const section of sectionsFor(of.options.years)) datedSection(page, section, plan);
  page.heading("Officers' comments", comments.length * 3);
  for (const box of comments) page.box(box, of.entered.get(box.label) ?? []);
  return sheetOf(page, { label: summaryLabel(date), id: "datedSummary", tabColor: of.tabColor });
}

function datedSection(page: Page, section: Section, plan: PlanIndex): void {
  const rows = section.rows(plan);
  page.heading(section.heading, 6);
  if (rows.length === 0) {
    page.line("prose", section.none);
    return;
  }
  page.headings(section.columns.map(({ title }) => title));
  for (const row of rows)
    page.cellsOf(
      section,
      row.map((cell) => (isError(cell) ? "" : entryOf(cell))),
      section.lines(row),
    );
}

/** `Cabinet 2026-11-24`. */
export function summaryLabel(date: number): string {
  return `Cabinet ${isoOf(date) ?? String(date)}`;
}
