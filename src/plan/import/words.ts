import { isError } from "../kinds";
import type { Cell } from "../types";
import { listSynonyms, unknownWords } from "./synonyms";

/** A heading or word as it is compared: lower case, letters and digits, single spaces. Units such as £m stay behind. */
export function bare(cell: Cell): string {
  if (cell === null || isError(cell)) return "";
  return String(cell)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What people write where they do not know: TBC, n/a, a dash. */
export function isUnknown(cell: Cell): boolean {
  return typeof cell === "string" && unknownWords.includes(bare(cell));
}

/** The word of a list that is meant; null where none is. */
export function wordMeant(cell: Cell, words: readonly Cell[]): string | null {
  const wanted = bare(cell);
  if (wanted === "") return null;
  const found = words.filter((word): word is string => typeof word === "string" && word !== "");
  const same = found.find((word) => squeezed(word) === wanted.replace(/ /g, ""));
  if (same !== undefined) return same;
  const synonyms = Object.hasOwn(listSynonyms, wanted) ? (listSynonyms[wanted] ?? []) : [];
  for (const meant of synonyms) if (found.includes(meant)) return meant;
  // `3 - Stage 1`, `Amber (improving)`: one word of the list, and no other, begins or ends what is written.
  const inside = found.filter((word) => ` ${wanted} `.includes(` ${bare(word)} `));
  const longest = inside.filter((word) => !inside.some((other) => other !== word && bare(other).includes(bare(word))));
  return longest.length === 1 ? (longest[0] ?? null) : null;
}

function squeezed(word: string): string {
  return bare(word).replace(/ /g, "");
}
