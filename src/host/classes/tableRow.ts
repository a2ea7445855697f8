import { BookError } from "../book/bookError";
import { bodyOf } from "../book/tableLookup";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, optional } from "./declare/readers";
import { type Grid, grid, gridOf, shownValue, spread } from "./range/grid";
import type { RangeRef, TableRef } from "./refs";

/** A row of a table's body, by its place: rows have no identity. */
export interface RowRef {
  readonly table: TableRef;
  readonly index: number;
}

const row = members<RowRef>();

function cellsOf({ table, index }: RowRef): RangeRef {
  const body = bodyOf(table.data);
  if (index < 0 || index >= body.rows) throw new BookError("ItemNotFound", "The requested table row doesn't exist.");
  return table.range({ ...body, row: body.row + index, rows: 1 });
}

function write(self: RowRef, given: Grid): void {
  const { seat, sheet, area } = cellsOf(self);
  seat.book.writeValues(sheet.id, area, spread(given, area), seat.source);
}

/** A row of a table. */
export const tableRow: HostClass<RowRef> = {
  name: "TableRow",
  scalars: {
    Index: row.get(({ index }) => index),
    Values: row.writableResult<Grid>((self) => gridOf(cellsOf(self), ({ value }) => shownValue(value)), grid, write),
  },
  methods: {
    GetRange: row.finds("Range", [], cellsOf),
    Delete: row.does([], (self) => {
      const { seat, sheet, area } = cellsOf(self);
      seat.book.deleteCells(sheet.id, area, "Up", seat.source);
    }),
  },
};

const rows = members<TableRef>();

const count = (table: TableRef): number => bodyOf(table.data).rows;

/** Puts rows in, at the end without a place, and fills them. */
function add(table: TableRef, at: number | undefined, given: Grid | undefined): RowRef {
  const { seat, id, data } = table;
  const rows = Array.isArray(given) ? given.length : 1;
  const values = given === undefined || given === null ? undefined : spread(given, { ...data.area, rows });
  const place = at === undefined || at < 0 ? undefined : at;
  const { tableSet } = seat.book;
  const index = tableSet.rows.add(tableSet.get(id), { at: place, count: rows, grid: values }, seat.source);
  return { table, index };
}

/** The rows of a table's body. */
export const tableRowCollection: HostClass<TableRef> = {
  name: "TableRowCollection",
  scalars: { Count: rows.get(count) },
  items: { of: "TableRow", all: (table) => Array.from({ length: count(table) }, (_, index) => ({ table, index })) },
  methods: {
    Add: rows.makes("TableRow", [optional(int), optional(grid)], add),
    GetItemAt: rows.finds("TableRow", [int], (table, index) => {
      cellsOf({ table, index });
      return { table, index };
    }),
    GetCount: rows.answers([], count),
  },
};
