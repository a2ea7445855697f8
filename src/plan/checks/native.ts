import type { Table } from "../types";

/** Adds the calculated column *Check* to an entry table. */
export function withCheckColumn(table: Table): Table {
  return { ...table, columns: [...table.columns, { id: "check", title: "Check", kind: "codes", width: 16, formula: '=""' }] };
}
