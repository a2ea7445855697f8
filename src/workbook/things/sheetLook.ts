import type { CellRole } from "../../plan/types";
import { dress, looks, plainLook, pointsOf } from "../formats";
import { addressOf } from "../placed";
import { giveRoom } from "../room";
import { placeOfCell } from "../site";
import type { BookAt } from "../thing";
import { forAll } from "./pages";
import { blocksOf } from "./writeCells";

/** How a new sheet's own cells look, and how wide its columns are. */
export interface SheetLook {
  readonly sheet: string;
  readonly cells: readonly DressedCell[];
  /** Characters, by column; null where a table's column says so. */
  readonly widths: readonly (number | null)[];
  /** Without gridlines: a sheet that is read and printed. */
  readonly plain: boolean;
}

interface DressedCell {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  readonly numberFormat?: string;
  readonly lines?: number;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Dresses all cells alike first, then those that differ: far fewer words than cell by cell. */
export function dressSheet({ sheet: id, cells, widths, plain }: SheetLook, book: BookAt): void {
  const sheet = book.sheet(id);
  for (const [column, width] of widths.entries()) {
    if (width !== null) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  }
  const placed = cells.map((cell) => ({ ...cell, ...placeOfCell(book.site, id, cell.row, cell.column) }));
  dress(sheet.getRange(around(placed)), plainLook);
  for (const [role, spots] of groupedBy(placed, ({ role: each }) => each)) {
    for (const area of areasOf(spots)) dress(sheet.getRange(area), looks[role], plainLook);
  }
  for (const [format, spots] of groupedBy(placed, ({ numberFormat }) => numberFormat)) {
    for (const area of areasOf(spots)) sheet.getRange(area).numberFormat = forAll(format);
  }
  giveRoom(sheet, cells, (row) => placeOfCell(book.site, id, row, 0).row);
  if (plain) sheet.showGridlines = false;
}

function groupedBy<K extends string>(
  cells: readonly DressedCell[],
  key: (cell: DressedCell) => K | undefined,
): Map<K, DressedCell[]> {
  const groups = new Map<K, DressedCell[]>();
  for (const cell of cells) {
    const found = key(cell);
    if (found !== undefined) groups.set(found, [...(groups.get(found) ?? []), cell]);
  }
  return groups;
}

/** The smallest block that holds all the cells. */
function around(spots: readonly Spot[]): string {
  const rows = spots.map(({ row }) => row);
  const columns = spots.map(({ column }) => column);
  return `${addressOf(Math.min(...rows), Math.min(...columns))}:${addressOf(Math.max(...rows), Math.max(...columns))}`;
}

/** Cells as rectangles without gaps. */
function areasOf(spots: readonly Spot[]): string[] {
  return blocksOf(spots.map(({ row, column }) => ({ row, column, content: "" }))).map(
    ({ row, column, width, rows }) => {
      const last = addressOf(row + rows.length - 1, column + width - 1);
      return `${addressOf(row, column)}:${last}`;
    },
  );
}
