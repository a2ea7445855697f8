import { Book } from "../../../src/host/book/book";
import type { Area, ErrorValue, Scalar } from "../../../src/host/book/model";
import { univerEngine } from "../../../src/host/engine/univer";
import {
  areaOf,
  chartDataId,
  type ChartChoice,
  choiceNames,
  feedRows,
  feedsFor,
  type Feed,
  type InsertOptions,
  type PlanData,
  type PlanSheet,
  type Table,
  template,
} from "../../../src/plan";
import { PlanBook, switches } from "../../kit/planBook";
import type { FeedCell, FeedValues } from "../../../src/plan/charts/types";

const us = { by: "user" } as const;

/** A plan in the engine, built straight from the template: what feeds and summary show, without the add-in. */
export class ChartBook {
  private constructor(
    readonly book: Book,
    readonly options: InsertOptions,
  ) {}

  /** Tables with the plan's rows, names, and the sheets with these ids. */
  static async of(options: InsertOptions, plan: PlanData, ids: readonly string[]): Promise<ChartBook> {
    const book = await Book.open(Book.emptyData(), univerEngine());
    const { tables, sheets, names } = template(options);
    for (const table of tables) addTable(book, table, plan);
    const wanted = sheets.filter(({ id }) => ids.includes(id));
    for (const sheet of wanted) addSheet(book, sheet);
    for (const { name, formula } of names) book.names.add({ name, formula, visible: true, comment: "" }, us);
    for (const sheet of wanted) writeCells(book, sheet);
    await book.calculate();
    return new ChartBook(book, options);
  }

  /** The sheets with these ids over the tables of `planBook`, which shows one plan after another. */
  static async over(options: InsertOptions, ids: readonly string[]): Promise<{ charts: ChartBook; tables: PlanBook }> {
    const book = await Book.open(Book.emptyData(), univerEngine(), switches);
    const wanted = template(options).sheets.filter(({ id }) => ids.includes(id));
    for (const sheet of wanted) addSheet(book, sheet);
    const tables = await PlanBook.open(options, book);
    for (const sheet of wanted) writeCells(book, sheet);
    return { charts: new ChartBook(book, options), tables };
  }

  /** Writes what the timeline is to show into its cells, as people do. */
  choose({ show, project, step }: ChartChoice): void {
    const sheet = template(this.options).sheets.find(({ id }) => id === "charts");
    const id = this.book.sheetNamed(sheet?.label ?? "")?.id ?? "";
    [show, project, step ?? ""].forEach((value, index) => {
      const cell = sheet?.cells.find(({ named }) => named === choiceNames[index]);
      if (!cell) throw new Error(`no cell ${choiceNames[index] ?? ""}`);
      this.book.writeFormulas(id, { row: cell.row, column: cell.column, rows: 1, columns: 1 }, [[value]], us);
    });
  }

  /** What stands in a sheet's cell. */
  value(sheet: string, row: number, column: number): Scalar {
    return this.book.getCell(this.book.sheetNamed(sheet)?.id ?? "", row, column).value;
  }

  /** What a feed shows, in the form of its twin. */
  feed(id: string, slots: number): FeedValues {
    return feedShown(this, id, slots);
  }

  /** What all feeds show whose twins are given, by id. */
  feeds(twins: Readonly<Record<string, FeedValues>>): Record<string, FeedValues> {
    const slots = new Map(feedsFor(this.options).map((feed) => [feed.id, feed.slots]));
    return Object.fromEntries(Object.keys(twins).map((id) => [id, this.feed(id, slots.get(id) ?? 0)]));
  }

  close(): void {
    this.book.close();
  }
}

/** Where feeds can be read: a book, or a file as somebody left it. */
export interface FeedsIn {
  readonly book: Pick<Book, "sheetNamed" | "getCell">;
  readonly options: InsertOptions;
}

/** What a feed of a workbook shows in so many slots, in the form of its twin. */
export function feedShown({ book, options }: FeedsIn, id: string, slots: number): FeedValues {
  const feed = feedsFor(options).find((each) => each.id === id) as Feed;
  const label = template(options).sheets.find((sheet) => sheet.id === chartDataId)?.label ?? "";
  const sheet = book.sheetNamed(label)?.id ?? "";
  const shown = (row: number, column: number) => {
    const { value } = book.getCell(sheet, row, column);
    return (typeof value === "object" && value !== null ? (value as ErrorValue).error : value) as FeedCell;
  };
  const facts = feed.facts.map((fact, index) => [fact.id, shown(feedRows.first + index, feed.column + 1)] as const);
  const columns = feed.columns.map((column) => {
    const area = areaOf(feed, column.id, slots);
    return [column.id, Array.from({ length: area.rows }, (_, row) => shown(area.row + row, area.column))] as const;
  });
  return { facts: Object.fromEntries(facts), columns: Object.fromEntries(columns) };
}

function addTable(book: Book, table: Table, plan: PlanData): void {
  const sheet = book.addSheet(table.name, us);
  const rows = plan.tables[table.name];
  const starter = rows === undefined ? table.starter.map((cells, at) => ({ at, cells })) : rows;
  const height = Math.max(1, ...starter.map(({ at }) => at + 1));
  const body = Array.from({ length: height }, (_, at) => {
    const cells = starter.find((row) => row.at === at)?.cells ?? {};
    return table.columns.map((column) => (column.formula === undefined ? cellText(cells[column.id]) : ""));
  });
  const area: Area = { row: 4, column: 0, rows: height + 1, columns: table.columns.length };
  book.writeFormulas(sheet.id, area, [table.columns.map(({ title }) => `'${title}`), ...body], us);
  book.addTable(sheet.id, area, true, us);
  const added = book.tables().find((each) => each.sheet.id === sheet.id);
  if (added) book.renameTable(added.table.id, table.name, us);
  formulasOf.set(book, [...(formulasOf.get(book) ?? []), { sheet: sheet.id, table, height }]);
}

const formulasOf = new WeakMap<Book, { sheet: string; table: Table; height: number }[]>();

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return `=${(cell as ErrorValue).error === "#N/A" ? "NA()" : "1/0"}`;
  return typeof cell === "string" ? `'${cell}` : String(cell);
}

function addSheet(book: Book, sheet: PlanSheet): void {
  const { id } = book.addSheet(sheet.label, us);
  for (const { row, column, named } of sheet.cells) {
    if (named !== undefined)
      book.names.add(
        { name: named, formula: `='${sheet.label}'!$${letters(column)}$${row + 1}`, visible: true, comment: "" },
        us,
      );
  }
  void id;
}

function writeCells(book: Book, sheet: PlanSheet): void {
  writeFormulas(book);
  const id = book.sheetNamed(sheet.label)?.id ?? "";
  for (const { row, column, formula, value } of sheet.cells) {
    const content = formula ?? (typeof value === "string" ? (value === "" ? "" : `'${value}`) : value);
    book.writeFormulas(id, { row, column, rows: 1, columns: 1 }, [[content ?? ""]], us);
  }
}

/** Calculated columns, once the names they speak of are there. */
function writeFormulas(book: Book): void {
  for (const { sheet, table, height } of formulasOf.get(book) ?? []) {
    table.columns.forEach(({ title, formula }, column) => {
      if (formula === undefined || title === "Check") return;
      const area = { row: 5, column, rows: height, columns: 1 };
      book.writeFormulas(
        sheet,
        area,
        Array.from({ length: height }, () => [formula]),
        us,
      );
    });
  }
  formulasOf.delete(book);
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
