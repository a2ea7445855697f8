import type { BookAt } from "../thing";

/** Adds blank rows at the end of a table; what stands beneath it moves down. */
export function growTable(table: string, rows: number, book: BookAt): void {
  if (rows <= 0) return;
  const range = book.table(table).getRange();
  range.getRowsBelow(rows).insert("Down");
  book.table(table).resize(range.getResizedRange(rows, 0));
}
