import { sameName } from "../canonical";
import { placeOfCell } from "../site";
import type { BookAt, Probe, Thing, ThingKind } from "../thing";

/** A native table, one a sheet. */
export interface TableThing extends Thing {
  readonly kind: "table";
  readonly table: string;
  readonly sheet: string;
  readonly titles: readonly string[];
  /** Rows of the body at creation. */
  readonly rows: number;
}

/** Row of the headings on a sheet as declared, from 0. */
export const headingRow = 4;

/** Tables. A renamed one gets its name back, for formulas and colleagues know it by it; a plain range becomes one again. */
export const table: ThingKind<TableThing> = {
  wave: "sheets",
  attributes: { name: { same: sameName } },
  load: (thing, site) => {
    const name = site.tables[thing.table]?.name;
    if (name !== undefined) return found(thing, name);
    return site.plain[thing.table] ? { asks: [], read: () => ({ values: { name: null }, structural: true }) } : null;
  },
  create: (thing, book) => {
    const { row, column } = placeOfCell(book.site, thing.sheet, headingRow, 0);
    const sheet = book.sheet(thing.sheet);
    const headings = sheet.getRangeByIndexes(row, column, 1, thing.titles.length);
    headings.numberFormat = [thing.titles.map(() => "@")];
    headings.values = [[...thing.titles]];
    add(thing, book, sheet.getRangeByIndexes(row, column, 1 + thing.rows, thing.titles.length));
  },
  update: (thing, book) => {
    const plain = book.site.plain[thing.table];
    if (!plain) book.table(thing.table).name = thing.table;
    else
      add(thing, book, book.sheet(thing.sheet).getRangeByIndexes(plain.row, plain.column, 1 + plain.rows, plain.width));
  },
};

function found({ table: declared }: TableThing, name: string): Probe {
  let range: Excel.Range | undefined;
  return {
    asks: [
      { bytes: 300, queue: (book) => void (range = book.table(declared).getRange().load("rowIndex,columnIndex")) },
    ],
    read: () => {
      const { rowIndex: row = 0, columnIndex: column = 0 } = range ?? {};
      return {
        values: { name },
        facts: { found: name },
        structural: !sameName(declared, name),
        learns: { corners: { [declared]: { row, column } } },
      };
    },
  };
}

function add(thing: TableThing, { context }: BookAt, range: Excel.Range): void {
  const added = context.workbook.tables.add(range, true);
  added.name = thing.table;
  added.style = "TableStyleLight1";
  // Grey means calculated: bands would be grey as well.
  added.showBandedRows = false;
}
