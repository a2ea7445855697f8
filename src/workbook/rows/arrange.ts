import type { NewRow } from "./addition";

/** Which rows say the same thing, and what becomes of one that nothing new says any more. */
export interface Pinning {
  /** Ids of the columns in which two rows that say the same agree. */
  readonly same: readonly string[];
  /** What is written into a row that is out of date and stays for the note beside it. */
  readonly gone: NewRow;
}

/** How a table comes to hold other rows. */
export interface Arranged {
  /** Rows of the table that go, by their places before. */
  readonly removed: readonly boolean[];
  /** What it then holds, from its first row on. */
  readonly rows: readonly NewRow[];
}

/**
 * Deals new rows out over the rows of a table. A row beside which somebody has written a note keeps its place: it takes
 * the new row that says the same, or is marked as gone. All other places are filled in order; those left over go.
 *
 * @param there the rows as they are; null where nobody has written anything beside one
 */
export function arrange(there: readonly (NewRow | null)[], rows: readonly NewRow[], { same, gone }: Pinning): Arranged {
  const keyOf = (row: NewRow): string => same.map((id) => String(row[id] ?? "")).join("\n");
  const left = [...rows];
  const pinned = there.map((row) => {
    if (row === null) return null;
    const at = left.findIndex((each) => keyOf(each) === keyOf(row));
    return left.splice(at, at < 0 ? 0 : 1)[0] ?? { ...row, ...gone };
  });
  const last = lastFilled(pinned, left.length);
  const kept = pinned.map((row, at) => row !== null || at <= last);
  return {
    removed: kept.map((is) => !is),
    rows: [...pinned.filter((_, at) => kept[at]).map((row) => row ?? left.shift() ?? {}), ...left],
  };
}

/** Place of the last free row that is needed; of the first where none is, so that a table keeps one row. */
function lastFilled(pinned: readonly (NewRow | null)[], needed: number): number {
  const free = pinned.flatMap((row, at) => (row === null ? [at] : []));
  if (needed > 0) return free[needed - 1] ?? pinned.length - 1;
  return free.length === pinned.length ? 0 : -1;
}
