import { intersection } from "../../book/area";
import type { Method } from "../declare/hostClass";
import { members } from "../declare/members";
import { RangesRef } from "../rangeAreas";
import type { RangeRef } from "../refs";

const { finds } = members<RangeRef>();

/** Merged cells that touch the range, each whole. */
export const merged: Record<string, Method<RangeRef>> = {
  GetMergedAreasOrNullObject: finds("RangeAreas", [], (range) => {
    const areas = range.sheet.data.merges.filter((area) => intersection(area, range.area) !== null);
    return areas.length > 0 ? RangesRef.on(range, areas) : null;
  }),
};
