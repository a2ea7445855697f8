import { BookError } from "../../book/bookError";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, color, int, number, type Reader } from "../declare/readers";
import { cellsBehind } from "./behind";
import { type Marker, MARKERS } from "./marker";
import { type LabelRef, PointRef, type SeriesRef } from "./refs";

const points = members<SeriesRef>();

const pointCount = (self: SeriesRef): number => cellsBehind(self, self.data.values).length;

/** The points of a series. */
export const chartPointsCollection: HostClass<SeriesRef> = {
  name: "ChartPointsCollection",
  scalars: { Count: points.get(pointCount) },
  items: {
    of: "ChartPoint",
    all: (self) => Array.from({ length: pointCount(self) }, (_, index) => new PointRef(self, index)),
  },
  methods: {
    GetItemAt: points.finds("ChartPoint", [int], (self, index) => {
      if (index < 0 || index >= pointCount(self))
        throw new BookError("InvalidArgument", `the series has no point ${index}`);
      return new PointRef(self, index);
    }),
    GetCount: points.answers([], pointCount),
  },
};

const point = members<PointRef>();

const pointMarker = <V>(name: keyof Marker, read: Reader<V>, usual: unknown): Scalar<PointRef> =>
  point.writable<V>(
    ({ data, series }) => data.marker?.[name] ?? series.data.marker?.[name] ?? usual,
    read,
    (self, value) =>
      self.change((data) => {
        data.marker = { ...data.marker, [name]: value };
      }),
  );

/** A point of a series. */
export const chartPoint: HostClass<PointRef> = {
  name: "ChartPoint",
  scalars: {
    Value: point.result(({ series, index }) => cellsBehind(series, series.data.values)[index] ?? ""),
    HasDataLabel: point.writable(
      ({ data, series }) => data.label?.show ?? series.data.labels?.show ?? false,
      bool,
      (self, show) =>
        self.change((data) => {
          data.label = { ...data.label, show };
        }),
    ),
    MarkerStyle: pointMarker("style", MARKERS, "Automatic"),
    MarkerSize: pointMarker("size", number, 5),
    MarkerBackgroundColor: pointMarker("background", color, ""),
    MarkerForegroundColor: pointMarker("foreground", color, ""),
  },
  links: {
    Format: point.link("ChartPointFormat", (self) => self),
    DataLabel: point.link("ChartDataLabel", (self): LabelRef => ({
      get: () => ({ ...self.series.data.labels, ...self.data.label }),
      change: (edit) =>
        self.change((data) => {
          data.label = { ...data.label, show: true };
          edit(data.label);
        }),
    })),
  },
};
