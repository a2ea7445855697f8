import type { SheetCell } from "../plan/types";
import { looks } from "./formats";
import { type Area, coverLoosely } from "./things/cover";

/** Height of a line of text, by the size of its letters. */
const lineHeight = 1.3;

/** Wraps cells that have several lines and gives their rows the height for them: of itself Excel does so only for what is typed. */
export function giveRoom(
  sheet: Excel.Worksheet,
  cells: readonly Pick<SheetCell, "row" | "column" | "role" | "lines">[],
  rowOf: (row: number) => number,
): void {
  const tall = cells.flatMap(({ row, column, role, lines }) =>
    lines === undefined ? [] : [{ row: rowOf(row), column, role, lines }],
  );
  const others = cells
    .filter(({ lines }) => lines === undefined)
    .map(({ row, column }) => ({ row: rowOf(row), column }));
  for (const area of coverLoosely(tall, others)) formatOf(sheet, area).verticalAlignment = "Top";
  const single = tall.filter(({ lines }) => lines === 1);
  const wrapped = tall.filter(({ lines }) => lines > 1);
  for (const area of coverLoosely(wrapped, [...others, ...single])) formatOf(sheet, area).wrapText = true;
  const heights = new Map<number, number>();
  for (const { row, role, lines } of tall)
    heights.set(row, Math.max(heights.get(row) ?? 0, lines * (looks[role].size ?? 11) * lineHeight + 2));
  for (const { from, count, height } of alike(heights))
    sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = height;
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
