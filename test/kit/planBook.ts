import { Book } from "../../src/host/book/book";
import type { ErrorValue, Scalar } from "../../src/host/book/model";
import { univerEngine } from "../../src/host/engine/univer";
import { type Cell, type InsertOptions, type PlanData, type PlanRow, type Table, template } from "../../src/plan";

const user = { by: "user" } as const;
const firstRow = 5;

/** What the formulas of the workbook show: by table, by row of its body, by column id. */
export type Shown = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** A formula typed into one cell would become the whole column's. */
export const switches = { growTables: false, fillCalculatedColumns: false } as const;

/** Room for rows in the tables that people lengthen. */
const room = 6;

/** The tables and names of a plan in the embedded book: what their formulas show for one plan after another. */
export class PlanBook {
  /** What each cell holds, so that only what differs is written and calculated again. */
  private readonly written = new Map<string, unknown>();

  private constructor(
    private readonly book: Book,
    private readonly placed: readonly Placed[],
  ) {}

  /** A book for plans of these years: one of its own, or the one given. */
  static async open(options: InsertOptions, given?: Book): Promise<PlanBook> {
    const { tables, names } = template(options);
    const book = given ?? (await Book.open(Book.emptyData(), univerEngine(), switches));
    const placed = tables.map((table) => placeTable(book, table));
    for (const { name, formula } of names) book.names.add({ name, formula, visible: true, comment: "" }, user);
    for (const each of placed) writeFormulas(book, each);
    return new PlanBook(book, placed);
  }

  /** Writes the plan's entries over those of the last one, calculates, and reads every calculated column. */
  async show(plan: PlanData): Promise<Shown> {
    for (const each of this.placed) writeEntries(this.book, each, plan, this.written);
    await this.book.calculate();
    return Object.fromEntries(this.placed.map((each) => [each.table.name, shownIn(this.book, each)]));
  }

  close(): void {
    this.book.close();
  }
}

interface Placed {
  readonly table: Table;
  readonly sheet: string;
  readonly height: number;
}

function placeTable(book: Book, table: Table): Placed {
  const sheet = book.addSheet(table.name, user).id;
  const height = Math.max(room, table.starter.length);
  const area = { row: firstRow - 1, column: 0, rows: height + 1, columns: table.columns.length };
  book.writeFormulas(sheet, { ...area, rows: 1 }, [table.columns.map(({ title }) => `'${title}`)], user);
  const { id } = book.addTable(sheet, area, true, user);
  book.renameTable(id, table.name, user);
  return { table, sheet, height };
}

function writeEntries(
  book: Book,
  { table, sheet, height }: Placed,
  plan: PlanData,
  written: Map<string, unknown>,
): void {
  const rows: readonly Pick<PlanRow, "cells" | "formulas">[] =
    plan.tables[table.name] ?? table.starter.map((cells) => ({ cells }));
  for (let row = 0; row < height; row += 1) {
    table.columns.forEach(({ id, formula }, column) => {
      const at = `${sheet} ${row} ${column}`;
      const given = rows[row]?.cells[id];
      // A calculated cell that the plan gives is one that somebody wrote over.
      const content =
        given === undefined && formula !== undefined
          ? formula
          : contentOf(given ?? null, rows[row]?.formulas?.includes(id));
      if ((written.get(at) ?? formula ?? "") === content) return;
      written.set(at, content);
      book.writeFormulas(sheet, { row: firstRow + row, column, rows: 1, columns: 1 }, [[content]], user);
    });
  }
}

function contentOf(cell: Cell, isFormula = false): string | number | boolean {
  return isFormula ? workedOut(cell) : typed(cell);
}

/** How a person would make that cell: an error needs a formula, a text an apostrophe. */
function typed(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object")
    return `=${cell.error === "#N/A" ? "NA()" : cell.error === "#DIV/0!" ? "1/0" : cell.error === "#VALUE!" ? '"a"+1' : "#REF!"}`;
  return typeof cell === "string" ? `'${cell}` : cell;
}

/** A formula that shows that cell. */
function workedOut(cell: Cell): string | number | boolean {
  if (typeof cell === "object") return typed(cell);
  return typeof cell === "string" ? `="${cell.replaceAll('"', '""')}"` : `=${String(cell).toUpperCase()}`;
}

function writeFormulas(book: Book, { table, sheet, height }: Placed): void {
  table.columns.forEach(({ formula }, column) => {
    if (formula === undefined) return;
    book.writeFormulas(
      sheet,
      { row: firstRow, column, rows: height, columns: 1 },
      Array.from({ length: height }, () => [formula]),
      user,
    );
  });
}

function shownIn(book: Book, { table, sheet, height }: Placed): Record<string, Cell>[] {
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.formula !== undefined);
  return Array.from({ length: height }, (_, at) =>
    Object.fromEntries(
      columns.map(({ column, index }) => [column.id, cellOf(book.getCell(sheet, firstRow + at, index).value)]),
    ),
  );
}

function cellOf(value: Scalar): Cell {
  return typeof value === "object" && value !== null ? { error: (value as ErrorValue).error } : value;
}
