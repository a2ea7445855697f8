import { mendList } from "../../plan/listWords";
import type { WordList } from "../../plan/types";
import type { Thing, ThingKind } from "../thing";
import { growTable } from "./grow";
import { askTexts, type OwnText, type OwnWrite, writeTexts } from "./ownCells";

/** The words of one list: a column of a table of lists. */
export interface ListThing extends Thing {
  readonly kind: "list";
  readonly table: string;
  readonly column: string;
  readonly list: WordList;
  /** Words that a newer template brings to the plan in this workbook. */
  readonly later: readonly string[];
}

/** What mending takes. */
interface Detail {
  readonly writes: readonly OwnWrite[];
  /** Rows that the table lacks for it. */
  readonly more: number;
}

/** Lists. Formulas look at a word's place: what is lost or has slipped comes back; a word in other words is people's right. */
export const list: ThingKind<ListThing> = {
  wave: "entries",
  attributes: { lost: {}, later: {}, reworded: { onChange: "accept" } },
  load: (thing, site) => {
    const { table, column } = thing;
    const found = site.tables[table];
    if (!found?.columns[column]) return null;
    const { asks, textsOf } = askTexts({ table, column, rows: found.rows, length: 10 });
    return { asks, read: () => compared(thing, textsOf()) };
  },
  create: (thing, book) =>
    writeTexts(
      thing,
      thing.list.words.map((text, at) => ({ at, text, asText: false })),
      book,
    ),
  update: (thing, book, found) => {
    const { writes, more } = found.detail as Detail;
    growTable(thing.table, more, book);
    writeTexts(thing, writes, book);
  },
};

function compared({ list: declared, later }: ListThing, found: readonly OwnText[]): ReturnType<typeof foundOf> {
  const cells = found.map(({ text }) => text.trim());
  const mended = mendList(declared, cells);
  const whole = mendList(declared, cells, later);
  const lost = mended.cells.filter((word, at) => word !== (cells[at] ?? ""));
  const added = whole.cells.slice(mended.cells.length);
  const length = Math.max(whole.cells.length, cells.length);
  const writes = Array.from({ length }, (_, at) => at).flatMap((at): OwnWrite[] => {
    const text = whole.cells[at] ?? "";
    return text === (cells[at] ?? "") ? [] : [{ at, text, asText: found[at]?.asText ?? false }];
  });
  return foundOf(declared, { lost, added, reworded: mended.reworded }, { writes, more: length - cells.length });
}

function foundOf(
  { title }: WordList,
  { lost, added, reworded }: Readonly<Record<"lost" | "added" | "reworded", readonly string[]>>,
  detail: Detail,
) {
  return {
    values: { lost: lost.length, later: added.length, reworded: reworded.length },
    facts: { list: title, found: [...lost, ...added, ...reworded].filter((word) => word !== "").join(", ") },
    detail,
  };
}
