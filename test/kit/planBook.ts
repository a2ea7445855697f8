import { Book } from "../../src/host/book/book";
import type { ErrorValue, Scalar } from "../../src/host/book/model";
import { univerEngine } from "../../src/host/engine/univer";
import { type Cell, type PlanData, type Table, template } from "../../src/plan";
import type { GeneratedPlan } from "./planArbitrary";

const user = { by: "user" } as const;
const firstRow = 5;

/** What the formulas of the workbook show: by table, by row of its body, by column id. */
export type Shown = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** Puts a plan's tables and names into the embedded book, calculates, and gives what every calculated column shows. */
export async function calculated({ options, plan }: GeneratedPlan): Promise<Shown> {
  const { tables, names } = template(options);
  const book = await Book.open(Book.emptyData(), univerEngine());
  try {
    const placed = tables.map((table) => placeTable(book, table, plan));
    for (const { name, formula } of names) book.names.add({ name, formula, visible: true, comment: "" }, user);
    for (const each of placed) writeFormulas(book, each);
    await book.calculate();
    return Object.fromEntries(placed.map((each) => [each.table.name, shownIn(book, each)]));
  } finally {
    book.close();
  }
}

interface Placed {
  readonly table: Table;
  readonly sheet: string;
  readonly height: number;
}

function placeTable(book: Book, table: Table, plan: PlanData): Placed {
  const sheet = book.addSheet(table.name, user).id;
  const rows = plan.tables[table.name]?.map(({ cells }) => cells) ?? table.starter;
  const height = Math.max(1, rows.length);
  const body = Array.from({ length: height }, (_, at) => table.columns.map((column) => typed(column.formula === undefined ? (rows[at]?.[column.id] ?? null) : null)));
  const area = { row: firstRow - 1, column: 0, rows: height + 1, columns: table.columns.length };
  book.writeFormulas(sheet, area, [table.columns.map(({ title }) => `'${title}`), ...body], user);
  const { id } = book.addTable(sheet, area, true, user);
  book.renameTable(id, table.name, user);
  return { table, sheet, height };
}

/** How a person would make that cell: an error needs a formula, a text an apostrophe. */
function typed(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return `=${cell.error === "#N/A" ? "NA()" : cell.error === "#DIV/0!" ? "1/0" : cell.error === "#VALUE!" ? '"a"+1' : "#REF!"}`;
  return typeof cell === "string" ? `'${cell}` : cell;
}

function writeFormulas(book: Book, { table, sheet, height }: Placed): void {
  table.columns.forEach(({ formula }, column) => {
    if (formula === undefined) return;
    book.writeFormulas(sheet, { row: firstRow, column, rows: height, columns: 1 }, Array.from({ length: height }, () => [formula]), user);
  });
}

function shownIn(book: Book, { table, sheet, height }: Placed): Record<string, Cell>[] {
  const columns = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.formula !== undefined);
  return Array.from({ length: height }, (_, at) =>
    Object.fromEntries(columns.map(({ column, index }) => [column.id, cellOf(book.getCell(sheet, firstRow + at, index).value)])),
  );
}

function cellOf(value: Scalar): Cell {
  return typeof value === "object" && value !== null ? { error: (value as ErrorValue).error } : value;
}
