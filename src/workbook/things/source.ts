import { areaOf, chartDataId, type FeedRef } from "../../plan/index";
import { xOf, yOf } from "../chartMarks";
import { bindFound, type Drawing, pairs, type SeriesFound } from "../charts";
import { addressOf } from "../placed";
import { labelOf, placeOfCell, type Site } from "../site";
import type { BookAt, Found, Thing, ThingKind } from "../thing";

/** Where the series of a chart take their data from. */
export interface SourceThing extends Thing {
  readonly kind: "source";
  readonly sheet: string;
  readonly name: string;
  readonly drawing: Drawing;
}

/**
 * A series that points elsewhere is bound to its feed again, and nothing of its look is touched. Excel tells where series
 * point from ExcelApi 1.15 on; before that nothing is judged, and drawing the charts binds them all.
 */
export const source: ThingKind<SourceThing> = {
  wave: "fragile",
  needs: "1.15",
  attributes: { elsewhere: {} },
  load: (thing, site) => {
    const { sheet, name, values } = thing;
    const count = site.series[`${sheet}/${name}`] ?? 0;
    if (count === 0 || !site.sheets[chartDataId]) return { asks: [], read: () => ({ values }) };
    let asked: Asked | undefined;
    const queue = (book: BookAt): void => {
      asked = ask(thing, count, book);
    };
    return { asks: [{ bytes: count * bytesOfSeries, queue }], read: (now) => read(asked, thing, now) };
  },
  // Charts are drawn with the data that they should have.
  create: () => undefined,
  update: ({ drawing }, book, { detail }) => bindFound(drawing, detail as readonly SeriesFound[], book),
};

/** Bytes of the answer for one series: its name and two addresses, rounded up. */
const bytesOfSeries = 500;

interface Asked {
  readonly collection: Excel.ChartSeriesCollection;
  readonly sources: readonly Readonly<Record<"x" | "y", OfficeExtension.ClientResult<string>>>[];
}

function ask({ sheet, name, drawing }: SourceThing, count: number, book: BookAt): Asked {
  const collection = book.sheet(sheet).charts.getItem(name).series.load("items/name");
  const isScatter = drawing.chart.marks.every(({ mark }) => mark === "points" || mark === "lines");
  const sources = Array.from({ length: count }, (_, index) => {
    const series = collection.getItemAt(index);
    return {
      x: series.getDimensionDataSourceString(isScatter ? "XValues" : "Categories"),
      y: series.getDimensionDataSourceString(isScatter ? "YValues" : "Values"),
    };
  });
  return { collection, sources };
}

function read(asked: Asked | undefined, { drawing, values }: SourceThing, site: Site): Found {
  if (!asked) return { values };
  const found = asked.collection.items.map(({ name }, index) => ({ name, index }));
  const lost = pairs(drawing.chart.marks, found).filter(([mark, series]) => {
    const sources = series === null ? undefined : asked.sources[series.index];
    if (sources === undefined) return false;
    return (
      isElsewhere(sources.x.value, xOf(mark), drawing, site) || isElsewhere(sources.y.value, yOf(mark), drawing, site)
    );
  });
  return { values: { elsewhere: lost.length }, detail: found };
}

/** Cells of a sheet: the first, its row from 1, and the column and row of the last. */
interface Cells {
  readonly sheet: string;
  readonly first: string;
  readonly to: string;
  readonly last: number;
}

/** `'Chart data'!$B$8:$B$27` with or without its parts: book, apostrophes, dollars, an equals sign. */
const address =
  /^=?(?:'(?:\[[^\]]*\])?(?<quoted>(?:[^']|'')+)'|(?:\[[^\]]*\])?(?<bare>[^'!]+))!\$?(?<column>[A-Z]+)\$?(?<row>\d+)(?::\$?(?<to>[A-Z]+)\$?(?<last>\d+))?$/;

/** The cells that an answer names; null where its form is not known. */
function cellsIn(answer: string): Cells | null {
  const at = address.exec(answer)?.groups;
  if (at === undefined) return null;
  const { quoted, bare = "", column = "", row = "" } = at;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    first: column + row,
    to: at["to"] ?? column,
    last: Number(at["last"] ?? row),
  };
}

/**
 * A series may take more or fewer places than are bound today, but begins where its feed does and has at least the places
 * with which the plan began. An answer in a form that is not known says nothing.
 */
function isElsewhere(answer: string, ref: FeedRef, { feeds }: Drawing, site: Site): boolean {
  if (answer.includes("#REF!")) return true;
  const feed = feeds.find(({ id }) => id === ref.feed);
  const cells = cellsIn(answer);
  if (cells === null || feed === undefined) return false;
  const area = areaOf(feed, ref.column, feed.slots);
  const { row, column } = placeOfCell(site, chartDataId, area.row, area.column);
  const isOurs =
    cells.sheet.toLowerCase() === labelOf(site, chartDataId).toLowerCase() &&
    cells.first === addressOf(row, column) &&
    `${cells.to}${row + 1}` === cells.first;
  return !isOurs || cells.last - row < area.rows;
}
