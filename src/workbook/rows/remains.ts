import type { Block } from "./block";
import { sameCell } from "./cell";
import { keptIn, keptParts, sameKept } from "./kept";
import { entryRuns } from "./pages";

/**
 * Asks where a try that broke off may have left a block. What it returns reads the answer after the next sync: the row of the
 * table's body, from 0, at which the block stands, whole or in part; undefined where nothing of it is there.
 */
export function askRemains(context: Excel.RequestContext, block: Block): () => number | undefined {
  const { place, rows, inside } = block;
  const table = context.workbook.tables.getItem(place.key);
  const from = place.rows - inside;
  const below = table.getDataBodyRange().getRowsBelow(rows.length);
  const found = table
    .getHeaderRowRange()
    .getOffsetRange(from + 1, 0)
    .getBoundingRect(below)
    .load(keptParts);
  return () => {
    const at = found.values.findIndex((_, row) => isBlockAt(block, found, row));
    return at < 0 ? undefined : from + at;
  };
}

function isBlockAt(block: Block, found: Excel.Range, top: number): boolean {
  if (top + block.rows.length > found.values.length) return false;
  const cells = block.rows.flatMap((_, of) => cellsOf(block, found, { row: top + of, of }));
  return cells.every((cell) => cell !== "theirs") && cells.includes("ours");
}

/** Whether a row of cells across the table holds something that is not what a row of the block is to hold there. */
export function holdsOther(block: Block, found: Excel.Range, at: At): boolean {
  return cellsOf(block, found, at).includes("theirs");
}

/** Row of a range, from 0, and the row of the block that goes there. */
interface At {
  readonly row: number;
  readonly of: number;
}

function cellsOf({ place, rows, kept }: Block, found: Excel.Range, { row, of }: At): ("blank" | "ours" | "theirs")[] {
  const isOurs = (id: string, column: number): boolean => {
    const there = keptIn(found, row, column);
    if (kept === undefined) return sameCell(there.cell, rows[of]?.[id] ?? null);
    const wanted = kept[of]?.[id];
    return wanted !== undefined && sameKept(there, wanted);
  };
  return entryRuns(place).flatMap(({ at, ids }) =>
    ids.map((id, index) => {
      if (found.formulas[row]?.[at + index] === "") return "blank";
      return isOurs(id, at + index) ? "ours" : "theirs";
    }),
  );
}
