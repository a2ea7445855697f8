import { sameName } from "../canonical";
import { isUnfinished } from "../identity";
import { arrangePage } from "../pageFit";
import { addressOf, columnOf, lettersOf } from "../placed";
import { placeOfCell } from "../site";
import type { BookAt, Thing, ThingKind } from "../thing";

/** How a sheet prints. */
export interface PageThing extends Thing {
  readonly kind: "page";
  readonly sheet: string;
  readonly orientation: "Portrait" | "Landscape";
  /** The plan has got other years since the sheet was last finished, and its table other columns. */
  readonly behind: boolean;
  /** Per cent, computed from the declared widths, at most 100. */
  readonly scale: number;
  /** Rows repeated on every page, e.g. `$5:$5`. */
  readonly titleRows?: string;
  /** Columns repeated on every page, e.g. `$A:$B`. */
  readonly titleColumns?: string;
  /** Rows, and columns, from 0, that begin a new page. */
  readonly breaks: readonly number[];
  readonly columnBreaks: readonly number[];
  /** First and last cells, from 0, of the blocks that are printed apart from each other; none where all is printed together. */
  readonly blocks: readonly { readonly from: Spot; readonly to: Spot }[];
  /**
   * A table whose rows get the height of their texts here, since Excel does so of itself only for what is typed; its headings get
   * so many points, since Excel leaves no room for the filter buttons.
   */
  readonly fitted?: { readonly table: string; readonly heading: number };
  /** The tab's colour is set with the page: both are calls that some builds refuse. */
  readonly tabColor: string;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Page set-up: A4, headings repeated, scaled to the width of as few pages as stay legible. */
export const page: ThingKind<PageThing> = {
  wave: "fragile",
  bytes: ({ breaks, columnBreaks }) => 3_000 + (breaks.length + columnBreaks.length) * 300,
  attributes: { paper: { same: sameName }, titleRows: {}, footer: {}, behind: {} },
  load: ({ sheet, titleRows, behind }, site) => {
    if (!site.sheets[sheet]) return null;
    let layout: Excel.PageLayout | undefined;
    let rows: Excel.Range | undefined;
    return {
      asks: [
        {
          bytes: 700,
          queue: (book) => {
            layout = book.sheet(sheet).pageLayout;
            layout.load("paperSize");
            layout.headersFooters.defaultForAllPages.load("centerFooter");
            if (titleRows !== undefined) rows = layout.getPrintTitleRowsOrNullObject().load("address");
          },
        },
      ],
      read: () => ({
        values: {
          paper: layout?.paperSize ?? "",
          footer: layout?.headersFooters.defaultForAllPages.centerFooter !== "",
          titleRows: rows !== undefined && !rows.isNullObject,
          behind,
        },
      }),
    };
  },
  create: (thing, book) => {
    const { sheet: id, fitted } = thing;
    const sheet = book.sheet(id);
    if (thing.behind) {
      sheet.verticalPageBreaks.removePageBreaks();
      if (thing.breaks.length > 0) sheet.horizontalPageBreaks.removePageBreaks();
    }
    for (const row of thing.breaks) sheet.horizontalPageBreaks.add(cellAt(thing, book, { row, column: 0 }));
    for (const column of thing.columnBreaks) sheet.verticalPageBreaks.add(cellAt(thing, book, { row: 0, column }));
    if (fitted !== undefined) {
      const table = book.table(fitted.table);
      table.getRange().format.autofitRows();
      table.getHeaderRowRange().format.rowHeight = fitted.heading;
    }
    arrange(thing, book);
  },
  update: (thing, book) => {
    // An insert that was stopped may have got as far as the sheet, and no further than half of its page.
    const unfinished = isUnfinished(book.site.marks[thing.sheet]);
    if (thing.behind || unfinished) page.create({ ...thing, behind: true }, book);
    else arrange(thing, book);
  },
};

function cellAt({ sheet }: PageThing, { site }: BookAt, { row, column }: Spot): string {
  const place = placeOfCell(site, sheet, row, column);
  return addressOf(place.row, place.column);
}

/** Whole rows such as `$5:$5`, or whole columns, where they are now. */
function linesNow({ sheet }: PageThing, { site }: BookAt, lines: string): string {
  return lines
    .replace(/\d+/g, (row) => String(placeOfCell(site, sheet, Number(row) - 1, 0).row + 1))
    .replace(/[A-Z]+/g, (letters) => lettersOf(placeOfCell(site, sheet, 0, columnOf(letters)).column));
}

function arrange(thing: PageThing, book: BookAt): void {
  const { orientation, scale, titleRows, titleColumns, columnBreaks, blocks } = thing;
  const sheet = book.sheet(thing.sheet);
  if (!book.site.identity) sheet.tabColor = thing.tabColor;
  const layout = sheet.pageLayout;
  arrangePage(layout, orientation, scale);
  const moved = (lines: string): string => linesNow(thing, book, lines);
  if (titleRows !== undefined) layout.setPrintTitleRows(moved(titleRows));
  if (titleColumns !== undefined) layout.setPrintTitleColumns(moved(titleColumns));
  if (columnBreaks.length > 0) layout.printOrder = "OverThenDown";
  const areas = blocks.map(({ from, to }) => `${cellAt(thing, book, from)}:${cellAt(thing, book, to)}`);
  if (areas.length > 0) layout.setPrintArea(areas.join(","));
}
