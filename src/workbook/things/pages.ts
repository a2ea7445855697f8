import type { Ask, BookAt } from "../thing";

/** What one answer may weigh; requests are made of such pieces. */
export const bytesOfPage = 1_000_000;

/** Asks for something of every row of a column, in pieces of bounded size; `rowsOf` hands all rows back in order. */
export function askColumn<T>(
  column: { readonly table: string; readonly column: string; readonly rows: number; readonly bytesOfRow: number },
  load: (range: Excel.Range) => () => readonly (readonly T[])[],
): { readonly asks: Ask[]; rowsOf(): T[] } {
  const { table, column: id, rows, bytesOfRow } = column;
  const rowsOfPage = Math.max(1, Math.floor(bytesOfPage / bytesOfRow));
  const answers: (() => readonly (readonly T[])[])[] = [];
  const asks: Ask[] = [];
  for (let from = 0; from < rows; from += rowsOfPage) {
    const count = Math.min(rowsOfPage, rows - from);
    const page = answers.length;
    answers.push(() => []);
    asks.push({
      bytes: count * bytesOfRow + 300,
      queue: (book) => {
        answers[page] = load(pageOf(book, table, id, count === rows ? null : { from, count }));
      },
    });
  }
  return { asks, rowsOf: () => answers.flatMap((answer) => answer().flatMap((row) => row.slice(0, 1))) };
}

function pageOf(book: BookAt, table: string, id: string, page: { from: number; count: number } | null): Excel.Range {
  const body = book.body(table, id);
  return page ? body.getCell(page.from, 0).getResizedRange(page.count - 1, 0) : body;
}

/** The same content for every cell of a range: Excel takes one value for all of them, though its types ask for a grid. */
export function forAll(content: string): string[][] {
  return content as unknown as string[][];
}
