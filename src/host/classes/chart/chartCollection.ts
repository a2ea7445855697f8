import { BookError } from "../../book/bookError";
import type { AxisData, ChartData } from "../../book/model";
import type { HostClass } from "../declare/hostClass";
import { members } from "../declare/members";
import { int, key, object, oneOf, orElse, text } from "../declare/readers";
import { RangeRef, type SheetRef } from "../refs";
import { ChartRef } from "./refs";
import { type SeriesBy, seriesFrom } from "./source";

const { get, answers, finds, makes } = members<SheetRef>();

const all = (sheet: SheetRef): ChartRef[] => sheet.data.charts.map(({ id }) => new ChartRef(sheet, id));

function find(sheet: SheetRef, wanted: string | number): ChartRef | null {
  const folded = String(wanted).toLowerCase();
  const found = sheet.data.charts.find(({ id, name }) => id === wanted || name.toLowerCase() === folded);
  return found ? new ChartRef(sheet, found.id) : null;
}

function existing(found: ChartRef | null | undefined): ChartRef {
  if (!found) throw new BookError("ItemNotFound", "The requested chart doesn't exist.");
  return found;
}

const axis = (majorGridlines: boolean): AxisData => ({ visible: true, majorGridlines });

/** Points that Excel gives a new chart. */
const WIDTH = 360;
const HEIGHT = 216;

function add(sheet: SheetRef, type: string, source: RangeRef, by: SeriesBy): ChartRef {
  const { seat } = sheet;
  const series = seriesFrom(source, type, by);
  const numbers = sheet.data.charts.map(({ name }) => Number(/^Chart (\d+)$/.exec(name)?.[1] ?? 0));
  const only = series.length === 1 ? series[0] : undefined;
  const chart: ChartData = {
    id: seat.book.parts.newId(),
    name: `Chart ${Math.max(0, ...numbers) + 1}`,
    type,
    left: 0,
    top: 0,
    width: WIDTH,
    height: HEIGHT,
    title: { visible: true, text: only?.name ?? "Chart Title" },
    legend: { visible: true, position: "Bottom" },
    series,
    axes: { category: axis(false), value: axis(true) },
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
  };
  seat.book.parts.setChart(sheet.id, chart, seat.source);
  return new ChartRef(sheet, chart.id);
}

const range = object((value): value is RangeRef => value instanceof RangeRef);

/** Which way series run, when a chart is made of a block of cells. */
export const seriesBy = orElse(oneOf("Auto", "Columns", "Rows"), "Auto");

/** The charts on a sheet. */
export const chartCollection: HostClass<SheetRef> = {
  name: "ChartCollection",
  scalars: { Count: get(({ data }) => data.charts.length) },
  items: { of: "Chart", all },
  methods: {
    Add: makes("Chart", [text, range, seriesBy], add),
    GetItem: finds("Chart", [key], (sheet, wanted) => existing(find(sheet, wanted))),
    GetItemOrNullObject: finds("Chart", [key], find),
    GetItemAt: finds("Chart", [int], (sheet, at) => existing(all(sheet)[at])),
    GetCount: answers([], ({ data }) => data.charts.length),
  },
};
