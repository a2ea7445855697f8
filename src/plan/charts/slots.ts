/** Sizes a feed can have: charts are bound to the next one above what is there. */
export const slotSizes = [10, 20, 40, 60, 80, 100, 200] as const;

/** The next size above `rows`, so that rows added later appear without code; the greatest where there is none above. */
export function slotsFor(rows: number, most: number): number {
  return Math.min(most, slotSizes.find((size) => size > rows) ?? most);
}
