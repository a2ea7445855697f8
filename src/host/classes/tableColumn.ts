import { BookError } from "../book/bookError";
import { bodyOf, headerOf, totalsOf } from "../book/tableLookup";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { int, key, optional, text } from "./declare/readers";
import { type Grid, grid, gridOf, shownValue, spread } from "./range/grid";
import { ColumnRef, type RangeRef, type TableRef } from "./refs";

const column = members<ColumnRef>();

/** All cells of the column, heading and totals too. */
const whole = (self: ColumnRef): RangeRef => self.within(self.table.data.area);

function writeWhole(self: ColumnRef, given: Grid): void {
  const { seat, sheet, area } = whole(self);
  seat.book.writeValues(sheet.id, area, spread(given, area), seat.source);
}

function shown<V>(rows: V | null): V {
  if (rows === null) throw new BookError("ItemNotFound", "The table does not show that row.");
  return rows;
}

function nameOf(self: ColumnRef): string {
  return self.table.data.columns[self.index]?.name ?? "";
}

/** A column of a table. */
export const tableColumn: HostClass<ColumnRef> = {
  name: "TableColumn",
  scalars: {
    Id: column.get(({ id }) => id),
    Index: column.get(({ index }) => index),
    Name: column.writable(nameOf, text, (self, to) =>
      self.table.seat.book.renameTableColumn(self.table.id, { from: nameOf(self), to }, self.table.seat.source),
    ),
    Values: column.writableResult<Grid>(
      (self) => gridOf(whole(self), ({ value }) => shownValue(value)),
      grid,
      writeWhole,
    ),
  },
  methods: {
    GetRange: column.finds("Range", [], whole),
    GetDataBodyRange: column.finds("Range", [], (self) => self.within(bodyOf(self.table.data))),
    GetHeaderRowRange: column.finds("Range", [], (self) => self.within(shown(headerOf(self.table.data)))),
    GetTotalRowRange: column.finds("Range", [], (self) => self.within(shown(totalsOf(self.table.data)))),
    Delete: column.does([], (self) =>
      self.table.seat.book.removeTableColumn(self.table.id, nameOf(self), self.table.seat.source),
    ),
  },
};

const columns = members<TableRef>();

const all = (table: TableRef): ColumnRef[] => table.data.columns.map(({ id }) => new ColumnRef(table, id));

/** By id if a number, by name if a text. */
function find(table: TableRef, wanted: string | number): ColumnRef | null {
  const found = table.data.columns.find(({ id, name }) =>
    typeof wanted === "number" ? id === wanted : name.toLowerCase() === wanted.toLowerCase(),
  );
  return found ? new ColumnRef(table, found.id) : null;
}

function existing(found: ColumnRef | null | undefined): ColumnRef {
  if (!found) throw new BookError("ItemNotFound", "The requested table column doesn't exist.");
  return found;
}

function add(
  table: TableRef,
  index: number | undefined,
  values: Grid | undefined,
  name: string | undefined,
): ColumnRef {
  const { seat, id } = table;
  const known = new Set(table.data.columns.map((each) => each.id));
  const position = index === undefined || index < 0 ? undefined : index;
  if (values !== undefined && values !== null) checkBody(table, values);
  seat.book.addTableColumn(id, { name, position }, seat.source);
  const added = existing(all(table).find((each) => !known.has(each.id)));
  if (values !== undefined && values !== null) writeBody(added, values);
  return added;
}

/** Refuses values that the new column could not take, before there is one. */
function checkBody({ seat, id, data }: TableRef, values: Grid): void {
  const body = { ...bodyOf(data), columns: 1 };
  const whole = { ...data.area, columns: 1 };
  const takes = Array.isArray(values) && values.length > body.rows ? whole : body;
  const { tableSet } = seat.book;
  tableSet.rows.check(tableSet.get(id), spread(values, takes));
}

/** Values for the body, or for the heading and the body. */
function writeBody(column: ColumnRef, values: Grid): void {
  const body = column.within(bodyOf(column.table.data));
  const target = Array.isArray(values) && values.length > body.area.rows ? whole(column) : body;
  target.seat.book.writeValues(target.sheet.id, target.area, spread(values, target.area), target.seat.source);
}

/** The columns of a table in sheet order. */
export const tableColumnCollection: HostClass<TableRef> = {
  name: "TableColumnCollection",
  scalars: { Count: columns.get((table) => table.data.columns.length) },
  items: { of: "TableColumn", all },
  methods: {
    Add: columns.makes("TableColumn", [optional(int), optional(grid), optional(text)], add),
    GetItem: columns.finds("TableColumn", [key], (table, wanted) => existing(find(table, wanted))),
    GetItemOrNullObject: columns.finds("TableColumn", [key], find),
    GetItemAt: columns.finds("TableColumn", [int], (table, at) => existing(all(table)[at])),
    GetCount: columns.answers([], (table) => table.data.columns.length),
  },
};
