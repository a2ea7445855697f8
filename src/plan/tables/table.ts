import { inRow } from "../formulas";
import { idNames } from "../ids";
import type { Column, Table } from "../types";

/** A table before its *Check* column is added; formulas still speak of `{columnId}`. */
export type TableDeclaration = Omit<Table, "idsNamed">;

/** Writes out the formulas of a declared table. */
export function table(declaration: TableDeclaration): Table {
  const { name, columns } = declaration;
  return {
    ...declaration,
    columns: columns.map((column) => written(column, name, columns)),
    ...(idNames[name] === undefined ? {} : { idsNamed: idNames[name] }),
  };
}

function written(column: Column, name: string, columns: readonly Column[]): Column {
  const among = column.unique === true && idNames[name] !== undefined ? { uniqueAmong: idNames[name] } : {};
  return column.formula === undefined
    ? { ...column, ...among }
    : { ...column, formula: inRow(column.formula, name, columns) };
}

/** Columns that people fill. */
export function entryColumns(of: Pick<Table, "columns">): readonly Column[] {
  return of.columns.filter((column) => column.formula === undefined);
}
