import { chartDataId, columnAt, feedRows, type Mark } from "../../plan/index";
import { type ChartFound, type Drawing, drawChart, pairs, rebindChart, rowsOf, sheetOf } from "../charts";
import { placeOfCell } from "../site";
import type { BookAt, Found, Thing, ThingKind } from "../thing";
import { forAll } from "./pages";
import { type CellWrite, writeCells } from "./writeCells";

/** A chart on a sheet of the plan. */
export interface ChartThing extends Thing {
  readonly kind: "chart";
  readonly sheet: string;
  readonly name: string;
  readonly drawing: Drawing;
  /** The plan has got other years since the sheet was last finished: it is bound to the cells that they take. */
  readonly behind: boolean;
  /** Slots of its feed beyond those that come with the sheet. */
  readonly more: readonly CellWrite[];
}

/** Charts. One that is missing is drawn, series that are missing come back; how people have made it look is theirs. */
export const chart: ThingKind<ChartThing> = {
  wave: "charts",
  attributes: { missing: {}, behind: {} },
  bytes: ({ drawing, more }) => bytesOfChart(drawing) + JSON.stringify(more).length * 1.3,
  load: ({ sheet, name, drawing, behind }, site) => {
    if (!site.sheets[sheet]) return null;
    let asked: Asked | undefined;
    const queue = (book: BookAt): void => {
      asked = ask(drawing, name, book);
    };
    return {
      asks: [{ bytes: 800 + drawing.chart.marks.length * 150, queue }],
      read: () => {
        const found = read(asked, drawing.chart.marks);
        return found && { ...found, values: { ...found.values, behind } };
      },
    };
  },
  create: (thing, book) => {
    writeMoreSlots(thing, book);
    drawChart(thing.drawing, book);
  },
  update: ({ drawing }, book, { detail }) => rebindChart(drawing, detail as ChartFound, book),
};

/** Bytes that a request takes for a chart, for one of its series, and for the label of a point: measured, rounded up. */
const bytesOf = { chart: 8_000, mark: 3_000, label: 350 };

function bytesOfChart({ chart: { marks }, feeds, slots }: Drawing): number {
  const labels = marks.map(({ label }) => {
    const feed = feeds.find(({ id }) => id === label?.from?.feed);
    return feed === undefined ? 0 : (slots[feed.id] ?? feed.slots) * feed.rowsPerSlot;
  });
  return bytesOf.chart + marks.length * bytesOf.mark + labels.reduce((sum, each) => sum + each, 0) * bytesOf.label;
}

/** Writes the slots beyond those that come with the sheet, with the number formats of their columns. */
export function writeMoreSlots({ drawing, more }: Pick<ChartThing, "drawing" | "more">, book: BookAt): void {
  const feed = drawing.feeds.find(({ id }) => id === drawing.chart.feed);
  if (more.length === 0 || feed === undefined) return;
  const sheet = book.sheet(chartDataId);
  const at = (row: number, column: number) => placeOfCell(book.site, chartDataId, row, column);
  writeCells(
    sheet,
    more.map(({ row, column, content }) => ({ ...at(row, column), content })),
  );
  const rows = ((drawing.slots[feed.id] ?? feed.slots) - feed.slots) * feed.rowsPerSlot;
  for (const { id, numberFormat } of feed.columns) {
    if (numberFormat === undefined) continue;
    const first = at(feedRows.first + feed.slots * feed.rowsPerSlot, columnAt(feed, id));
    sheet.getRangeByIndexes(first.row, first.column, rows, 1).numberFormat = forAll(numberFormat);
  }
}

interface Asked {
  readonly chart: Excel.Chart;
  readonly heights: readonly { readonly rows: number; readonly over: Excel.Range }[];
  readonly names: readonly (readonly [Mark, Excel.Range])[];
}

function ask(drawing: Drawing, name: string, book: BookAt): Asked {
  const { chart: declared, feeds } = drawing;
  const sheet = sheetOf(drawing, book);
  const found = sheet.charts.getItemOrNullObject(name);
  found.load("name,height");
  found.series.load("items/name");
  const from = placeOfCell(book.site, declared.sheet, declared.place.row, declared.place.column);
  const heights = (drawing.placed ? [] : rowsOf(declared)).map((rows) => ({
    rows,
    over: sheet.getRangeByIndexes(from.row, from.column, rows, 1).load("height"),
  }));
  if (!book.site.sheets[chartDataId]) return { chart: found, heights, names: [] };
  const names = declared.marks.flatMap((mark) => {
    const feed = feeds.find(({ id }) => id === mark.named?.feed);
    if (mark.named === undefined || feed === undefined) return [];
    const { row, column } = placeOfCell(book.site, chartDataId, feedRows.titles, columnAt(feed, mark.named.column));
    return [[mark, book.sheet(chartDataId).getRangeByIndexes(row, column, 1, 1).load("values")] as const];
  });
  return { chart: found, heights, names };
}

function read(asked: Asked | undefined, marks: readonly Mark[]): Found | null {
  if (!asked || asked.chart.isNullObject) return null;
  const { chart: is, heights, names } = asked;
  const detail: ChartFound = {
    series: is.series.items.map(({ name }, index) => ({ name, index })),
    names: new Map(
      names
        .map(([mark, heading]) => [mark.name, String(heading.values[0]?.[0] ?? "")] as const)
        .filter(([, name]) => name !== ""),
    ),
    rows: heights.find(({ over }) => Math.abs(over.height - is.height) < 1.5)?.rows ?? null,
  };
  return { values: { missing: pairs(marks, detail.series).filter(([, found]) => found === null).length }, detail };
}
