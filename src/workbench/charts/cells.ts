import type { Book, Scalar, SheetData } from "../../host";

/** Where a reference such as `'Chart data'!$B$2:$B$11` leads. */
interface Place {
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const pattern = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The block a reference names; null when it is not one, or its sheet is gone. */
function placeOf(book: Book, reference: string): Place | null {
  const [, quoted, plain, left = "", top, right = left, bottom = top] = pattern.exec(reference) ?? [];
  const sheet = book.sheetNamed((quoted?.replaceAll("''", "'") ?? plain ?? "").trim());
  if (!sheet || top === undefined) return null;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { sheet, row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
}

function each<T>(
  book: Book,
  reference: string | undefined,
  read: (sheet: string, row: number, column: number) => T,
): T[] {
  const place = reference === undefined ? null : placeOf(book, reference);
  if (!place) return [];
  const { sheet, row, column, rows, columns } = place;
  return Array.from({ length: rows * columns }, (_, index) =>
    read(sheet.id, row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** The values of a referenced block, row by row. */
export function valuesAt(book: Book, reference: string | undefined): Scalar[] {
  return each(book, reference, (sheet, row, column) => book.getCell(sheet, row, column).value);
}

/** The texts that a referenced block shows. */
export function textsAt(book: Book, reference: string | undefined): string[] {
  return each(book, reference, (sheet, row, column) => book.text(sheet, row, column));
}

/** The sheets that a chart takes its data from. */
export function isOn(book: Book, reference: string | undefined, sheet: string): boolean {
  return reference !== undefined && placeOf(book, reference)?.sheet.id === sheet;
}
