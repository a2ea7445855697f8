/** What a rule that was not judged is made of: headings of the columns and names of the settings that cannot be read. */
export interface SkippedFacts {
  readonly rule: string;
  readonly row: string | null;
  readonly columns: readonly string[];
  readonly settings: readonly string[];
}

/** Why a rule was not judged: one mistake, one message. */
export function skippedText({ rule, row, columns, settings }: SkippedFacts): string {
  const where = row === null ? "" : ` for ${row}`;
  return `${rule} was not judged${where}, since ${listOf([...columns, ...settings])} cannot be read. Mend that first.`;
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
