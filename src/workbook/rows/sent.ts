import { PlannerError } from "../../plan/errors";
import type { PlanRow } from "../../plan/types";
import { isPassing } from "../excelErrors";
import type { Session } from "../session";
import { type Block, lookAgain, settleBlocks, type WrittenBlock } from "./block";
import { sameCell } from "./cell";
import { readPlan } from "./read";

/** Rows that were sent to be written below a table. */
export interface Sent {
  readonly block: Block;
  /** Ids in the rows of the table before. */
  readonly keys: readonly (string | null)[];
}

/** What the sending came to, other than a written block. */
export interface Failed {
  readonly error: unknown;
  /** Whether a request had gone through before. */
  readonly arrived: boolean;
}

/**
 * After an error Excel may have written all the same, and whoever tries again would have the rows twice: they are looked for.
 * Where all of them are there, the rest is done as if the answer had come; where none is, the error is what it was; else it
 * is said that rows may be there.
 */
export async function lookForSent(
  session: Session,
  sent: readonly Sent[],
  { error, arrived }: Failed,
): Promise<readonly WrittenBlock[]> {
  if (!arrived && error instanceof Error && isPassing(error.cause)) throw error;
  try {
    const { plan } = await readPlan(session, { only: sent.map(nameOf) });
    const fresh = sent.map((each) => freshRows(plan.tables[nameOf(each)] ?? [], each));
    if (fresh.every((rows) => rows.length === 0)) throw error;
    const places = sent.map(({ block }, at) => placeOf(block, fresh[at] ?? []));
    return await session.run(async (context) => {
      const blocks = sent.map(({ block }, at) => {
        const place = places[at] ?? null;
        if (place === null) throw maybeWritten(sent, error);
        return lookAgain(context, block, place);
      });
      await context.sync();
      return settleBlocks(context, blocks);
    });
  } catch (found) {
    throw found === error ? error : maybeWritten(sent, error);
  }
}

/** Rows that were not there before: behind the former end of the table, or with an id that it did not hold. */
function freshRows(rows: readonly PlanRow[], { block, keys }: Sent): readonly PlanRow[] {
  const end = keys.length - block.inside;
  return rows.filter(({ at, id }) => at >= end || (id !== null && !keys.includes(id)));
}

/** In which row of the table the block begins, all of it there as it was written; null where it is not. */
function placeOf({ rows: wanted }: Block, fresh: readonly PlanRow[]): number | null {
  const isWritten = (at: number, index: number): boolean => {
    const there = fresh.find((row) => row.at === at);
    return Object.entries(wanted[index] ?? {}).every(([id, cell]) => there && sameCell(there.cells[id] ?? null, cell));
  };
  return fresh.find(({ at }) => wanted.every((_, index) => isWritten(at + index, index)))?.at ?? null;
}

function maybeWritten(sent: readonly Sent[], cause: unknown): PlannerError {
  const told = new PlannerError("maybeWritten", {
    rows: sent.reduce((sum, { block }) => sum + block.rows.length, 0),
    sheet: [...new Set(sent.map(({ block }) => block.place.sheet))].join(", "),
  });
  told.cause = cause;
  return told;
}

const nameOf = ({ block }: Sent): string => block.place.table.name;
