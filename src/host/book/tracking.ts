import { sheetOf } from "./cells";
import type { Core, TrackedRange } from "./core";
import type { Area } from "./model";

/** A range that inserting and deleting moves along; it is forgotten when nobody holds it. */
export function track(core: Core, sheetId: string, area: Area): TrackedRange {
  sheetOf(core, sheetId);
  const range: TrackedRange = { sheet: sheetId, area, alive: true };
  for (const reference of core.tracked) if (!reference.deref()) core.tracked.delete(reference);
  core.tracked.add(new WeakRef(range));
  return range;
}
