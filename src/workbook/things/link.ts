import { sameName } from "../canonical";
import { placeOfCell } from "../site";
import type { BookAt, Thing, ThingKind } from "../thing";
import { rangeOf, rowIndexOf, type RowOf } from "./rowOf";

/** A link on a cell, to a defined name: people rename sheets, and a name follows. */
export interface LinkThing extends Thing {
  readonly kind: "link";
  /** A cell of a sheet, or of a table's row found by its key. */
  readonly cell:
    | { readonly sheet: string; readonly row: number; readonly column: number }
    | { readonly table: string; readonly column: string; readonly row: RowOf };
  /** Name as it is in this workbook. */
  readonly to: string;
}

/** Links: known to fail on some builds, and none is needed for the plan to work. */
export const link: ThingKind<LinkThing> = {
  wave: "fragile",
  attributes: { to: { same: sameName } },
  load: ({ cell }, site) => {
    if ("sheet" in cell ? !site.sheets[cell.sheet] : rowIndexOf(cell, site) === null || !site.tables[cell.table])
      return null;
    let range: Excel.Range | undefined;
    return {
      asks: [{ bytes: 400, queue: (book) => void (range = cellOf(cell, book)?.load("hyperlink")) }],
      read: () =>
        range?.hyperlink
          ? { values: { to: range.hyperlink.documentReference ?? range.hyperlink.address ?? "" } }
          : null,
    };
  },
  create: ({ cell, to }, book) => {
    const range = cellOf(cell, book);
    if (range) range.hyperlink = { documentReference: to };
  },
  update: (thing, book) => link.create(thing, book),
};

function cellOf(cell: LinkThing["cell"], book: BookAt): Excel.Range | undefined {
  if (!("sheet" in cell)) return rangeOf(cell, book);
  const { row, column } = placeOfCell(book.site, cell.sheet, cell.row, cell.column);
  return book.sheet(cell.sheet).getRangeByIndexes(row, column, 1, 1);
}
