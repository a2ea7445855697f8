import { BookError } from "../book/bookError";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, int, orElse, record } from "./declare/readers";
import type { RangeRef, TableRef } from "./refs";

/** One column to sort by. */
interface SortField {
  key: number;
  ascending: boolean;
}

function fields(given: unknown): SortField[] {
  if (!Array.isArray(given) || given.length === 0)
    throw new BookError("InvalidArgument", "sorting needs a column to sort by");
  return given.map((each) => {
    const field = record(each, "field");
    return { key: int(field.key, "key"), ascending: orElse(bool, true)(field.ascending, "ascending") };
  });
}

const onTable = members<TableRef>();

/** Sorting of a table by one or more of its columns. */
export const tableSort: HostClass<TableRef> = {
  name: "TableSort",
  scalars: {},
  methods: {
    Apply: onTable.does([fields], (table, order) => {
      // Sorting keeps equal rows in their order, so the least important column goes first.
      for (const { key, ascending } of [...order].reverse()) {
        const column = table.data.columns[key]?.name;
        if (column === undefined) throw new BookError("InvalidArgument", `the table has no column ${key}`);
        table.seat.book.sortTable(table.id, { column, ascending }, table.seat.source);
      }
    }),
    Clear: onTable.does([], () => undefined),
    Reapply: onTable.does([], () => undefined),
  },
};

/** Sorting of cells outside tables is not served: the product's data stand in tables. */
export const rangeSort: HostClass<RangeRef> = { name: "RangeSort", scalars: {} };

/** The filter of a table: whether there are buttons, and whether rows are hidden by them. */
export const autoFilter: HostClass<TableRef> = {
  name: "AutoFilter",
  scalars: {
    Enabled: onTable.get(({ data }) => data.filterButton),
    IsDataFiltered: onTable.get(isFiltered),
  },
  methods: {
    GetRange: onTable.finds("Range", [], (table) => table.range(table.data.area)),
    GetRangeOrNullObject: onTable.finds("Range", [], (table) =>
      table.data.filterButton ? table.range(table.data.area) : null,
    ),
    ClearCriteria: onTable.does([], showAll),
  },
};

function isFiltered({ data, sheet }: TableRef): boolean {
  const { area } = data;
  for (let row = area.row; row < area.row + area.rows; row++) if (sheet.data.rows.get(row)?.hidden) return true;
  return false;
}

/** Shows the rows again that a filter has hidden. */
export function showAll(table: TableRef): void {
  const { data, sheet, seat } = table;
  const rows = new Map(sheet.data.rows);
  for (let row = data.area.row; row < data.area.row + data.area.rows; row++) {
    const before = rows.get(row);
    if (before?.hidden) rows.set(row, { ...before, hidden: false });
  }
  seat.book.setSheet(sheet.id, { rows }, seat.source);
}
