import { BookError } from "../../book/bookError";
import type { Line } from "../../book/model";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, color, number, oneOf, type Reader } from "../declare/readers";
import type { AxisRef, ChartRef, FillRef, Font, FontRef, LabelRef, LineRef, PointRef, SeriesRef } from "./refs";

const fill = members<FillRef>();

/** The fill of a part of a chart. Excel does not tell what it is. */
export const chartFill: HostClass<FillRef> = {
  name: "ChartFill",
  scalars: {},
  methods: {
    SetSolidColor: fill.does([color], (self, value) => self.set(value)),
    Clear: fill.does([], (self) => self.set(null)),
  },
};

const line = members<LineRef>();

const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

function setStyle(self: LineRef, style: (typeof LINES)[number]): void {
  if (style === "None") return self.set({ none: true });
  const rest: Line = { ...self.get(), none: undefined, style: undefined };
  if (style === "Automatic") return self.set(rest);
  if (style === "DashDotDot" || style.startsWith("Grey")) {
    throw new BookError("InvalidArgument", `this host does not draw lines of the style ${style}`);
  }
  self.set({ ...rest, style: style as NonNullable<Line["style"]> });
}

const lineScalars: Record<string, Scalar<LineRef>> = {
  Color: line.writable(
    (self) => self.get().color ?? "",
    color,
    (self, value) => self.set({ ...drawn(self), color: value }),
  ),
  Weight: line.writable(
    (self) => self.get().weight ?? 0.75,
    number,
    (self, weight) => self.set({ ...drawn(self), weight }),
  ),
  LineStyle: line.writable(
    (self) => (self.get().none ? "None" : (self.get().style ?? "Continuous")),
    oneOf(...LINES),
    setStyle,
  ),
};

/** Giving a line a colour or a weight makes it visible. */
function drawn(self: LineRef): Line {
  return { ...self.get(), none: undefined };
}

/** A line of a chart. */
export const chartLineFormat: HostClass<LineRef> = {
  name: "ChartLineFormat",
  scalars: lineScalars,
  methods: { Clear: line.does([], (self) => self.set({ none: true })) },
};

/** The outline of a part of a chart. */
export const chartBorder: HostClass<LineRef> = {
  name: "ChartBorder",
  scalars: lineScalars,
  methods: { Clear: line.does([], (self) => self.set({ none: true })) },
};

const font = members<FontRef>();

const part = <V>(name: keyof Font, read: Reader<V>, usual: unknown): Scalar<FontRef> =>
  font.writable<V>(
    (self) => self.get()[name] ?? usual,
    read,
    (self, value) => self.set({ ...self.get(), [name]: value }),
  );

/** How a text in a chart is written. */
export const chartFont: HostClass<FontRef> = {
  name: "ChartFont",
  scalars: { Bold: part("bold", bool, false), Color: part("color", color, "#595959"), Size: part("size", number, 10) },
};

/** The fill of a thing whose data hold it as `fill`. */
function fillOf(self: { change(edit: (data: { fill?: string | null }) => void): void }): FillRef {
  return {
    set: (value) =>
      self.change((data) => {
        data.fill = value;
      }),
  };
}

/** A font kept in three properties of the data. */
function fontOf(get: () => Font, set: (font: Font) => void): FontRef {
  return { get, set };
}

const chart = members<ChartRef>();

/** The look of a chart as a whole. */
export const chartAreaFormat: HostClass<ChartRef> = {
  name: "ChartAreaFormat",
  scalars: {},
  links: { Fill: chart.link("ChartFill", fillOf) },
};

/** The look of a chart's title. */
export const chartTitleFormat: HostClass<ChartRef> = {
  name: "ChartTitleFormat",
  scalars: {},
  links: {
    Font: chart.link("ChartFont", (self) =>
      fontOf(
        () => ({ size: self.data.title?.size, bold: self.data.title?.bold, color: self.data.title?.color }),
        (next) =>
          self.change((data) => {
            data.title = { visible: true, ...data.title, ...next };
          }),
      ),
    ),
  },
};

const series = members<SeriesRef>();

/** The look of a series. */
export const chartSeriesFormat: HostClass<SeriesRef> = {
  name: "ChartSeriesFormat",
  scalars: {},
  links: {
    Fill: series.link("ChartFill", fillOf),
    Line: series.link("ChartLineFormat", (self): LineRef => ({
      get: () => self.data.line ?? {},
      set: (next) =>
        self.change((data) => {
          data.line = next;
        }),
    })),
  },
};

const point = members<PointRef>();

/** The look of one point. */
export const chartPointFormat: HostClass<PointRef> = {
  name: "ChartPointFormat",
  scalars: {},
  links: {
    Fill: point.link("ChartFill", (self): FillRef => ({
      set: (value) =>
        self.change((data) => {
          data.fill = value ?? undefined;
        }),
    })),
  },
};

const label = members<LabelRef>();

/** The look of labels. */
export const chartDataLabelFormat: HostClass<LabelRef> = {
  name: "ChartDataLabelFormat",
  scalars: {},
  links: {
    Font: label.link("ChartFont", (self) =>
      fontOf(
        () => ({ size: self.get().size, bold: self.get().bold, color: self.get().color }),
        (next) => self.change((data) => Object.assign(data, next)),
      ),
    ),
  },
};

const axis = members<AxisRef>();

/** The look of an axis. */
export const chartAxisFormat: HostClass<AxisRef> = {
  name: "ChartAxisFormat",
  scalars: {},
  links: {
    Font: axis.link("ChartFont", (self) =>
      fontOf(
        () => ({ size: self.data.fontSize, color: self.data.fontColor }),
        ({ size, color: ink }) => self.change((data) => Object.assign(data, { fontSize: size, fontColor: ink })),
      ),
    ),
    Line: axis.link("ChartLineFormat", (self): LineRef => ({
      get: () => self.data.line ?? {},
      set: (next) =>
        self.change((data) => {
          data.line = next;
        }),
    })),
  },
};

/** The look of an axis' title. */
export const chartAxisTitleFormat: HostClass<AxisRef> = {
  name: "ChartAxisTitleFormat",
  scalars: {},
  links: {
    Font: axis.link("ChartFont", (self) =>
      fontOf(
        () => ({ size: self.data.titleSize, bold: self.data.titleBold, color: self.data.titleColor }),
        ({ size, bold, color: ink }) =>
          self.change((data) => Object.assign(data, { titleSize: size, titleBold: bold, titleColor: ink })),
      ),
    ),
  },
};

/** The look of gridlines. */
export const chartGridlinesFormat: HostClass<AxisRef> = {
  name: "ChartGridlinesFormat",
  scalars: {},
  links: {
    Line: axis.link("ChartLineFormat", (self): LineRef => ({
      get: () => self.data.gridline ?? {},
      set: (next) =>
        self.change((data) => {
          data.gridline = next;
        }),
    })),
  },
};
