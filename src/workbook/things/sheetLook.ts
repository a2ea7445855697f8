import type { CellRole } from "../../plan/types";
import { dress, looks, plainLook, pointsOf } from "../formats";
import { giveRoom, touchesForRoom } from "../room";
import { placeOfCell } from "../site";
import type { BookAt } from "../thing";
import { cover, coverLoosely, type Area } from "./cover";
import { forAll } from "./pages";

/** How a new sheet's own cells look, and how wide its columns are. */
export interface SheetLook {
  readonly sheet: string;
  readonly cells: readonly DressedCell[];
  /** Rows without cells that are low. */
  readonly gaps: readonly number[];
  /** Characters, by column; null where a table's column says so. */
  readonly widths: readonly (number | null)[];
  /** Without gridlines: a sheet that is read and printed. */
  readonly plain: boolean;
}

/** A cell outside the tables with what gives it its look. */
export interface DressedCell {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  readonly numberFormat?: string;
  readonly lines?: number;
}

/** One stretch of cells and what it is given. */
interface Stroke {
  readonly area: Area;
  paint(range: Excel.Range): void;
}

/** Bytes that a request takes for one stroke, and for one cell, column or row that is given room: measured, rounded up. */
const bytesOf = { stroke: 650, touch: 480 };

/** Bytes that dressing a sheet takes. */
export function bytesOfDressing({ cells, gaps, widths }: SheetLook): number {
  const touches = touchesForRoom({ cells, gaps });
  return 1_000 + strokesOf(cells, widths).length * bytesOf.stroke + touches * bytesOf.touch;
}

/** Dresses all cells alike first, then those that differ: far fewer words than cell by cell. */
export function dressSheet({ sheet: id, cells, gaps, widths, plain }: SheetLook, book: BookAt): void {
  const sheet = book.sheet(id);
  const placed = cells.map((cell) => ({ ...cell, ...placeOfCell(book.site, id, cell.row, cell.column) }));
  for (const { area, paint } of strokesOf(placed, widths)) paint(rangeOf(sheet, area));
  giveRoom(sheet, { cells, gaps }, (row) => placeOfCell(book.site, id, row, 0).row);
  if (plain) sheet.showGridlines = false;
}

/** Dresses rows that have been put in among others: each by itself, for those between have their look. */
export function dressRows(sheet: Excel.Worksheet, cells: readonly DressedCell[]): void {
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells.filter((cell) => cell.row === row);
    for (const { area, paint } of strokesOf(own, [])) paint(rangeOf(sheet, area));
    giveRoom(sheet, { cells: own, gaps: [] }, (at) => at);
  }
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function strokesOf(cells: readonly DressedCell[], widths: SheetLook["widths"]): Stroke[] {
  const roles = alike(cells, ({ role }) => role, isLoose).filter(([role]) => looks[role] !== plainLook);
  const formats = alike(
    cells,
    ({ numberFormat }) => numberFormat,
    () => true,
  );
  return [
    ...widthsOf(widths),
    { area: around(cells), paint: (range) => dress(range, plainLook) },
    ...roles.flatMap(([role, areas]) =>
      areas.map((area): Stroke => ({ area, paint: (range) => dress(range, looks[role], plainLook) })),
    ),
    ...formats.flatMap(([format, areas]) =>
      areas.map((area): Stroke => ({ area, paint: (range) => void (range.numberFormat = forAll(format)) })),
    ),
  ];
}

/** Neighbouring columns of one width. */
function widthsOf(widths: SheetLook["widths"]): Stroke[] {
  const runs: { left: number; right: number; width: number }[] = [];
  for (const [column, width] of widths.entries()) {
    const last = runs.at(-1);
    if (width === null) continue;
    if (last?.width === width && last.right + 1 === column) last.right = column;
    else runs.push({ left: column, right: column, width });
  }
  return runs.map(({ left, right, width }) => ({
    area: { top: 0, bottom: 0, left, right },
    paint: (range) => void (range.format.columnWidth = pointsOf(width)),
  }));
}

/** The smallest block that holds all the cells. */
function around(cells: readonly DressedCell[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** Looks that an empty cell does not show. */
function isLoose(role: CellRole): boolean {
  const { style, fill, line } = looks[role];
  return style === undefined && fill === undefined && line === undefined;
}

/** Cells by what they have in common, in as few rectangles as hold them; loose ones may hold empty cells beside. */
function alike<K extends string>(
  cells: readonly DressedCell[],
  key: (cell: DressedCell) => K | undefined,
  loose: (key: K) => boolean,
): [K, Area[]][] {
  const keys = new Set(cells.flatMap((cell) => key(cell) ?? []));
  return [...keys].map((each) => {
    const mine = cells.filter((cell) => key(cell) === each);
    const others = cells.filter((cell) => key(cell) !== each);
    return [each, loose(each) ? coverLoosely(mine, others) : cover(mine)];
  });
}
