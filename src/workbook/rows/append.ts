import { Defect, PlannerError } from "../../plan/errors";
import type { Session } from "../session";
import type { Addition, NewRow } from "./addition";
import { lostColumns, unsettled, type WrittenBlock } from "./block";
import { type Beside, writeBlocks } from "./blocks";
import { askEdge, type Edge, edgeOf } from "./edge";
import { sameCell } from "./cell";
import { coveredBy } from "./covered";
import { findTables } from "./find";
import type { PlanRow } from "../../plan/types";
import { readPlan } from "./read";

export type { Beside };

/** Ids of the rows added, by table, in the order of the rows; null where a row has none. */
export type Appended = Readonly<Record<string, readonly (string | null)[]>>;

/** Bytes of new rows in one request; with formulas and formats beside them it stays below 1 MB. */
const bytesOfRequest = 400_000;

/** Rows in one request: what stands where they go is read with it, and an answer stays below 4 MB. */
const rowsOfRequest = 1_000;

/** How often to look again when something stands below a table. */
const attempts = 3;

/** How often to look for rows that somebody else has covered: giving them a new place takes four requests. */
const looks = 6;

/**
 * Adds rows below what is there. Each table is found again first and written below its last row; where the user has
 * switched table growth or calculated columns off, the table is enlarged and the formulas and rules are brought down.
 */
export async function appendRows(session: Session, additions: readonly Addition[]): Promise<Appended> {
  const ids: Record<string, (string | null)[]> = {};
  const of = additions.reduce((sum, { rows }) => sum + rows.length, 0);
  let written = 0;
  for (const batch of batchesOf(additions)) {
    const given = await appendBatch(session, batch).catch((error: unknown) => {
      throw partlyWritten(error, { written, of });
    });
    for (const one of given) {
      ids[one.table] = [...(ids[one.table] ?? []), ...one.given];
      written += one.given.length;
    }
  }
  return ids;
}

/**
 * Adds rows where a table was found to end, and writes something else in the same request: one request, unless others have written
 * there since. Gives the ids of the rows; null, with nothing written, where something stands in the way or the rows are too many
 * for one request.
 */
export async function appendBeside(
  session: Session,
  edge: Edge,
  beside: Beside,
): Promise<readonly (string | null)[] | null> {
  if (edge.obstacle !== null || batchesOf([edge.addition]).length > 1) return null;
  const written = await writeBlocks(session, [edge], beside);
  await seeTo(session, written);
  return written.flatMap((block) => givenBy(block).given);
}

/** What came in the way of the rest, told with how much of it is there already. */
export function partlyWritten(error: unknown, done: { readonly written: number; readonly of: number }): unknown {
  if (!(error instanceof PlannerError)) return error;
  const isTold = error.code === "partlyWritten" || error.code === "maybeWritten";
  const before = isTold ? error.facts : { why: error.code };
  const written = done.written + Number(before.written ?? 0);
  if (written === 0) return error;
  const code = isTold ? error.code : "partlyWritten";
  const told = new PlannerError(code, { ...error.facts, ...before, written, of: done.of });
  told.cause = error;
  return told;
}

/** Looks whether rows can be added to these tables, and writes nothing: what stands in the way is thrown. */
export async function assertRoom(session: Session, additions: readonly Addition[]): Promise<void> {
  if (additions.length > 0) await freeEdges(session, additions);
}

/** Deals rows out to requests of bounded size. A batch holds each table once. */
export function batchesOf(additions: readonly Addition[]): Addition[][] {
  const batches: { table: string; rows: NewRow[] }[][] = [];
  let room = { bytes: 0, rows: 0 };
  for (const { table, rows } of additions) {
    for (const row of rows) {
      const bytes = JSON.stringify(row).length + 40;
      if (bytes > room.bytes || room.rows === 0) {
        batches.push([]);
        room = { bytes: bytesOfRequest, rows: rowsOfRequest };
      }
      room = { bytes: room.bytes - bytes, rows: room.rows - 1 };
      const mine = batches.at(-1)?.find((addition) => addition.table === table);
      if (mine) mine.rows.push(row);
      else batches.at(-1)?.push({ table, rows: [row] });
    }
  }
  return batches;
}

interface Given {
  readonly table: string;
  readonly given: readonly (string | null)[];
}

/**
 * Appends a batch. Where somebody else wrote in the same place at the same moment, ours stays and theirs is added below
 * in turn: whoever covers an entry owes it a new place, so that nothing is lost however many write at once. The debt comes
 * before everything that may be found wrong with our own rows.
 */
async function appendBatch(session: Session, batch: readonly Addition[], tries = attempts): Promise<readonly Given[]> {
  const edges = await freeEdges(session, batch, tries);
  const written = await writeBlocks(session, edges);
  await seeTo(session, written);
  return written.map(givenBy);
}

/** Gives what was covered a new place, and looks whether our rows are as they were written. */
async function seeTo(session: Session, written: readonly WrittenBlock[]): Promise<void> {
  const covered = written.flatMap(coveredBy);
  if (covered.length > 0) await appendBatch(session, covered, looks);
  for (const block of written) assertSettled(block);
  for (const block of written) await assertKept(session, block);
}

/** Where the tables end, once nothing stands below them: another's rows may be there until their table is enlarged. */
async function freeEdges(session: Session, batch: readonly Addition[], tries = attempts): Promise<Edge[]> {
  for (let attempt = 1; ; attempt += 1) {
    const edges = await findEdges(session, batch);
    const inTheWay = edges.find(({ obstacle }) => obstacle !== null);
    if (!inTheWay) return edges;
    if (attempt === tries || inTheWay.obstacle === "totalRow") throw problemOf(inTheWay);
  }
}

function problemOf({ place, obstacle }: Edge): PlannerError {
  const code = obstacle === "totalRow" ? "totalRow" : "workbookFull";
  return new PlannerError(code, { table: place.table.name, sheet: place.sheet });
}

/** Where each table ends now, and what stands below it: two requests. */
async function findEdges(session: Session, batch: readonly Addition[]): Promise<Edge[]> {
  const { places } = await findTables(
    session,
    batch.map(({ table }) => table),
  );
  return session.run(async (context) => {
    const asked = batch.map((addition) => {
      const place = places[addition.table];
      if (!place) throw new PlannerError("tableMissing", { table: addition.table });
      return askEdge(context, place, addition);
    });
    await context.sync();
    return asked.map(edgeOf);
  });
}

function assertSettled(block: WrittenBlock): void {
  const left = unsettled(block);
  if (left !== null) throw new Defect(`rows did not settle: ${nameOf(block)}, ${left}`);
}

/**
 * Where our rows are not as written, somebody has covered them since and will give them a new place: they are looked for.
 * Rows that are there with other contents were changed by Excel itself.
 */
async function assertKept(session: Session, block: WrittenBlock): Promise<void> {
  const lost = lostColumns(block);
  if (lost.length === 0) return;
  const { place, rows } = block.block;
  const { name, key } = place.table;
  for (let attempt = 0; attempt < looks; attempt += 1) {
    const there = await rowsNow(session, name);
    const isThere = (row: NewRow): boolean =>
      there.some(({ cells }) => Object.entries(row).every(([id, cell]) => sameCell(cells[id] ?? null, cell)));
    if (rows.every((row) => isThere(row) || row[key] === undefined)) return;
  }
  const titles = place.table.columns.filter(({ id }) => lost.includes(id)).map(({ title }) => title);
  throw new PlannerError("notKept", { table: name, columns: titles.join(", ") });
}

/** Rows of a table; none where others keep moving it, which another look may get past. */
async function rowsNow(session: Session, table: string): Promise<readonly PlanRow[]> {
  try {
    return (await readPlan(session, { only: [table] })).plan.tables[table] ?? [];
  } catch (error) {
    if (error instanceof PlannerError && error.code === "workbookBusy") return [];
    throw error;
  }
}

function nameOf({ block }: WrittenBlock): string {
  return block.place.table.name;
}

function givenBy({ block: { place, rows } }: WrittenBlock): Given {
  const { key, name } = place.table;
  const given = rows.map((row) => {
    const id = row[key] ?? null;
    return id === null || typeof id === "object" ? null : String(id);
  });
  return { table: name, given };
}
