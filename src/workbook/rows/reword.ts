import { PlannerError } from "../../plan/errors";
import type { Session } from "../session";
import { sameCell, toInput } from "./cell";
import { columnFormat, textFormat } from "./formats";
import { keptIn, keptParts } from "./kept";
import { putBack } from "./putBack";
import type { TablePlace } from "./places";

/** Cells of one column, by their rows in the body from 0. */
export interface WordCells {
  readonly place: TablePlace;
  /** Id. */
  readonly column: string;
  readonly rows: readonly number[];
}

/** One word in place of another. */
interface Words {
  readonly from: string;
  readonly to: string;
}

/** Cells of one request: about 700 bytes each on the wire with the look before, and a request stays below 1 MB. */
const cellsOfRequest = 1_000;

/**
 * Writes a word over another wherever it still stands: one step of Undo a request, and a request for each thousand cells. A
 * cell that holds something else meanwhile is seen in the request that writes and put back. Returns how many were written.
 */
export async function reword(session: Session, cells: readonly WordCells[], words: Words): Promise<number> {
  const all = cells.flatMap(({ rows, ...of }) => rows.map((row) => ({ ...of, row })));
  let written = 0;
  for (let from = 0; from < all.length; from += cellsOfRequest)
    written += await rewordSome(session, all.slice(from, from + cellsOfRequest), words);
  return written;
}

interface OneCell extends Omit<WordCells, "rows"> {
  readonly row: number;
}

async function rewordSome(session: Session, cells: readonly OneCell[], { from, to }: Words): Promise<number> {
  return session.undoable(async (context) => {
    // Looks and writes are not mixed: Excel would calculate the workbook anew before each look.
    const asked = cells.map((cell) => ({ cell, before: rangeOf(context, cell).load(keptParts) }));
    const written = asked.map(({ cell, before }) => ({ before, after: write(rangeOf(context, cell), cell, to) }));
    for (const { after } of written) after.load(keptParts);
    await context.sync();
    // The word may stand there already, from a try of ours that broke off.
    const wrong = written.filter(({ before }) => !holds(before, from) && !holds(before, to));
    await putBack(
      context,
      wrong.map(({ before, after }) => ({ range: after, was: keptIn(before), ours: keptIn(after) })),
    );
    if (written.some(({ after }) => !sameCell(keptIn(after).cell, to))) throw new PlannerError("workbookBusy");
    return written.length - wrong.length;
  });
}

function rangeOf({ workbook }: Excel.RequestContext, { place, column, row }: OneCell): Excel.Range {
  const body = workbook.tables.getItem(place.key).getDataBodyRange();
  return body.getCell(row, place.columns[column] ?? 0);
}

function write(range: Excel.Range, { place, column }: OneCell, to: string): Excel.Range {
  const declared = place.table.columns.find(({ id }) => id === column);
  range.values = [[toInput(to, declared !== undefined && columnFormat(declared) === textFormat)]];
  return range;
}

function holds(range: Excel.Range, word: string): boolean {
  const { cell } = keptIn(range);
  return typeof cell === "string" && cell.trim().toLowerCase() === word.toLowerCase();
}
