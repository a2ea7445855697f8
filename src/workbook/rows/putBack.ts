import { PlannerError } from "../../plan/errors";
import { type Kept, keptIn, keptInput, keptParts, sameKept } from "./kept";

/** A cell that we wrote over by mistake of the moment: what was there, and what we left there. */
export interface ToPutBack {
  readonly range: Excel.Range;
  readonly was: Kept;
  readonly ours: Kept;
}

/** How often somebody may type into the same cell while it is being put back. */
const attempts = 6;

/**
 * Puts cells back as they were. Whoever typed there since our write is covered by that in turn: what was found just
 * before is put back then, until nothing but ours was there.
 */
export async function putBack(context: Excel.RequestContext, cells: readonly ToPutBack[]): Promise<void> {
  let left = cells;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === attempts) throw new PlannerError("workbookBusy");
    const looks = left.map(({ range }) => range.getCell(0, 0).load(keptParts));
    for (const { range, was } of left) {
      range.numberFormat = [[was.format]];
      range.formulas = [[keptInput(was, was.format)]];
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each turn answers what was found in the one before
    await context.sync();
    left = left.flatMap((one, at) => {
      const found = keptIn(looks[at] as Excel.Range);
      return sameKept(found, one.ours) ? [] : [{ range: one.range, was: found, ours: one.was }];
    });
  }
}
