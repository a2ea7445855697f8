import { isUnfinished } from "../identity";
import { placeOfCell } from "../site";
import { presentWhen, type Thing, type ThingKind } from "../thing";
import type { OwnCell } from "./cells";
import { writeCells } from "./writeCells";

/** Cells outside the tables that people write in. */
export interface EntriesThing extends Thing {
  readonly kind: "entries";
  readonly sheet: string;
  readonly cells: readonly OwnCell[];
}

/** Entries get their first values with their sheet and are never looked at again. */
export const entries: ThingKind<EntriesThing> = {
  wave: "entries",
  attributes: {},
  load: ({ sheet }, site) => presentWhen(site.sheets[sheet] !== undefined && !isUnfinished(site.marks[sheet])),
  create: ({ sheet, cells }, book) =>
    writeCells(
      book.sheet(sheet),
      cells.map(({ row, column, content }) => ({ ...placeOfCell(book.site, sheet, row, column), content })),
    ),
  update: () => undefined,
};
