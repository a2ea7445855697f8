import type { Addition, KeptRow } from "./addition";
import { type Kept, keptIn } from "./kept";
import { isBlank } from "./edge";
import { holdsOther } from "./remains";
import { entryRuns, type Run } from "./pages";
import type { WrittenBlock } from "./block";

/** Entries of others that stood where we wrote: they came there after we had looked, and are owed another place. */
export function coveredBy({ block, first, below }: WrittenBlock): Addition[] {
  const { place } = block;
  const kept: KeptRow[] = [];
  if (!first.every(({ range }) => isBlank(range)))
    kept.push(Object.assign({}, ...first.map(({ run, range }) => rowIn(run, range, { row: 0, from: 0 }))));
  below?.formulas.forEach((cells: readonly unknown[], row) => {
    const isTheirs =
      block.at === undefined ? cells.some((cell) => cell !== "") : holdsOther(block, below, { row, of: row });
    if (isTheirs)
      kept.push(Object.assign({}, ...entryRuns(place).map((run) => rowIn(run, below, { row, from: run.at }))));
  });
  if (kept.length === 0) return [];
  const rows = kept.map((row) => Object.fromEntries(Object.entries(row).map(([id, { cell }]) => [id, cell])));
  return [{ table: place.table.name, rows, kept }];
}

function rowIn(run: Run, range: Excel.Range, { row, from }: { row: number; from: number }): Record<string, Kept> {
  return Object.fromEntries(run.ids.map((id, at) => [id, keptIn(range, row, from + at)]));
}
