import type { Thing, ThingKind } from "../thing";
import { cellFacts } from "./cellList";
import { askTexts, type OwnWrite, writeTexts } from "./ownCells";

/** Entries of a column that a newer template chooses from another list: each former word, and the one that means the same today. */
export interface WordsThing extends Thing {
  readonly kind: "words";
  readonly table: string;
  readonly column: string;
  readonly today: Readonly<Record<string, string>>;
}

/** Letters of a word, on average. */
const lengthOfWord = 12;

/** Words of entries: looked at only while a plan is brought up to date, for until then people may mean them as they stand. */
export const words: ThingKind<WordsThing> = {
  wave: "entries",
  attributes: { former: {} },
  load: (thing, site) => {
    const { table, column, today } = thing;
    const found = site.tables[table];
    if (!found?.columns[column]) return { asks: [], read: () => ({ values: thing.values }) };
    const { asks, textsOf } = askTexts({ table, column, rows: found.rows, length: lengthOfWord });
    return {
      asks,
      read: (now) => {
        const meant = new Map(Object.entries(today).map(([word, is]) => [word.toLowerCase(), is]));
        const writes = textsOf().flatMap(({ text, asText }, at): OwnWrite[] => {
          const is = meant.get(text.trim().toLowerCase());
          return is === undefined ? [] : [{ at, text: is, asText }];
        });
        const rows = writes.map(({ at }) => at);
        return { values: { former: writes.length }, facts: cellFacts(now, thing, rows), detail: writes };
      },
    };
  },
  create: () => undefined,
  update: (thing, book, { detail }) => writeTexts(thing, detail as readonly OwnWrite[], book),
};
