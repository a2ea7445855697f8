/** Height of a row of so many lines of letters of that size, both in points: a line as Excel spaces it, and a little air. */
export function rowHeight(size: number, lines: number): number {
  return lines * size * 1.3 + 1;
}

/** Height of the row between two blocks, in points. */
export const gapHeight = 8;
