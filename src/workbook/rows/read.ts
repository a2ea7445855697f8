import { PlannerError } from "../../plan/errors";
import type { Cell, FormFault, PlanData, PlanRow, Table } from "../../plan/types";
import type { Session } from "../session";
import { idOf, readCell } from "./cell";
import { holdsFormula } from "./kept";
import { findTables } from "./find";
import { askForm, isManyMerged } from "./form";
import { halved, type Page, pagesOf, type Run, runsOf } from "./pages";
import type { Gap, TablePlace } from "./places";

/** Where a table's body begins, rows and columns of its sheet counted from 0. */
export interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The plan as it stands in the workbook. */
export interface Reading {
  readonly plan: PlanData;
  readonly places: Readonly<Record<string, TablePlace & { readonly corner: Corner }>>;
  /** What should be there and is not. */
  readonly gaps: readonly Gap[];
}

/** What is asked for beside the rows, in the first request that brings rows; it may be asked more than once. */
export type Beside = (context: Excel.RequestContext, places: Readonly<Record<string, TablePlace>>) => void;

/** What to read: everything unless some tables are named. */
export interface ReadOptions {
  readonly only?: readonly string[];
  readonly beside?: Beside;
}

/** The workbook changed between two requests; reading starts again. */
class Moved extends Error {}

const attempts = 3;

/** Reads the plan: one request for shapes, then as few as keep each response small; two in all at ordinary size. */
export async function readPlan(session: Session, options: ReadOptions = {}): Promise<Reading> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(session, options);
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      if (attempt === attempts) throw new PlannerError("workbookBusy");
    }
  }
}

async function readOnce(session: Session, { only, beside }: ReadOptions): Promise<Reading> {
  const { places, gaps, years } = await findTables(session, only);
  const blocks: Block[] = [];
  for (const [at, pages] of pagesOf(Object.values(places)).entries())
    blocks.push(...(await readPages(session, { places, ...(at === 0 && beside ? { beside } : {}) }, pages)));
  return { ...assemble(places, blocks, years), gaps };
}

/** The rows of one page, as read. */
interface Block {
  readonly table: string;
  readonly corner: Corner;
  readonly rows: readonly PlanRow[];
  readonly form: readonly FormFault[];
}

/** What pages are read from, and with. */
interface Asking {
  readonly places: Readonly<Record<string, TablePlace>>;
  readonly beside?: Beside;
  /** Their sheet has more merged areas than Excel lists. */
  readonly manyMerged?: true;
}

async function readPages(session: Session, of: Asking, pages: readonly Page[]): Promise<Block[]> {
  const { places, beside, manyMerged = false } = of;
  try {
    return await session.run(async (context) => {
      beside?.(context, places);
      const asked = pages.map((page) => askPage(context, places[page.table] as TablePlace, { page, manyMerged }));
      await context.sync();
      return asked.map(takePage);
    });
  } catch (error) {
    if (isManyMerged(error) && pages.length === 1) return readPages(session, { ...of, manyMerged: true }, pages);
    const parts = (isTooLong(error) || isManyMerged(error)) && halved(pages);
    if (!parts) throw error;
    return [...(await readPages(session, of, parts[0])), ...(await readPages(session, { places }, parts[1]))];
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof PlannerError && error.code === "ResponsePayloadSizeLimitExceeded";
}

/** A page asked for, not yet there. */
interface AskedPage {
  readonly place: TablePlace;
  readonly page: Page;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly runs: readonly { readonly run: Run; readonly range: Excel.Range }[];
  readonly form: () => readonly FormFault[];
}

function askPage(
  context: Excel.RequestContext,
  place: TablePlace,
  { page, manyMerged }: { readonly page: Page; readonly manyMerged: boolean },
): AskedPage {
  const table = context.workbook.tables.getItem(place.key);
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange().load("rowCount");
  const runs = runsOf(place).map((run) => {
    const range = body.getCell(page.from, run.at).getResizedRange(page.rows - 1, run.ids.length - 1);
    range.load("values,valueTypes");
    if (run.entry) range.load("formulas");
    return { run, range };
  });
  // Once a table, with its first rows.
  const form = page.from === 0 ? askForm(context, place, { header, manyMerged }) : () => [];
  return { place, page, header, body, runs, form };
}

function takePage({ place, page, header, body, runs, form }: AskedPage): Block {
  const headings = header.values[0] ?? [];
  const inPlace = Object.entries(place.columns).every(([id, at]) => headings[at] === place.titles[id]);
  if (!inPlace || headings.length !== place.width || body.rowCount !== place.rows) throw new Moved();
  const rows: PlanRow[] = [];
  for (let row = 0; row < page.rows; row += 1) {
    const read = readRow(place.table, runs, row, page.from + row);
    if (read) rows.push(read);
  }
  const corner = { sheet: place.sheet, row: header.rowIndex + 1, column: header.columnIndex };
  return { table: place.table.name, corner, rows, form: form() };
}

/** One row of what was asked; null when nobody has entered anything in it. */
export function readRow(table: Table, runs: AskedPage["runs"], row: number, at: number): PlanRow | null {
  const cells: Record<string, Cell> = {};
  const formulas: string[] = [];
  let entered = false;
  for (const { run, range } of runs) {
    const values = range.values[row] ?? [];
    const types: readonly unknown[] = range.valueTypes[row] ?? [];
    run.ids.forEach((id, index) => {
      const cell = readCell(values[index], types[index]);
      cells[id] = cell;
      if (!run.entry) return;
      const isFormula = holdsFormula(range.formulas[row]?.[index], values[index]);
      if (isFormula) formulas.push(id);
      entered ||= isFormula || cell !== null;
    });
  }
  if (!entered) return null;
  const base = { at, id: idOf(cells[table.key] ?? null), cells };
  return formulas.length > 0 ? { ...base, formulas } : base;
}

function assemble(
  places: Readonly<Record<string, TablePlace>>,
  blocks: readonly Block[],
  years: readonly string[],
): Pick<Reading, "plan" | "places"> {
  const tables: Record<string, PlanRow[]> = {};
  const placed: Record<string, TablePlace & { corner: Corner }> = {};
  for (const { table, corner, rows } of blocks) {
    placed[table] = { ...(places[table] as TablePlace), corner };
    tables[table] = [...(tables[table] ?? []), ...rows];
  }
  const form = blocks.flatMap((block) => block.form);
  const plan = { settings: settingsOf(tables.PlanSettings ?? []), tables, years, form, headings: headingsIn(places) };
  return { plan, places: placed };
}

/** Headings that are not the plan's own. */
function headingsIn(places: Readonly<Record<string, TablePlace>>): NonNullable<PlanData["headings"]> {
  const theirs = Object.values(places).map(({ table, titles }): [string, Record<string, string>] => {
    const other = table.columns.filter(({ id, title }) => titles[id] !== undefined && titles[id] !== title);
    return [table.name, Object.fromEntries(other.map(({ id }) => [id, titles[id] ?? ""]))];
  });
  return Object.fromEntries(theirs.filter(([, titles]) => Object.keys(titles).length > 0));
}

/** The settings by key, from the rows of their table. */
export function settingsOf(rows: readonly PlanRow[]): Record<string, Cell> {
  return Object.fromEntries(rows.flatMap(({ id, cells }) => (id === null ? [] : [[id, cells.value ?? null]])));
}
