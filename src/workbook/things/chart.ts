import { chartDataId, columnAt, feedRows, type Mark } from "../../plan/index";
import { type ChartFound, type Drawing, drawChart, pairs, rebindChart, rowsOf } from "../charts";
import { placeOfCell } from "../site";
import type { BookAt, Found, Thing, ThingKind } from "../thing";
import { type CellWrite, writeCells } from "./writeCells";

/** A chart on a sheet of the plan. */
export interface ChartThing extends Thing {
  readonly kind: "chart";
  readonly sheet: string;
  readonly name: string;
  readonly drawing: Drawing;
  /** Slots of its feed beyond those that come with the sheet. */
  readonly more: readonly CellWrite[];
}

/** Charts. One that is missing is drawn, series that are missing come back; how people have made it look is theirs. */
export const chart: ThingKind<ChartThing> = {
  wave: "charts",
  attributes: { missing: {} },
  load: ({ sheet, name, drawing }, site) => {
    if (!site.sheets[sheet]) return null;
    let asked: Asked | undefined;
    const queue = (book: BookAt): void => {
      asked = ask(drawing, name, book);
    };
    return { asks: [{ bytes: 800 + drawing.chart.marks.length * 150, queue }], read: () => read(asked, drawing.chart.marks) };
  },
  create: ({ drawing, more }, book) => {
    if (more.length > 0) writeCells(book.sheet(chartDataId), more);
    drawChart(drawing, book);
  },
  update: ({ drawing }, book, { detail }) => rebindChart(drawing, detail as ChartFound, book),
};

interface Asked {
  readonly chart: Excel.Chart;
  readonly heights: readonly Excel.Range[];
  readonly names: readonly (readonly [Mark, Excel.Range])[];
}

function ask({ chart: declared, feeds }: Drawing, name: string, book: BookAt): Asked {
  const sheet = book.sheet(declared.sheet);
  const found = sheet.charts.getItemOrNullObject(name);
  found.load("name,height");
  found.series.load("items/name");
  const from = placeOfCell(book.site, declared.sheet, declared.place.row, declared.place.column);
  const heights = rowsOf(declared).map((rows) => sheet.getRangeByIndexes(from.row, from.column, rows, 1).load("height"));
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
    names: new Map(names.map(([mark, heading]) => [mark.name, String(heading.values[0]?.[0] ?? "")] as const).filter(([, name]) => name !== "")),
    isAsDrawn: heights.some(({ height }) => Math.abs(height - is.height) < 1.5),
  };
  return { values: { missing: pairs(marks, detail.series).filter(([, found]) => found === null).length }, detail };
}
