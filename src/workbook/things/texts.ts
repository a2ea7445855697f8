import type { Site } from "../site";
import type { Found, Thing, ThingKind } from "../thing";
import { cellFacts } from "./cellList";
import { askTexts, type OwnText, type OwnWrite, writeTexts } from "./ownCells";
import { rowIndexOf } from "./rowOf";

/** What the plan says in one column of the rows that are its own: titles, units, notes, what a rule asks. */
export interface TextsThing extends Thing {
  readonly kind: "texts";
  readonly table: string;
  readonly column: string;
  /** In declared order; blank where the plan says nothing. */
  readonly rows: readonly { readonly key: string; readonly text: string }[];
  /** A newer template replaces its older texts; otherwise other words are people's right. */
  readonly renews: boolean;
}

/** Texts of the plan's own rows. Empty ones come back; those in other words stay and are named. */
export const texts: ThingKind<TextsThing> = {
  wave: "entries",
  attributes: { missing: {}, outdated: {}, reworded: { onChange: "accept" } },
  load: (thing, site) => {
    const { table, column, rows } = thing;
    const found = site.tables[table];
    if (!found?.columns[column]) return null;
    const length = rows.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, rows.length);
    const { asks, textsOf } = askTexts({ table, column, rows: found.rows, length });
    return { asks, read: (now) => compared(thing, now, textsOf()) };
  },
  create: (thing, book) => {
    const writes = thing.rows.flatMap(({ text }, row) =>
      placeOf(thing, row, book.site).map((at) => ({ at, text, asText: false })),
    );
    writeTexts(thing, writes, book);
  },
  update: (thing, book, found) => writeTexts(thing, found.detail as OwnWrite[], book),
};

function compared(thing: TextsThing, site: Site, cells: readonly OwnText[]): Found {
  const differing = thing.rows.flatMap(({ text }, row) =>
    placeOf(thing, row, site).flatMap((at) => {
      const is = cells[at];
      return is === undefined || is.text === text ? [] : [{ at, text, asText: is.asText, blank: is.text === "" }];
    }),
  );
  const blank = differing.filter((each) => each.blank);
  const other = differing.length - blank.length;
  const rows = differing.map(({ at }) => at).sort((a, b) => a - b);
  return {
    values: { missing: blank.length, outdated: thing.renews ? other : 0, reworded: thing.renews ? 0 : other },
    facts: cellFacts(site, thing, rows),
    detail: (thing.renews ? differing : blank) satisfies readonly OwnWrite[],
  };
}

/** Where a row stands: nowhere when it has yet to come back. */
function placeOf({ table, column, rows }: TextsThing, row: number, site: Site): number[] {
  const at = rowIndexOf({ table, column, row: { key: rows[row]?.key ?? "", at: row } }, site);
  return at === null ? [] : [at];
}
