import { Defect, PlannerError } from "../../plan/errors";
import type { Cell } from "../../plan/types";
import type { Session } from "../session";
import { blockOf, overwrote, restoreBlock, settleBlock, unsettled, type WrittenBlock, writeBlock } from "./block";
import { askEdge, type Edge, edgeOf } from "./edge";
import { findTables } from "./find";
import { newIds } from "./newIds";

/** A row to write, by column id; columns left out stay blank. */
export type NewRow = Readonly<Record<string, Cell>>;

/** Rows to add to a table. A missing id is given; calculated columns are never written. */
export interface Addition {
  readonly table: string;
  readonly rows: readonly NewRow[];
}

/** Ids of the rows added, by table, in the order of the rows; null where a row has none. */
export type Appended = Readonly<Record<string, readonly (string | null)[]>>;

/** Bytes of new rows in one request; with formulas and formats beside them it stays below 1 MB. */
const bytesOfRequest = 400_000;

/** How often to look again when somebody else writes in the same place. */
const attempts = 3;

/**
 * Adds rows below what is there. Each table is found again first and written below its last row; where the user has
 * switched table growth or calculated columns off, the table is enlarged and the formulas and rules are brought down.
 */
export async function appendRows(
  session: Session,
  additions: readonly Addition[],
): Promise<Appended> {
  const ids: Record<string, (string | null)[]> = {};
  for (const batch of batchesOf(additions)) {
    for (const { table, given } of await appendBatch(session, batch)) {
      ids[table] = [...(ids[table] ?? []), ...given];
    }
  }
  return ids;
}

/** Deals rows out to requests of bounded size. A batch holds each table once. */
export function batchesOf(additions: readonly Addition[]): Addition[][] {
  const batches: { table: string; rows: NewRow[] }[][] = [];
  let room = 0;
  for (const { table, rows } of additions) {
    for (const row of rows) {
      const bytes = JSON.stringify(row).length + 40;
      if (bytes > room || batches.length === 0) {
        batches.push([]);
        room = bytesOfRequest;
      }
      room -= bytes;
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

/** Appends until every table of the batch has its rows: a table where somebody else wrote at that moment is tried again. */
async function appendBatch(session: Session, batch: readonly Addition[]): Promise<Given[]> {
  const done: Given[] = [];
  let left = batch;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const edges = await findEdges(session, left);
    const inTheWay = edges.find(({ obstacle }) => obstacle !== null);
    if (inTheWay && (attempt === attempts || inTheWay.obstacle === "totalRow")) throw problemOf(inTheWay);
    const free = edges.filter(({ obstacle }) => obstacle === null);
    const written = await writeBlocks(session, free);
    done.push(...written);
    left = left.filter(({ table }) => !written.some((one) => one.table === table));
    if (left.length > 0 && attempt === attempts) throw new PlannerError("workbookBusy");
  }
  return done;
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
    const asked = batch.map(({ table, rows }) => {
      const place = places[table];
      if (!place) throw new PlannerError("tableMissing", { table });
      return askEdge(context, place, rows);
    });
    await context.sync();
    return asked.map(edgeOf);
  });
}

/** Writes below the tables and sees to what Excel did not; leaves out those where somebody else had just written. */
async function writeBlocks(session: Session, edges: readonly Edge[]): Promise<Given[]> {
  if (edges.length === 0) return [];
  return session.run(async (context) => {
    const written = edges.map((edge) => writeBlock(context, blockOf(edge, withIds(edge))));
    await context.sync();
    const collided = written.filter(overwrote);
    const open = written.filter((one) => !overwrote(one) && unsettled(one) !== null);
    for (const one of collided) restoreBlock(one);
    for (const one of open) settleBlock(one);
    if (collided.length > 0 || open.length > 0) await context.sync();
    const lost = open.find((one) => unsettled(one) !== null);
    if (lost) throw new Defect(`rows did not settle: ${lost.block.place.table.name} ${unsettled(lost) ?? ""}`);
    return written.filter((one) => !collided.includes(one)).map(givenBy);
  });
}

function withIds({ place: { table }, keys, rows }: Edge): readonly NewRow[] {
  if (table.prefix === undefined) return rows;
  const chosen = rows.flatMap((row) => (typeof row[table.key] === "string" ? [String(row[table.key])] : []));
  const free = newIds(table.prefix, [...keys, ...chosen], rows.length);
  return rows.map((row) => ({ ...row, [table.key]: row[table.key] ?? free.shift() ?? null }));
}

function givenBy({ block: { place, rows } }: WrittenBlock): Given {
  const { key, name } = place.table;
  const given = rows.map((row) => {
    const id = row[key] ?? null;
    return id === null || typeof id === "object" ? null : String(id);
  });
  return { table: name, given };
}
