import { lists } from "../lists";
import type { PlanIndex } from "../planIndex";
import type { SkippedRule } from "../types";

/** A word of a list that formulas look for at its place, and that is not there. */
interface MissingWord {
  readonly list: string;
  /** Index of its row on the sheet Lists. */
  readonly at: number;
  /** As repair puts it back. */
  readonly word: string;
}

/** The words that are missing in a plan, by their defined names. */
export function missingWords(plan: PlanIndex): ReadonlyMap<string, MissingWord> {
  return new Map(
    lists.flatMap(({ name, words, wordNames = {} }) =>
      Object.entries(wordNames)
        .filter(([named]) => plan.word(named) === null)
        .map(([named, place]) => [named, { list: name, at: place - 1, word: words[place - 1] ?? "" }] as const),
    ),
  );
}

/** A rule skipped for words that it looks for: without them nobody can say what a row is. */
export function skippedForWords(
  rule: string,
  named: Iterable<string>,
  missing: ReadonlyMap<string, MissingWord>,
): SkippedRule[] {
  return [...named].flatMap((name) => {
    const lost = missing.get(name);
    if (lost === undefined) return [];
    const { list, at, word } = lost;
    return [{ rule, table: "PlanLists", row: at, columns: [list], judged: null, word }];
  });
}
