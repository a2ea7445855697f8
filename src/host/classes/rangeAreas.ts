import type { Area } from "../book/model";
import { fullAddress } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { oneOf, orElse } from "./declare/readers";
import type { RangeRef, SheetRef } from "./refs";
import type { Seat } from "./seat";

/** Several blocks of cells of one sheet. */
export class RangesRef {
  private constructor(
    readonly ranges: readonly RangeRef[],
    readonly sheet: SheetRef,
  ) {}

  /** Blocks of the sheet that `beside` is on. */
  static on(beside: RangeRef, areas: readonly Area[]): RangesRef {
    return new RangesRef(
      areas.map((area) => beside.at(area)),
      beside.sheet,
    );
  }

  get seat(): Seat {
    return this.sheet.seat;
  }
}

const { get, link, does } = members<RangesRef>();

const cellCount = ({ ranges }: RangesRef): number =>
  ranges.reduce((cells, { area }) => cells + area.rows * area.columns, 0);

const address = ({ ranges }: RangesRef): string => ranges.map(fullAddress).join(",");

/** Several blocks of cells of one sheet. */
export const rangeAreas: HostClass<RangesRef> = {
  name: "RangeAreas",
  scalars: {
    Address: get(address),
    AddressLocal: get(address),
    AreaCount: get(({ ranges }) => ranges.length),
    CellCount: get(cellCount),
    _ReferenceId: get(() => ""),
  },
  links: {
    Areas: link("RangeCollection", (self) => self),
    Worksheet: link("Worksheet", ({ sheet }) => sheet),
  },
  methods: {
    Clear: does(
      [orElse(oneOf("All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"), "All")],
      ({ ranges }, what) =>
        ranges.forEach(({ seat, sheet, area }) => seat.book.clear(sheet.id, area, what, seat.source)),
    ),
  },
};

/** The blocks one by one. */
export const rangeCollection: HostClass<RangesRef> = {
  name: "RangeCollection",
  scalars: {},
  items: { of: "Range", all: ({ ranges }) => ranges },
  methods: {
    GetCount: members<RangesRef>().answers([], ({ ranges }) => ranges.length),
  },
};
