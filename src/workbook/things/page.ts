import { sameName } from "../canonical";
import { arrangePage } from "../formats";
import { placeOfCell } from "../site";
import type { Thing, ThingKind } from "../thing";

/** How a sheet prints. */
export interface PageThing extends Thing {
  readonly kind: "page";
  readonly sheet: string;
  readonly orientation: "Portrait" | "Landscape";
  /** Per cent, computed from the declared widths, at most 100. */
  readonly scale: number;
  /** Rows repeated on every page, e.g. `$5:$5`. */
  readonly titleRows?: string;
  /** Rows, from 0, that begin a new page. */
  readonly breaks: readonly number[];
  /** The tab's colour is set with the page: both are calls that some builds refuse. */
  readonly tabColor: string;
}

/** Page set-up: A4, headings repeated, scaled to the width of the page. */
export const page: ThingKind<PageThing> = {
  wave: "fragile",
  attributes: { paper: { same: sameName }, titleRows: {}, footer: {} },
  load: ({ sheet, titleRows }, site) => {
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
        },
      }),
    };
  },
  create: ({ sheet: id, orientation, scale, titleRows, breaks, tabColor }, book) => {
    const sheet = book.sheet(id);
    if (!book.site.identity) sheet.tabColor = tabColor;
    const layout = sheet.pageLayout;
    arrangePage(layout, orientation, scale);
    if (titleRows !== undefined) layout.setPrintTitleRows(titleRows);
    for (const row of breaks) sheet.horizontalPageBreaks.add(`A${placeOfCell(book.site, id, row, 0).row + 1}`);
  },
  update: (thing, book) => page.create({ ...thing, breaks: [] }, book),
};
