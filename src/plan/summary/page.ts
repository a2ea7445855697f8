import { gapHeight, rowHeight } from "../rowHeight";
import type { PlanSheet, SheetCell } from "../types";
import { linesIn } from "../letters";
import { type SectionColumn, summaryWidths } from "./section";

/** A cell that officers fill: what it is for, how many lines it has. */
export interface Box {
  readonly label: string;
  readonly lines: number;
}

/** A row of a table as it is to be printed. */
export interface TableRow {
  readonly contents: readonly (string | number)[];
  readonly lines: number;
}

/** A table under its heading. */
export interface PageTable {
  readonly heading: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly TableRow[];
  /** Whether it is not broken where one page has room for it. */
  readonly whole: boolean;
  /** Lines beneath it; an empty one is left out. */
  readonly after: readonly string[];
}

/** Rows of a sheet, from 0, the last of them among them. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Size of letters by role, and what a row of so many lines takes: as the workbook's looks have it. */
const sizes: Readonly<Partial<Record<SheetCell["role"], number>>> = { title: 16, heading: 13, prose: 13 };
const heightOf = (role: SheetCell["role"], lines: number): number => rowHeight(sizes[role] ?? 11, lines);

/** A heading leaves the same space at its right as the figures beneath it. */
const overNumbers = "@_)";

/** Height of a row that nobody set. */
const plainRow = 15;

/** What a printed A4 page holds at the scale that the widths lead to, less the title that is repeated on each, in points. */
const pageHeight = 775;

/** A table that is lower than this is not broken, in points; of a higher one the first row stays with its heading. */
const keptWhole = 120;

function together({ rows, whole }: Pick<PageTable, "rows" | "whole">): number {
  const all = rows.reduce((sum, { lines }) => sum + heightOf("text", lines), 0);
  return all <= (whole ? pageHeight * 0.9 : keptWhole) ? all : heightOf("text", rows[0]?.lines ?? 1);
}

/** Cells row by row, from the top, and where printed pages begin. */
export class Page {
  readonly cells: SheetCell[] = [];
  readonly breaks: number[] = [];
  readonly gaps: number[] = [];
  private row = 0;
  /** Height in use on the page; the first has the title once, where the others have it repeated. */
  private used = -heightOf("title", 1);

  /** Row that comes next, from 0. */
  get at(): number {
    return this.row;
  }

  /** A text or a formula in the first column, over the empty cells beside it. */
  line(role: SheetCell["role"], content: string, more: Partial<SheetCell> = {}): void {
    const height = heightOf(role, 1);
    this.room(height);
    if (content !== "") this.put(0, role, content, { ...more, lines: 1 });
    this.next(height);
  }

  /** Something in a further column of the line above. */
  beside(column: number, role: SheetCell["role"], content: string, more: Partial<SheetCell> = {}): void {
    this.row -= 1;
    this.put(column, role, content, { ...more, lines: 1 });
    this.row += 1;
  }

  /** A heading that is not left alone at the foot of a page. */
  heading(text: string, behind: number): void {
    this.room(gapHeight + heightOf("heading", 1) + behind);
    if (this.used > 0) this.gap();
    this.line("heading", text);
  }

  /** A label, and a text beside it that runs over to the right. */
  pair(label: string, content: string | number, numberFormat?: string): void {
    const height = heightOf("text", 1);
    this.room(height);
    this.put(0, "label", label, { lines: 1 });
    const of = numberFormat === undefined ? "text" : "left";
    if (content !== "") this.put(1, of, content, { lines: 1, ...(numberFormat === undefined ? {} : { numberFormat }) });
    this.next(height);
  }

  /** A label, and lines to write on beside it. */
  box({ label, lines }: Box, entered: readonly (string | number)[]): void {
    if (lines > 1) this.gap();
    const count = Math.max(lines, entered.length);
    this.room(heightOf("entry", 1) * Math.min(count, 5));
    this.put(0, "label", label, { lines: 1 });
    for (let line = 0; line < count; line += 1) {
      this.room(heightOf("entry", 1));
      for (let column = 1; column < summaryWidths.length; column += 1) {
        const value = column === 1 ? (entered[line] ?? "") : "";
        this.cells.push({ row: this.row, column, role: "entry", value, lines: 1 });
      }
      this.next(heightOf("entry", 1));
    }
  }

  /** A table with its heading; where it goes over to the next page, both are said again. Gives the rows of its first part. */
  table({ heading, columns, rows, whole, after }: PageTable): Rows {
    const titleLines = Math.max(
      ...columns.map(({ title }, column) => linesIn(title, summaryWidths[column] ?? 10, true)),
    );
    const head = heightOf("columnHeading", titleLines);
    this.heading(heading, head + together({ rows, whole }));
    this.headings(columns, titleLines);
    let part: Rows | null = null;
    const from = this.row;
    for (const [at, row] of rows.entries()) {
      // The last row is not left alone on the next page.
      const behind = at === rows.length - 2 ? heightOf("text", rows[at + 1]?.lines ?? 1) : 0;
      if (this.used + heightOf("text", row.lines) + behind > pageHeight) {
        part ??= { first: from, last: this.row - 1 };
        this.breakHere();
        this.line("heading", `${heading} (continued)`);
        this.headings(columns, titleLines);
      }
      this.tableRow(columns, row);
    }
    part ??= { first: from, last: this.row - 1 };
    for (const line of after) if (line !== "") this.line("text", line);
    return part;
  }

  /** So many empty rows on one page, over which a chart stands. */
  space(rows: number): Rows {
    this.room(rows * plainRow);
    const first = this.row;
    for (let k = 0; k < rows; k += 1) this.next(plainRow);
    return { first, last: this.row - 1 };
  }

  /** The sheet that these cells make. */
  sheet(named: Pick<PlanSheet, "label" | "id" | "tabColor">): PlanSheet {
    const { cells, breaks, gaps } = this;
    const printed = { orientation: "Portrait", plain: true, widths: summaryWidths, titleRows: "1:1" } as const;
    return { ...named, ...printed, breaks, gaps, cells };
  }

  private headings(columns: readonly SectionColumn[], lines: number): void {
    columns.forEach(({ title, role }, column) => {
      if (role === "number") this.put(column, "numberHeading", title, { lines, numberFormat: overNumbers });
      else this.put(column, "columnHeading", title, { lines });
    });
    this.next(heightOf("columnHeading", lines));
  }

  private tableRow(columns: readonly SectionColumn[], { contents, lines }: TableRow): void {
    columns.forEach(({ role, numberFormat }, column) => {
      const content = contents[column] ?? "";
      if (content === "") return;
      // A mark in place of a figure is a text: a number format would say otherwise.
      const isText = typeof content === "string" && !content.startsWith("=");
      const format = numberFormat === undefined || isText ? {} : { numberFormat };
      this.put(column, role === "text" ? "left" : role, content, { lines, ...format });
    });
    this.next(heightOf("text", lines));
  }

  private put(column: number, role: SheetCell["role"], content: string | number, more: Partial<SheetCell>): void {
    const isFormula = typeof content === "string" && content.startsWith("=");
    this.cells.push({
      row: this.row,
      column,
      role,
      ...(isFormula ? { formula: content } : { value: content }),
      ...more,
    });
  }

  private gap(): void {
    this.gaps.push(this.row);
    this.next(gapHeight);
  }

  private room(height: number): void {
    if (this.used + height > pageHeight && this.used > 0) this.breakHere();
  }

  private breakHere(): void {
    this.breaks.push(this.row);
    this.used = 0;
  }

  private next(height: number): void {
    this.row += 1;
    this.used += height;
  }
}
