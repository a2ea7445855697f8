import type { RowView } from "../rowView";

/** How a feed puts the rows of a table in order without a helper cell for each of them. */
export interface Ranked {
  /** The whole column that is ordered. */
  readonly column: string;
  /** Its value at place `k` in the order, e.g. `LARGE(column,k+1)`. */
  readonly value: (k: number) => string;
  /** Cell that holds the row found for place `k`. */
  readonly row: (k: number) => string;
}

/** Body row, from 1, at place `k`; of equal values the upper row comes first. */
export function rowAtPlace({ column, value, row }: Ranked, k: number): string {
  const first = `MATCH(${value(k)},${column},0)`;
  if (k === 0) return first;
  const before = row(k - 1);
  const rest = `INDEX(${column},${before}+1):INDEX(${column},ROWS(${column}))`;
  return `IF(${value(k)}=${value(k - 1)},${before}+MATCH(${value(k)},${rest},0),${first})`;
}

/** Rows that hold a number in a column, smallest first; of equal ones the upper. */
export function inOrder(rows: readonly RowView[], column: string): RowView[] {
  return rows
    .filter((row) => row.isNumber(column))
    .sort((a, b) => a.number(column) - b.number(column) || a.row.at - b.row.at);
}

/** Rows that hold a number in a column, largest first; of equal ones the upper. */
export function inReverse(rows: readonly RowView[], column: string): RowView[] {
  return rows
    .filter((row) => row.isNumber(column))
    .sort((a, b) => b.number(column) - a.number(column) || a.row.at - b.row.at);
}
