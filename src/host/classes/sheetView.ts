import { MAX_COLUMNS, MAX_ROWS } from "../book/area";
import { BookError } from "../book/bookError";
import { cells, cellsFrom } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, key, orElse } from "./declare/readers";
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

/** A horizontal page break: the row before which a page begins. */
interface BreakRef {
  readonly sheet: SheetRef;
  readonly row: number;
}

function setBreaks({ seat, id, data }: SheetRef, rowBreaks: number[]): void {
  seat.book.setSheet(id, { page: { ...data.page, rowBreaks } }, seat.source);
}

/** Horizontal page breaks of a sheet. */
export const pageBreakCollection: HostClass<SheetRef> = {
  name: "PageBreakCollection",
  scalars: {},
  items: { of: "PageBreak", all: (sheet) => sheet.data.page.rowBreaks.map((row) => ({ sheet, row })) },
  methods: {
    Add: panes.makes("PageBreak", [cells], (sheet, where) => {
      const { row } = cellsFrom(sheet.seat, where, sheet).area;
      setBreaks(
        sheet,
        [...new Set([...sheet.data.page.rowBreaks, row])].sort((a, b) => a - b),
      );
      return { sheet, row };
    }),
    GetCount: panes.answers([], ({ data }) => data.page.rowBreaks.length),
    GetItem: panes.finds("PageBreak", [key], (sheet, id) => {
      if (!sheet.data.page.rowBreaks.includes(Number(id)))
        throw new BookError("ItemNotFound", "There is no such page break.");
      return { sheet, row: Number(id) };
    }),
    RemovePageBreaks: panes.does([], (sheet) => setBreaks(sheet, [])),
  },
};

const breaks = members<BreakRef>();

/** A horizontal page break. */
export const pageBreak: HostClass<BreakRef> = {
  name: "PageBreak",
  scalars: {
    _Id: breaks.get(({ row }) => String(row)),
    RowIndex: breaks.get(({ row }) => row),
    ColumnIndex: breaks.get(() => 0),
  },
  methods: {
    GetCellAfterBreak: breaks.finds("Range", [], ({ sheet, row }) =>
      sheet.range({ row, column: 0, rows: 1, columns: 1 }),
    ),
    Delete: breaks.does([], ({ sheet, row }) =>
      setBreaks(
        sheet,
        sheet.data.page.rowBreaks.filter((other) => other !== row),
      ),
    ),
  },
};
