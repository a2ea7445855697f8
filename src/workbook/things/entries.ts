import { isUnfinished } from "../identity";
import { placeOfCell } from "../site";
import { presentWhen, type Thing, type ThingKind } from "../thing";
import type { OwnCell } from "./cells";
import { writeCells } from "./writeCells";

/** Cells outside the tables that people write in. */
export interface EntriesThing extends Thing {
  readonly kind: "entries";
  readonly sheet: string;
  readonly cells: readonly EntryCell[];
}

/** A cell with its drop-down, if it has one: a defined name as it is called here. */
export interface EntryCell extends OwnCell {
  readonly list?: string;
}

/** Entries get their first values with their sheet and are never looked at again. */
export const entries: ThingKind<EntriesThing> = {
  wave: "entries",
  attributes: {},
  load: ({ sheet }, site) => presentWhen(site.sheets[sheet] !== undefined && !isUnfinished(site.marks[sheet])),
  create: ({ sheet: id, cells }, book) => {
    const sheet = book.sheet(id);
    const placed = cells.map((cell) => ({ ...cell, ...placeOfCell(book.site, id, cell.row, cell.column) }));
    writeCells(sheet, placed);
    for (const { row, column, list } of placed) {
      if (list === undefined) continue;
      const { dataValidation } = sheet.getRangeByIndexes(row, column, 1, 1);
      dataValidation.rule = { list: { inCellDropDown: true, source: `=${list}` } };
      // Were blanks ignored, a blank among the words of the list would let anything in; the cell can be cleared either way.
      dataValidation.ignoreBlanks = false;
    }
  },
  update: () => undefined,
};
