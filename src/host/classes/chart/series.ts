import { BookError } from "../../book/bookError";
import type { SeriesData } from "../../book/model";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, color, int, number, object, oneOf, optional, type Reader, text } from "../declare/readers";
import { RangeRef } from "../refs";
import { cellsBehind } from "./behind";
import { type Marker, MARKERS, usualMarker } from "./marker";
import { type ChartRef, type LabelRef, SeriesRef } from "./refs";
import { referenceTo } from "./source";

const many = members<ChartRef>();

const all = (chart: ChartRef): SeriesRef[] => chart.data.series.map((_, index) => new SeriesRef(chart, index));

function at(chart: ChartRef, index: number): SeriesRef {
  const found = all(chart)[index];
  if (!found) throw new BookError("ItemNotFound", "The requested series doesn't exist.");
  return found;
}

function add(chart: ChartRef, name: string | undefined, index: number | undefined): SeriesRef {
  const count = chart.data.series.length;
  const place = index === undefined ? count : Math.min(Math.max(index, 0), count);
  chart.change((data) => {
    const series: SeriesData = {
      name: name ?? `Series${count + 1}`,
      type: data.type,
      axisGroup: "Primary",
      points: {},
    };
    data.series.splice(place, 0, series);
  });
  return new SeriesRef(chart, place);
}

/** Names of series have at most this many characters. */
const LONGEST_NAME = 255;

const seriesName: Reader<string> = (argument, what) => {
  const name = text(argument, what);
  if (name.length > LONGEST_NAME)
    throw new BookError("InvalidArgument", `names of series have at most ${LONGEST_NAME} characters`);
  return name;
};

/** The series of a chart in the order in which they are drawn. */
export const chartSeriesCollection: HostClass<ChartRef> = {
  name: "ChartSeriesCollection",
  scalars: { Count: many.get(({ data }) => data.series.length) },
  items: { of: "ChartSeries", all },
  methods: {
    Add: many.makes("ChartSeries", [optional(seriesName), optional(int)], add),
    GetItemAt: many.finds("ChartSeries", [int], at),
    GetCount: many.answers([], ({ data }) => data.series.length),
  },
};

const { writable, link, does, answers } = members<SeriesRef>();

const put =
  <K extends keyof SeriesData>(name: K) =>
  (self: SeriesRef, value: SeriesData[K]): void =>
    self.change((series) => {
      series[name] = value;
    });

const marker = <V>(name: keyof Marker, read: Reader<V>, usual: unknown): Scalar<SeriesRef> =>
  writable<V>(
    ({ data }) => data.marker?.[name] ?? usual,
    read,
    (self, value) =>
      self.change((series) => {
        series.marker = { ...usualMarker, ...series.marker, [name]: value };
      }),
  );

const range = object((value): value is RangeRef => value instanceof RangeRef);

/** Puts the series on other axes, which are made when they are first needed. */
function setGroup(self: SeriesRef, axisGroup: SeriesData["axisGroup"]): void {
  self.chart.change((data) => {
    const series = data.series[self.index];
    if (series) series.axisGroup = axisGroup;
    if (axisGroup === "Secondary") data.axes.secondaryValue ??= { visible: true, majorGridlines: false };
  });
}

function move(self: SeriesRef, place: number): void {
  self.chart.change((data) => {
    const [series] = data.series.splice(self.index, 1);
    if (series) data.series.splice(place - 1, 0, series);
  });
}

const DIMENSIONS = oneOf("Categories", "Values", "XValues", "YValues");

function referenceFor({ data }: SeriesRef, dimension: string): string | undefined {
  return dimension === "Categories" || dimension === "XValues" ? data.categories : data.values;
}

/** What the cells behind a dimension say, as texts. */
function dimensionValues(self: SeriesRef, dimension: string): string[] {
  return cellsBehind(self, referenceFor(self, dimension)).map(String);
}

/** A series of a chart. */
export const chartSeries: HostClass<SeriesRef> = {
  name: "ChartSeries",
  scalars: {
    Name: writable(
      ({ data }) => data.name,
      seriesName,
      (self, name) =>
        self.change((series) => {
          series.name = name;
          delete series.nameRef;
        }),
    ),
    ChartType: writable(({ data }) => data.type, text, put("type")),
    AxisGroup: writable(({ data }) => data.axisGroup, oneOf("Primary", "Secondary"), setGroup),
    GapWidth: writable(({ data }) => data.gapWidth ?? 150, int, put("gapWidth")),
    Overlap: writable(({ data }) => data.overlap ?? 0, int, put("overlap")),
    Smooth: writable(({ data }) => data.smooth ?? false, bool, put("smooth")),
    PlotOrder: writable(({ index }) => index + 1, int, move),
    MarkerStyle: marker("style", MARKERS, "Automatic"),
    MarkerSize: marker("size", number, 5),
    MarkerBackgroundColor: marker("background", color, ""),
    MarkerForegroundColor: marker("foreground", color, ""),
    HasDataLabels: writable(
      ({ data }) => data.labels?.show ?? false,
      bool,
      (self, show) =>
        self.change((series) => {
          series.labels = show ? { showValue: true, ...series.labels, show } : { ...series.labels, show };
        }),
    ),
  },
  links: {
    Format: link("ChartSeriesFormat", (self) => self),
    Points: link("ChartPointsCollection", (self) => self),
    DataLabels: link("ChartDataLabels", (self): LabelRef => ({
      get: () => self.data.labels ?? {},
      change: (edit) =>
        self.change((series) => {
          series.labels = { show: true, ...series.labels };
          edit(series.labels);
        }),
    })),
  },
  methods: {
    SetValues: does([range], (self, cells) => put("values")(self, referenceTo(cells))),
    SetXAxisValues: does([range], (self, cells) => put("categories")(self, referenceTo(cells))),
    GetDimensionValues: answers([DIMENSIONS], dimensionValues),
    GetDimensionDataSourceString: answers([DIMENSIONS], (self, dimension) => referenceFor(self, dimension) ?? ""),
    Delete: does([], ({ chart, index }) =>
      chart.change((data) => {
        data.series.splice(index, 1);
      }),
    ),
  },
};
