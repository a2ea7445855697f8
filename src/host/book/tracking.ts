import { sheetOf } from "./cells";
import type { Core, TrackedRange } from "./core";
import type { Area } from "./model";

/** How many ranges are taken in before those that nobody holds are cleared away: at each one it would be quadratic. */
const sweepEvery = 512;

/** A range that inserting and deleting moves along; it is forgotten when nobody holds it. */
export function track(core: Core, sheetId: string, area: Area): TrackedRange {
  sheetOf(core, sheetId);
  const range: TrackedRange = { sheet: sheetId, area, alive: true };
  if (core.tracked.size % sweepEvery === 0) {
    for (const reference of core.tracked) if (!reference.deref()) core.tracked.delete(reference);
  }
  core.tracked.add(new WeakRef(range));
  return range;
}
