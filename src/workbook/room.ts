import type { SheetCell } from "../plan/types";
import { looks } from "./formats";

/** Height of a line of text, by the size of its letters. */
const lineHeight = 1.3;

/** Wraps cells that have several lines and gives their rows the height for them: of itself Excel does so only for what is typed. */
export function giveRoom(
  sheet: Excel.Worksheet,
  cells: readonly Pick<SheetCell, "row" | "column" | "role" | "lines">[],
  rowOf: (row: number) => number,
): void {
  const heights = new Map<number, number>();
  for (const { row, column, role, lines } of cells) {
    if (lines === undefined) continue;
    const { format } = sheet.getRangeByIndexes(rowOf(row), column, 1, 1);
    if (lines > 1) format.wrapText = true;
    format.verticalAlignment = "Top";
    heights.set(row, Math.max(heights.get(row) ?? 0, lines * (looks[role].size ?? 11) * lineHeight + 2));
  }
  for (const [row, height] of heights) sheet.getRangeByIndexes(rowOf(row), 0, 1, 1).format.rowHeight = height;
}
