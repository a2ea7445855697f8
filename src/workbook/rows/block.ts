import type { Column } from "../../plan/types";
import type { KeptRow, NewRow } from "./addition";
import { readCell, sameCell, toInput } from "./cell";
import type { Edge } from "./edge";
import { columnFormat, textFormat } from "./formats";
import { keptFormat, keptInput, keptParts } from "./kept";
import { entryRuns, type Run } from "./pages";
import type { TablePlace } from "./places";
import { forAll } from "../things/pages";
import { askAgain, askRule, bringDown, type ColumnRule, hasRule, isKnown } from "./rules";

/** New rows and where they go. */
export interface Block {
  readonly place: TablePlace;
  readonly rows: readonly NewRow[];
  /** How many of them go into the blank row of an empty table: 1 or 0. */
  readonly inside: 0 | 1;
  /** The rows as somebody else typed them, where they are put in another place. */
  readonly kept?: readonly KeptRow[] | undefined;
  /** Row of the body, from 0, at which a try that broke off has left them: they are written there once more. */
  readonly at?: number | undefined;
}

/** Neighbouring entry columns of some of the new rows. */
interface Strip {
  readonly run: Run;
  readonly rows: readonly NewRow[];
  readonly kept?: readonly KeptRow[] | undefined;
  readonly range: Excel.Range;
}

/** Some entry cells before we wrote there. */
interface Guard {
  readonly run: Run;
  readonly range: Excel.Range;
}

/** One column of some of the new rows. */
interface ColumnPart {
  readonly column: Column;
  readonly range: Excel.Range;
}

/**
 * A calculated column in some of the new rows. Excel fills all of them or none, so the first and the last tell; a formula
 * may be several kilobytes long, and a thousand of them would be more than Excel hands over at once.
 */
interface FormulaPart extends ColumnPart {
  readonly ends: readonly Excel.Range[];
}

/** A block as it was written, and what the workbook then reports. */
export interface WrittenBlock {
  readonly block: Block;
  readonly table: Excel.Table;
  /** The new rows below the table, or all where they stand already; null when the blank row took all. */
  readonly below: Excel.Range | null;
  /** The blank row as it was in the same request just before, entry columns in runs; none when nothing goes there. */
  readonly first: readonly Guard[];
  readonly strips: readonly Strip[];
  readonly formulas: readonly FormulaPart[];
  readonly rules: readonly ColumnRule[];
  readonly bodyBefore: Excel.Range;
  /** The body as it is since: fetched anew with each look, for a range does not grow with its table. */
  bodyAfter: Excel.Range;
}

/** The first row goes into the blank row of an empty table, the others below. */
export function blockOf({ place, blank, addition }: Edge, rows: readonly NewRow[]): Block {
  return { place, rows, inside: blank ? 1 : 0, kept: addition.kept };
}

/** Rows that lie together: those inside the table, or those below it. */
interface Slab {
  readonly base: Excel.Range;
  readonly rows: readonly NewRow[];
  readonly kept?: readonly KeptRow[] | undefined;
}

/** Queues a look at what stands where the block will go. Nothing is written yet. */
export function lookBefore(context: Excel.RequestContext, block: Block): WrittenBlock {
  const { place, rows, kept, at } = block;
  const inside = at === undefined ? block.inside : 0;
  const table = context.workbook.tables.getItem(place.key);
  const body = table.getDataBodyRange().load("rowCount");
  const under = rows.slice(inside);
  const below = under.length > 0 ? rowsFor(table, body, { count: under.length, at }).load(keptParts) : null;
  const slabs: Slab[] = [];
  if (inside === 1) slabs.push({ base: body.getRow(0), rows: rows.slice(0, 1), kept: kept?.slice(0, 1) });
  if (below) slabs.push({ base: below, rows: under, kept: kept?.slice(inside) });
  const first = inside === 1 ? entryRuns(place).map((run) => ({ run, range: part(body, run, 1).load(keptParts) })) : [];
  return {
    block,
    table,
    below,
    first,
    strips: slabs.flatMap((slab) => entryRuns(place).map((run) => stripOf(slab, run))),
    formulas: slabs.flatMap((slab) => formulaParts(place, slab)),
    rules: below ? rulesOf(table, body, place, { base: below, rows: under }) : [],
    bodyBefore: body,
    bodyAfter: body,
  };
}

/** The same of a block that is in the table already, from a row of its body on, and queues the look at what came of it. */
export function lookAgain(context: Excel.RequestContext, block: Block, at: number): WrittenBlock {
  const { place, rows, kept } = block;
  const table = context.workbook.tables.getItem(place.key);
  const body = table.getDataBodyRange().load("rowCount");
  const slab: Slab = { base: body.getRow(at), rows, kept };
  const written: WrittenBlock = {
    block,
    table,
    below: null,
    first: [],
    strips: entryRuns(place).map((run) => stripOf(slab, run)),
    formulas: formulaParts(place, slab),
    rules: rulesOf(table, body, place, slab),
    bodyBefore: body,
    bodyAfter: body,
  };
  lookAfter(written);
  return written;
}

/**
 * Queues the block's writes. Cells that have a number format already do not get the table's look when it grows: it comes
 * first. Rows and table go together in one request, so that an Excel which takes no more leaves both or neither; the
 * bounding range of both never makes the table smaller, whoever else has added rows since.
 */
export function writeBlock({ block, table, strips, below, bodyBefore }: WrittenBlock): void {
  below?.copyFrom(bodyBefore.getLastRow(), "Formats");
  for (const strip of strips) writeStrip(block, strip);
  if (below) table.resize(table.getRange().getBoundingRect(below));
}

function rowsFor(
  table: Excel.Table,
  body: Excel.Range,
  { count, at }: { readonly count: number; readonly at: number | undefined },
): Excel.Range {
  if (at === undefined) return body.getRowsBelow(count);
  const first = table.getHeaderRowRange().getOffsetRange(at + 1, 0);
  return first.getResizedRange(count - 1, 0);
}

function part(base: Excel.Range, { at, ids }: Pick<Run, "at" | "ids">, rows: number): Excel.Range {
  return base.getCell(0, at).getResizedRange(rows - 1, ids.length - 1);
}

function formulaParts(place: TablePlace, slab: Slab): FormulaPart[] {
  return columnParts(place, slab, ({ formula }) => formula !== undefined).map(({ column, range }) => ({
    column,
    range,
    ends: [range.getCell(0, 0), range.getLastCell()],
  }));
}

function columnParts(place: TablePlace, { base, rows }: Slab, wanted: (column: Column) => boolean): ColumnPart[] {
  return place.table.columns.filter(wanted).flatMap((column) => {
    const at = place.columns[column.id];
    return at === undefined ? [] : [{ column, range: part(base, { at, ids: [column.id] }, rows.length) }];
  });
}

function rulesOf(table: Excel.Table, body: Excel.Range, place: TablePlace, slab: Slab): ColumnRule[] {
  return columnParts(place, slab, ({ formula }) => formula === undefined).map(({ column, range }) =>
    askRule({ table, body, column, at: place.columns[column.id] ?? 0 }, range),
  );
}

function stripOf({ base, rows, kept }: Slab, run: Run): Strip {
  return { run, rows, kept, range: part(base, run, rows.length) };
}

/** The format comes first: text written to a cell with a number format, or the other way round, would be changed. */
function writeStrip({ place }: Block, strip: Strip): void {
  const { run, rows, kept, range } = strip;
  const formats = run.ids.map((id) => formatOf(place, id));
  if (kept) return putStrip(strip, kept, formats);
  range.numberFormat = rows.map(() => formats);
  range.values = rows.map((row) => run.ids.map((id, at) => toInput(row[id] ?? null, formats[at] === textFormat)));
}

function putStrip({ run, range }: Strip, kept: readonly KeptRow[], columnFormats: readonly string[]): void {
  const nothing = { cell: null, format: "General" };
  const cells = kept.map((row) => run.ids.map((id) => row[id] ?? nothing));
  const formats = cells.map((row) => row.map((cell, at) => keptFormat(cell, columnFormats[at] ?? "General")));
  range.numberFormat = formats;
  range.formulas = cells.map((row, at) => row.map((cell, index) => keptInput(cell, formats[at]?.[index] ?? "General")));
}

function formatOf({ table }: TablePlace, id: string): string {
  const column = table.columns.find((one) => one.id === id);
  return column ? columnFormat(column) : "General";
}

/** Queues the look at what came of the writes. */
export function lookAfter(written: WrittenBlock): void {
  const { strips, formulas, rules, table } = written;
  for (const { range } of strips) range.load("values,valueTypes");
  for (const end of formulas.flatMap(({ ends }) => ends)) end.load("formulas");
  for (const rule of rules) askAgain(rule);
  written.bodyAfter = table.getDataBodyRange().load("rowCount");
}

/** What is not yet as it should be after the write; null when all is. */
export function unsettled(written: WrittenBlock): string | null {
  if (!hasGrown(written)) return "the table did not grow";
  if (!written.formulas.every(holdsFormulas)) return "a formula is missing";
  if (!written.rules.every((rule) => hasRule(rule) || !isKnown(rule))) return "a rule is missing";
  return null;
}

function hasGrown({ block, below, bodyBefore, bodyAfter }: WrittenBlock): boolean {
  const { rows, inside, at = bodyBefore.rowCount - inside } = block;
  return below === null || bodyAfter.rowCount >= at + rows.length;
}

/** Ids of the columns in which a cell holds something else than what was written. */
export function lostColumns({ block, strips }: WrittenBlock): string[] {
  if (block.kept) return [];
  return strips.flatMap(({ run, rows, range }) =>
    run.ids.filter((id, index) =>
      rows.some((row, at) => {
        const found = readCell(range.values[at]?.[index], range.valueTypes[at]?.[index]);
        return !sameCell(found, row[id] ?? null);
      }),
    ),
  );
}

function holdsFormulas({ ends }: FormulaPart): boolean {
  return ends.every((end) => String(end.formulas[0]?.[0]).startsWith("="));
}

/** Sees to what Excel did not do of itself: one request where there is such a thing. */
export async function settleBlocks(
  context: Excel.RequestContext,
  blocks: readonly WrittenBlock[],
): Promise<readonly WrittenBlock[]> {
  const open = blocks.filter((block) => unsettled(block) !== null);
  for (const block of open) settleBlock(block);
  for (const block of open) lookAfter(block);
  if (open.length > 0) await context.sync();
  return blocks;
}

/** Does what Excel has not done of itself: brings formulas and rules down, enlarges the table where somebody has made it smaller. */
function settleBlock(written: WrittenBlock): void {
  const { table, below, formulas, rules } = written;
  if (!hasGrown(written) && below) table.resize(table.getRange().getBoundingRect(below));
  for (const { column, range } of formulas.filter((one) => !holdsFormulas(one))) {
    range.formulas = forAll(column.formula ?? "");
  }
  for (const rule of rules.filter((one) => !hasRule(one) && isKnown(one))) bringDown(rule);
}
