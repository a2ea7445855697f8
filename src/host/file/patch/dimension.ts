import type { Area, SheetData } from "../../book/model";
import { areaName } from "../address";
import type { SheetWriting } from "../sheet/feature";
import { setAttribute } from "../xml/edits";

/** States anew which cells a sheet uses, where its part says so. */
export function patchDimension({ sections, splices }: SheetWriting, now: SheetData): void {
  const found = sections.node("dimension");
  if (found) setAttribute(splices, found, "ref", areaName(usedArea(now)));
}

function usedArea({ cells }: SheetData): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, stored] of cells) {
    for (const column of stored.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (top === Infinity) return { row: 0, column: 0, rows: 1, columns: 1 };
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
