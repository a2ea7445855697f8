import { BookError } from "../book/bookError";
import { cells, cellsFrom } from "./addresses";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, int, key } from "./declare/readers";
import { listens } from "./events";
import { type SheetRef, TableRef } from "./refs";
import type { Seat } from "./seat";

/** The tables of the workbook, or of one sheet. */
export interface TablesRef {
  readonly seat: Seat;
  readonly sheet?: SheetRef;
}

const { get, answers, finds, makes } = members<TablesRef>();

function all({ seat, sheet }: TablesRef): TableRef[] {
  const here = seat.book.tables().filter((each) => !sheet || each.sheet.id === sheet.id);
  return here.map(({ table }) => new TableRef(seat, table.id));
}

function find(tables: TablesRef, wanted: string | number): TableRef | null {
  const { seat, sheet } = tables;
  const found = seat.book.table(wanted);
  if (!found || (sheet && found.sheet.id !== sheet.id)) return null;
  return new TableRef(seat, found.table.id);
}

function existing(found: TableRef | null | undefined): TableRef {
  if (!found) throw new BookError("ItemNotFound", "The requested table doesn't exist.");
  return found;
}

/** The tables of the workbook, or of one sheet. */
export const tableCollection: HostClass<TablesRef> = {
  name: "TableCollection",
  scalars: { Count: get((tables) => all(tables).length) },
  items: { of: "Table", all },
  methods: {
    Add: makes("Table", [cells, bool], ({ seat, sheet }, address, hasHeaders) => {
      const range = cellsFrom(seat, address, sheet);
      return new TableRef(seat, seat.book.addTable(range.sheet.id, range.area, hasHeaders, seat.source).id);
    }),
    GetItem: finds("Table", [key], (tables, wanted) => existing(find(tables, wanted))),
    GetItemOrNullObject: finds("Table", [key], find),
    GetItemAt: finds("Table", [int], (tables, at) => existing(all(tables)[at])),
    GetCount: answers([], (tables) => all(tables).length),
    ...listens(
      { seat: ({ seat }: TablesRef) => seat, target: ({ sheet }) => sheet?.id ?? "Workbook" },
      { DataChanged: 101, Added: 102, Deleted: 103 },
    ),
  },
};
