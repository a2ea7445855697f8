import type { WordList } from "./types";

/** What a list's column should hold, cell by cell, and which of the plan's words people have worded otherwise. */
export interface MendedList {
  readonly cells: readonly string[];
  readonly reworded: readonly string[];
}

/**
 * Formulas look at the place of a list's words: a word that is lost from its place, or has slipped from it, comes back; one
 * that stands there in other words is people's right. The council's own words stay, and `later` words go behind them.
 */
export function mendList(
  { words, wordNames = {} }: Pick<WordList, "words" | "wordNames">,
  cells: readonly string[],
  later: readonly string[] = [],
): MendedList {
  const placed = Math.max(0, ...Object.values(wordNames));
  const fixed = words.slice(0, placed);
  const has = (list: readonly string[], word: string): boolean => list.some((each) => same(each, word));
  const kept = fixed.map((word, at) => {
    const is = cells[at] ?? "";
    const isOther = is !== "" && !has(fixed, is) && !has(cells, word);
    return isOther ? is : word;
  });
  const rest = cells.slice(placed).filter((word) => !has(kept, word));
  const slipped = cells.slice(0, placed).filter((word) => word !== "" && !has(kept, word) && !has(rest, word));
  const own = [...trimmed(rest), ...slipped];
  const added = later.filter((word) => !has([...kept, ...own], word));
  const before = cells.every((cell) => cell === "") ? words : [...kept, ...own];
  return {
    cells: [...before, ...(before === words ? [] : added)],
    reworded: kept.filter((word) => !has(words, word)),
  };
}

function same(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** Without the blanks at its end. */
function trimmed(cells: readonly string[]): string[] {
  const last = cells.reduce((found, cell, at) => (cell === "" ? found : at + 1), 0);
  return cells.slice(0, last);
}
