import { intersection } from "../../book/area";
import { BookError } from "../../book/bookError";
import type { Method } from "../declare/hostClass";
import { members } from "../declare/members";
import { RangesRef } from "../rangeAreas";
import type { RangeRef } from "../refs";

const { finds } = members<RangeRef>();

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result." */
const most = 512;

/** Merged cells that touch the range, each whole. */
export const merged: Record<string, Method<RangeRef>> = {
  GetMergedAreasOrNullObject: finds("RangeAreas", [], (range) => {
    const areas = range.sheet.data.merges.filter((area) => intersection(area, range.area) !== null);
    if (areas.length > most) throw new BookError("GeneralException", `more than ${most} merged areas`);
    return areas.length > 0 ? RangesRef.on(range, areas) : null;
  }),
};
