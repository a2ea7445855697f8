import { BookError } from "../book/bookError";
import { cells, cellsFrom } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { key } from "./declare/readers";
import type { SheetRef } from "./refs";

/** The horizontal or the vertical page breaks of a sheet. */
export interface BreaksRef {
  readonly sheet: SheetRef;
  readonly axis: "row" | "column";
}

/** A page break: the row or column before which a page begins. */
interface BreakRef extends BreaksRef {
  readonly at: number;
}

const collection = members<BreaksRef>();
const single = members<BreakRef>();
const held = { row: "rowBreaks", column: "columnBreaks" } as const;

function breaksOf({ sheet, axis }: BreaksRef): readonly number[] {
  return sheet.data.page[held[axis]];
}

function setBreaks({ sheet: { seat, id, data }, axis }: BreaksRef, breaks: number[]): void {
  seat.book.setSheet(id, { page: { ...data.page, [held[axis]]: breaks } }, seat.source);
}

/** Page breaks of one direction. */
export const pageBreakCollection: HostClass<BreaksRef> = {
  name: "PageBreakCollection",
  scalars: {},
  items: { of: "PageBreak", all: (breaks) => breaksOf(breaks).map((at): BreakRef => ({ ...breaks, at })) },
  methods: {
    Add: collection.makes("PageBreak", [cells], (breaks, where) => {
      const at = cellsFrom(breaks.sheet.seat, where, breaks.sheet).area[breaks.axis];
      setBreaks(
        breaks,
        [...new Set([...breaksOf(breaks), at])].sort((a, b) => a - b),
      );
      return { ...breaks, at };
    }),
    GetCount: collection.answers([], (breaks) => breaksOf(breaks).length),
    GetItem: collection.finds("PageBreak", [key], (breaks, id) => {
      if (!breaksOf(breaks).includes(Number(id))) throw new BookError("ItemNotFound", "There is no such page break.");
      return { ...breaks, at: Number(id) };
    }),
    RemovePageBreaks: collection.does([], (breaks) => setBreaks(breaks, [])),
  },
};

/** A page break. */
export const pageBreak: HostClass<BreakRef> = {
  name: "PageBreak",
  scalars: {
    _Id: single.get(({ at }) => String(at)),
    RowIndex: single.get(({ axis, at }) => (axis === "row" ? at : 0)),
    ColumnIndex: single.get(({ axis, at }) => (axis === "column" ? at : 0)),
  },
  methods: {
    GetCellAfterBreak: single.finds("Range", [], ({ sheet, axis, at }) =>
      sheet.range({ row: 0, column: 0, rows: 1, columns: 1, [axis]: at }),
    ),
    Delete: single.does([], (self) =>
      setBreaks(
        self,
        breaksOf(self).filter((other) => other !== self.at),
      ),
    ),
  },
};
