/** Ids of the totals that a summary prints. */
export const sums = {
  /** The whole programme: the sum of all years. */
  total: "total",
  year: (label: string) => `year ${label}`,
  source: (id: string) => `source ${id}`,
  /** All sources together. */
  sources: "sources",
  /** A column of the capital table over all projects. */
  money: (column: string) => `money ${column}`,
  stage: (word: string) => `stage ${word.toLowerCase()}`,
} as const;

/** Columns of the capital table that are summed over the whole programme besides years and sources. */
export const moneyColumns = ["approvedTotal", "outturn", "spent", "moved"] as const;

/** What a sum of the previous report is called, to tell it from today's. */
export const previous = (sum: string): string => `then ${sum}`;

/** Less than this, in £m, is rounding. */
export const rounding = 0.0005;
