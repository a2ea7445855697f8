import type { SheetData } from "../../host";
import { pixels } from "./snapshot";

/** Sizes of the rows or columns of a sheet as the grid shows them, in pixels. */
export type ShownSize = (index: number) => number;

/**
 * Where a distance of the book, in points, lies in the grid, in pixels. The grid gives rows the height of their text and
 * the book does not, so a distance is taken as a place in a row: what stands beside row 24 is shown beside row 24.
 */
export function placeIn(points: number, sizes: { book: (index: number) => number; shown: ShownSize }): number {
  let [left, shown, index] = [points, 0, 0];
  for (;;) {
    const size = sizes.book(index);
    if (left < size || index > 20_000) return shown + (size > 0 ? (left / size) * sizes.shown(index) : 0);
    left -= size;
    shown += sizes.shown(index);
    index += 1;
  }
}

/** Height of a row in the book, in points. */
export function rowHeight({ rows, defaultRowHeight }: SheetData): (row: number) => number {
  return (row) => (rows.get(row)?.hidden ? 0 : (rows.get(row)?.height ?? defaultRowHeight));
}

/** Width of a column in the book, in points. */
export function columnWidth({ columns, defaultColumnWidth }: SheetData): (column: number) => number {
  return (column) => (columns.get(column)?.hidden ? 0 : (columns.get(column)?.width ?? defaultColumnWidth));
}

/** A block in pixels. */
export interface Block {
  readonly startX: number;
  readonly endX: number;
  readonly startY: number;
  readonly endY: number;
}

interface Placed {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The grid's rows and columns, and its headings, beside which they begin. */
interface Shown {
  readonly row: ShownSize;
  readonly column: ShownSize;
  readonly left: number;
  readonly top: number;
}

/** Where something of the book stands in the grid. */
export function blockOf(sheet: SheetData, placed: Placed, shown: Shown): Block {
  const across = { book: columnWidth(sheet), shown: shown.column };
  const down = { book: rowHeight(sheet), shown: shown.row };
  const startX = shown.left + placeIn(placed.left, across);
  const startY = shown.top + placeIn(placed.top, down);
  return {
    startX,
    endX: startX + placed.width * pixels,
    startY,
    endY: shown.top + placeIn(placed.top + placed.height, down),
  };
}
