import { BookError } from "../book/bookError";
import type { Area } from "../book/model";
import type { TableSetting } from "../book/tables";
import { bodyOf, headerOf, totalsOf } from "../book/tableLookup";
import { cells, cellsFrom } from "./addresses";
import type { HostClass, Scalar } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, text } from "./declare/readers";
import { listens } from "./events";
import type { TableRef } from "./refs";
import { showAll } from "./sort";

const { get, writable, link, does, finds, makes } = members<TableRef>();

function set({ seat, id }: TableRef, setting: TableSetting): void {
  seat.book.setTable(id, setting, seat.source);
}

type Flag =
  "showHeaders" | "showTotals" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton";

const flag = (name: Flag): Scalar<TableRef> =>
  writable(
    (table) => table.data[name],
    bool,
    (table, on) => set(table, { [name]: on }),
  );

function shown(table: TableRef, rows: Area | null): Area {
  if (!rows) throw new BookError("ItemNotFound", `The table ${table.data.name} does not show that row.`);
  return rows;
}

/** A native table. */
export const table: HostClass<TableRef> = {
  name: "Table",
  scalars: {
    Id: get(({ id }) => String(id)),
    LegacyId: get(({ id }) => String(id)),
    Name: writable(
      ({ data }) => data.name,
      text,
      ({ seat, id }, name) => seat.book.renameTable(id, name, seat.source),
    ),
    Style: writable(
      ({ data }) => data.style,
      text,
      (self, style) => set(self, { style }),
    ),
    ShowHeaders: flag("showHeaders"),
    ShowTotals: flag("showTotals"),
    ShowBandedRows: flag("bandedRows"),
    ShowBandedColumns: flag("bandedColumns"),
    HighlightFirstColumn: flag("firstColumn"),
    HighlightLastColumn: flag("lastColumn"),
    ShowFilterButton: flag("filterButton"),
  },
  links: {
    Columns: link("TableColumnCollection", (self) => self),
    Rows: link("TableRowCollection", (self) => self),
    Worksheet: link("Worksheet", ({ sheet }) => sheet),
    Sort: link("TableSort", (self) => self),
    AutoFilter: link("AutoFilter", (self) => self),
  },
  methods: {
    GetRange: finds("Range", [], (self) => self.range(self.data.area)),
    GetDataBodyRange: finds("Range", [], (self) => self.range(bodyOf(self.data))),
    GetHeaderRowRange: finds("Range", [], (self) => self.range(shown(self, headerOf(self.data)))),
    GetTotalRowRange: finds("Range", [], (self) => self.range(shown(self, totalsOf(self.data)))),
    Resize: does([cells], ({ seat, sheet, id }, address) => {
      const range = cellsFrom(seat, address, sheet);
      if (range.sheet.id !== sheet.id) throw new BookError("InvalidArgument", "a table stays on its sheet");
      seat.book.resizeTable(id, range.area, seat.source);
    }),
    ConvertToRange: makes("Range", [], (self) => {
      const range = self.range(self.data.area);
      self.seat.book.convertToRange(self.id, self.seat.source);
      return range;
    }),
    Delete: does([], ({ seat, id }) => seat.book.removeTable(id, seat.source)),
    ClearFilters: does([], showAll),
    ReapplyFilters: does([], () => undefined),
    ...listens(
      { seat: ({ seat }: TableRef) => seat, target: ({ id }) => String(id) },
      { DataChanged: 101, SelectionChanged: 100 },
    ),
  },
};
