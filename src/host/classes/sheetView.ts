import { MAX_COLUMNS, MAX_ROWS } from "../book/area";
import { BookError } from "../book/bookError";
import { cells, cellsFrom } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, orElse } from "./declare/readers";
import type { RangeRef, SheetRef } from "./refs";

const panes = members<SheetRef>();

function freeze({ seat, id }: SheetRef, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new BookError("InvalidArgument", "one cannot freeze less than nothing");
  seat.book.setSheet(id, { frozen: { rows, columns } }, seat.source);
}

/** The cells that are frozen: whole rows, whole columns, or the corner. */
function location(sheet: SheetRef): RangeRef | null {
  const { rows, columns } = sheet.data.frozen;
  if (rows === 0 && columns === 0) return null;
  return sheet.range({ row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

/** Rows and columns that stay in sight. */
export const worksheetFreezePanes: HostClass<SheetRef> = {
  name: "WorksheetFreezePanes",
  scalars: {},
  methods: {
    FreezeAt: panes.does([cells], (sheet, frozen) => {
      const { row, column, rows, columns } = cellsFrom(sheet.seat, frozen, sheet).area;
      freeze(sheet, rows === MAX_ROWS ? 0 : row + rows, columns === MAX_COLUMNS ? 0 : column + columns);
    }),
    FreezeRows: panes.does([orElse(int, 1)], (sheet, rows) => freeze(sheet, rows, 0)),
    FreezeColumns: panes.does([orElse(int, 1)], (sheet, columns) => freeze(sheet, 0, columns)),
    Unfreeze: panes.does([], (sheet) => freeze(sheet, 0, 0)),
    GetLocation: panes.finds("Range", [], (sheet) => {
      const found = location(sheet);
      if (!found) throw new BookError("ItemNotFound", "Nothing is frozen.");
      return found;
    }),
    GetLocationOrNullObject: panes.finds("Range", [], location),
  },
};
