import type { Thing, ThingKind } from "../thing";
import { cellFacts } from "./cellList";
import { isShownAlike } from "./formatClass";
import { askColumn, forAll } from "./pages";
import { rangeOf, rowIndexOf, type RowOf } from "./rowOf";

/** The number format of a column, or of one row's cell in it. */
export interface NumberFormatThing extends Thing {
  readonly kind: "numberFormat";
  readonly table: string;
  readonly column: string;
  readonly row?: RowOf;
  readonly format: string;
}

/** Number formats: what makes a serial number a date. How dates and numbers are shown is people's choice. */
export const numberFormat: ThingKind<NumberFormatThing> = {
  wave: "rules",
  attributes: { others: {} },
  bytes: ({ row }) => (row ? 930 : 790),
  load: (thing, site) => {
    const found = site.tables[thing.table];
    if (!found?.columns[thing.column]) return null;
    const index = rowIndexOf(thing, site);
    if (index === null) return { asks: [], read: () => ({ values: { others: 0 } }) };
    const { asks, rowsOf } = index < 0 ? wholeColumn(thing, found.rows) : oneCell(thing);
    return {
      asks,
      read: (now) => {
        const formats = rowsOf();
        const first = Math.max(0, index);
        const others = formats.flatMap((is, at) => (isShownAlike(thing.format, String(is)) ? [] : [first + at]));
        return { values: { others: others.length }, facts: cellFacts(now, thing, others) };
      },
    };
  },
  create: (thing, book) => {
    const range = rangeOf(thing, book);
    if (range) range.numberFormat = forAll(thing.format);
  },
  update: (thing, book) => numberFormat.create(thing, book),
};

type Asked = Pick<ReturnType<typeof askColumn<unknown>>, "asks" | "rowsOf">;

function wholeColumn({ table, column, format }: NumberFormatThing, rows: number): Asked {
  return askColumn<unknown>({ table, column, rows, bytesOfRow: format.length + 10 }, (range) => {
    range.load("numberFormat");
    return () => range.numberFormat as unknown[][];
  });
}

function oneCell(thing: NumberFormatThing): Asked {
  let cell: Excel.Range | undefined;
  return {
    asks: [
      {
        bytes: 300,
        queue: (book) => {
          cell = rangeOf(thing, book);
          cell?.load("numberFormat");
        },
      },
    ],
    rowsOf: () => (cell?.numberFormat ?? []).flat() as unknown[],
  };
}
