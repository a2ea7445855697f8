/** A column of the plan as councils' lists head it. */
export interface Known {
  /** Headings, in lower case without punctuation, best first; the plan's own title counts without being listed. */
  readonly headings: readonly string[];
  /** Words that stand for numbers in such a column. */
  readonly words?: Readonly<Record<string, number>>;
}

/** A table into which lists can be brought. */
export interface Importable {
  readonly table: string;
  /** Id of the column without which a row is nothing. */
  readonly name: string;
  /** By column id, in the order in which a column's contents alone decide. */
  readonly columns: Readonly<Record<string, Known>>;
}
