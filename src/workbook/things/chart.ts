import type { Mark } from "../../plan/index";
import { type Drawing, drawChart, pairs, rebindChart, type SeriesFound } from "../charts";
import type { BookAt, Found, Thing, ThingKind } from "../thing";
import { type CellWrite, writeCells } from "./writeCells";

/** A chart on a sheet of the plan. */
export interface ChartThing extends Thing {
  readonly kind: "chart";
  readonly sheet: string;
  readonly name: string;
  readonly drawing: Drawing;
  /** Sheet of the feeds, and their slots beyond those that come with it. */
  readonly feedSheet: string;
  readonly more: readonly CellWrite[];
}

/** Charts. One that is missing is drawn, series that are missing come back; how people have made it look is theirs. */
export const chart: ThingKind<ChartThing> = {
  wave: "charts",
  attributes: { missing: {} },
  load: ({ sheet, name, drawing }, site) => {
    if (!site.sheets[sheet]) return null;
    let found: Excel.Chart | undefined;
    const queue = (book: BookAt): void => {
      found = book.sheet(sheet).charts.getItemOrNullObject(name);
      found.load("name");
      found.series.load("items/name");
    };
    return { asks: [{ bytes: 300 + drawing.chart.marks.length * 60, queue }], read: () => read(found, drawing.chart.marks) };
  },
  create: ({ drawing, feedSheet, more }, book) => {
    if (more.length > 0) writeCells(book.sheet(feedSheet), more);
    drawChart(drawing, book);
  },
  update: ({ drawing }, book, { detail }) => rebindChart(drawing, detail as readonly SeriesFound[], book),
};

function read(chart: Excel.Chart | undefined, marks: readonly Mark[]): Found | null {
  if (!chart || chart.isNullObject) return null;
  const series = chart.series.items.map(({ name }, index) => ({ name, index }));
  return { values: { missing: pairs(marks, series).filter(([, found]) => found === null).length }, detail: series };
}
