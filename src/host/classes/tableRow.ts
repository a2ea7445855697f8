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
  const { seat, sheet, id } = table;
  const added = Array.isArray(given) ? given.length : 1;
  const body = bodyOf(table.data);
  const index = at === undefined || at < 0 ? body.rows : at;
  if (index > body.rows) throw new BookError("InvalidArgument", `the table has no row ${index}`);
  const area = { ...body, row: body.row + index, rows: added };
  if (index < body.rows || table.data.showTotals) seat.book.insertCells(sheet.id, area, "Down", seat.source);
  const { area: whole } = table.data;
  const grown = { ...whole, rows: body.rows + added + whole.rows - body.rows };
  if (whole.rows < grown.rows) seat.book.resizeTable(id, grown, seat.source);
  if (given !== undefined && given !== null) seat.book.writeValues(sheet.id, area, spread(given, area), seat.source);
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
