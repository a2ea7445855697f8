/** What a template that was released held otherwise than today's: what is needed to know its plans again and to bring them on. */
export interface Release {
  readonly version: number;
  /** Headings by table and column id, in the order of the sheet; those of plan years are left out, since they say of themselves what they are. */
  readonly headings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of its lists, by list. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Words of entries that mean others in today's template, by table and column id: the column is chosen from another list now. */
  readonly reworded: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  /** Ids of sheets without a table that the next template lays out anew. */
  readonly redone: readonly string[];
}
