import { maybeList } from "../lists";

/**
 * Place, from 0, of a word of a workbook's list of nations in the plan's own: the nation that it names, wherever it stands, and
 * for a word of a council's own the nation in whose place it stands, unless that one stands in another; -1 where it is none.
 */
export function nationPlace(word: string, inUse: readonly string[]): number {
  const words = (maybeList("nation")?.words ?? []).map(folded);
  const named = words.indexOf(folded(word));
  if (named >= 0 || word === "") return named;
  const used = inUse.map(folded);
  const at = used.indexOf(folded(word));
  const replaced = words[at];
  return replaced === undefined || used.includes(replaced) ? -1 : at;
}

function folded(word: string): string {
  return word.trim().toUpperCase();
}
