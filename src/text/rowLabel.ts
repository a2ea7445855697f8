import type { Finding } from "../plan/types";

/** A finding as far as its row goes. */
interface Labelled {
  readonly finding: Pick<Finding, "rowId">;
  readonly sentence: string;
  /** What the row is called. */
  readonly name?: string;
}

const longest = 48;

/** `M012 Appoint design team`: the row's id and what it is called, unless the sentence says that. */
export function rowLabel({ finding: { rowId }, ...said }: Labelled): string {
  return [rowId, unsaid(said)].filter(Boolean).join(" ");
}

/** ` (M012 Appoint design team)`, to stand behind a place; nothing where it would add nothing to the sentence. */
export function bracketedRow(labelled: Labelled): string {
  return unsaid(labelled) === undefined ? "" : ` (${rowLabel(labelled)})`;
}

function unsaid({ sentence, name }: Pick<Labelled, "sentence" | "name">): string | undefined {
  if (name === undefined) return undefined;
  return isSaid(name, sentence) ? undefined : shortened(name);
}

/** Whether a sentence says a name: in quotes, or word for word. A single word may stand in it by accident. */
function isSaid(name: string, sentence: string): boolean {
  const [words, said] = [wordsOf(name), wordsOf(sentence)];
  return sentence.includes(`“${name}”`) || (words.includes(" ") && ` ${said} `.includes(` ${words} `));
}

function wordsOf(text: string): string {
  return (text.toLocaleLowerCase("en-GB").match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Cut after a word where one ends in the last third. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const cut = letters.slice(0, longest - 1).join("");
  const end = cut.lastIndexOf(" ");
  return `${(end > (longest * 2) / 3 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
