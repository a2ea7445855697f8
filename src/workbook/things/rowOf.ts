import type { Site } from "../site";
import type { BookAt } from "../thing";

/** A row that has a rule of its own, found by its key wherever sorting has put it. */
export interface RowOf {
  readonly key: string;
  /** Where it stands as declared. */
  readonly at: number;
}

interface InTable {
  readonly table: string;
  readonly column: string;
  readonly row?: RowOf;
}

/** Index in the body: -1 for the whole column, null when the row is not there. */
export function rowIndexOf({ table, row }: InTable, site: Site): number | null {
  if (!row) return -1;
  const order = site.rowOrder[table];
  const index = order ? order[row.key] : row.at;
  return index !== undefined && index < (site.tables[table]?.rows ?? 0) ? index : null;
}

/** The cells: the column's body or one cell of it; undefined when the row is not there. */
export function rangeOf(thing: InTable, book: BookAt): Excel.Range | undefined {
  const index = rowIndexOf(thing, book.site);
  if (index === null) return undefined;
  return index < 0 ? book.body(thing.table, thing.column) : book.cell(thing.table, thing.column, index);
}
