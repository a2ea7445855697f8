/** What a rule that was not judged is made of: headings of the columns and names of the settings that cannot be read. */
export interface SkippedFacts {
  readonly rule: string;
  /** Id of the row with the cells. */
  readonly row: string | null;
  /** Id of the row for which it was not judged, where that is another; null for all rows. */
  readonly judged?: string | null;
  readonly columns: readonly string[];
  readonly settings: readonly string[];
  /** Those settings that are blank. */
  readonly blank: readonly string[];
  /** The word that is missing in the list that is its one column. */
  readonly word?: string | undefined;
  /** It was judged, and may have missed something. */
  readonly inPart?: true | undefined;
}

/** Why a rule was not judged: one mistake, one message. */
export function skippedText({ rule, row, judged, columns, settings, blank, word, inPart }: SkippedFacts): string {
  if (word !== undefined)
    return `${rule} was not judged, since the word “${word}” of ${listOf(columns)} is missing. Repair puts it back.`;
  const whom = judged === undefined ? row : judged;
  const where = whom === null ? "" : ` for ${whom}`;
  const whose = judged === undefined || row === null ? "" : ` of ${row}`;
  const unread = [...columns.map((column) => `${column}${whose}`), ...settings.filter((each) => !blank.includes(each))];
  const reasons = [...(unread.length === 0 ? [] : [`${listOf(unread)} cannot be read`]), ...blankText(blank)];
  const remedy = unread.length === 0 ? "Enter it first" : "Mend that first";
  return `${rule} ${inPart ? "may have missed something" : "was not judged"}${where}, since ${reasons.join(" and ")}. ${remedy}.`;
}

function blankText(settings: readonly string[]): string[] {
  if (settings.length === 0) return [];
  return [
    settings.length === 1 ? `the setting ${listOf(settings)} is blank` : `the settings ${listOf(settings)} are blank`,
  ];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
