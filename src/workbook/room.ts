import { gapHeight, rowHeight } from "../plan/rowHeight";
import type { SheetCell } from "../plan/types";
import { looks } from "./formats";
import { type Area, coverLoosely } from "./things/cover";

/** A cell that may have several lines. */
type RoomCell = Pick<SheetCell, "row" | "column" | "role" | "lines">;

/** What gives cells of several lines their room. */
interface Room {
  /** Cells that begin at the top of their row, and those that are wrapped. */
  readonly top: readonly Area[];
  readonly wrapped: readonly Area[];
  /** Rows of one height below each other, in points. */
  readonly heights: readonly { readonly from: number; readonly count: number; readonly height: number }[];
}

/** Cells, and rows without any that are low. */
interface Rooms {
  readonly cells: readonly RoomCell[];
  readonly gaps?: readonly number[];
}

/** Wraps cells that have several lines and gives their rows the height for them: of itself Excel does so only for what is typed. */
export function giveRoom(sheet: Excel.Worksheet, rooms: Rooms, rowOf: (row: number) => number): void {
  const { top, wrapped, heights } = roomOf(rooms, rowOf);
  for (const area of top) formatOf(sheet, area).verticalAlignment = "Top";
  for (const area of wrapped) formatOf(sheet, area).wrapText = true;
  for (const { from, count, height } of heights) sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = height;
}

/** How often a sheet has to be touched to give its cells room. */
export function touchesForRoom(rooms: Rooms): number {
  const { top, wrapped, heights } = roomOf(rooms, (row) => row);
  return top.length + wrapped.length + heights.length;
}

function roomOf({ cells, gaps = [] }: Rooms, rowOf: (row: number) => number): Room {
  const tall = cells.flatMap(({ row, column, role, lines }) =>
    lines === undefined ? [] : [{ row: rowOf(row), column, role, lines }],
  );
  const others = cells
    .filter(({ lines }) => lines === undefined)
    .map(({ row, column }) => ({ row: rowOf(row), column }));
  const single = tall.filter(({ lines }) => lines === 1);
  const several = tall.filter(({ lines }) => lines > 1);
  const heights = new Map(gaps.map((row) => [rowOf(row), gapHeight]));
  for (const { row, role, lines } of tall)
    heights.set(row, Math.max(heights.get(row) ?? 0, rowHeight(looks[role].size ?? 11, lines)));
  return {
    top: coverLoosely(tall, others),
    wrapped: coverLoosely(several, [...others, ...single]),
    heights: alike(heights),
  };
}

function formatOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.RangeFormat {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format;
}

/** Rows of one height below each other. */
function alike(heights: ReadonlyMap<number, number>): { from: number; count: number; height: number }[] {
  const runs: { from: number; count: number; height: number }[] = [];
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.height === height && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1, height });
  }
  return runs;
}
