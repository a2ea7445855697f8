import { BookError } from "../../book/bookError";
import type { ChartData } from "../../book/model";
import { cells, cellsFrom, type CellsArgument } from "../addresses";
import type { HostClass, Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, number, object, oneOf, optional, orElse, text } from "../declare/readers";
import { columnLeft, rowTop } from "../range/grid";
import { RangeRef } from "../refs";
import { pictureOf } from "./picture";
import { AxisRef, type AxisName, type ChartRef } from "./refs";
import { seriesBy } from "./chartCollection";
import { seriesFrom } from "./source";

const { get, writable, link, does, answers, finds } = members<ChartRef>();

const measure = (name: "left" | "top" | "width" | "height"): Scalar<ChartRef> =>
  writable(
    ({ data }) => data[name],
    number,
    (self, points) =>
      self.change((chart) => {
        chart[name] = points;
      }),
  );

function rename(self: ChartRef, name: string): void {
  const taken = self.sheet.data.charts.some(
    (other) => other.id !== self.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new BookError("InvalidArgument", `there is a chart ${name} on the sheet already`);
  self.change((chart) => {
    chart.name = name;
  });
}

function setType(self: ChartRef, type: string): void {
  self.change((chart) => {
    chart.type = type;
    for (const series of chart.series) series.type = type;
  });
}

/** Lays the chart over cells: from the first one's corner to the end of the last. */
function setPosition(self: ChartRef, startCell: CellsArgument, endCell: CellsArgument | undefined): void {
  const start = cellsFrom(self.sheet.seat, startCell, self.sheet);
  const left = columnLeft(start, start.area.column);
  const top = rowTop(start, start.area.row);
  self.change((chart) => Object.assign(chart, { left, top }));
  if (endCell === undefined) return;
  const end = cellsFrom(self.sheet.seat, endCell, self.sheet);
  const width = columnLeft(end, end.area.column + end.area.columns) - left;
  const height = rowTop(end, end.area.row + end.area.rows) - top;
  self.change((chart) => Object.assign(chart, { width, height }));
}

const source = object((value): value is RangeRef => value instanceof RangeRef);

/** A native chart. */
export const chart: HostClass<ChartRef> = {
  name: "Chart",
  scalars: {
    Id: get(({ id }) => id),
    Name: writable(({ data }) => data.name, text, rename),
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    ChartType: writable(({ data }) => data.type, text, setType),
    DisplayBlanksAs: writable(
      ({ data }) => data.displayBlanksAs,
      oneOf("NotPlotted", "Zero", "Interplotted"),
      (self, value) =>
        self.change((data) => {
          data.displayBlanksAs = value;
        }),
    ),
    PlotVisibleOnly: writable(
      ({ data }) => data.plotVisibleOnly,
      bool,
      (self, value) =>
        self.change((data) => {
          data.plotVisibleOnly = value;
        }),
    ),
  },
  links: {
    Axes: link("ChartAxes", (self) => self),
    Format: link("ChartAreaFormat", (self) => self),
    Legend: link("ChartLegend", (self) => self),
    Series: link("ChartSeriesCollection", (self) => self),
    Title: link("ChartTitle", (self) => self),
    Worksheet: link("Worksheet", ({ sheet }) => sheet),
  },
  methods: {
    Activate: does([], ({ sheet }) => sheet.seat.book.setActiveSheet(sheet.id, sheet.seat.source)),
    Delete: does([], ({ sheet, id }) => sheet.seat.book.parts.removeChart(sheet.id, id, sheet.seat.source)),
    GetImage: answers([optional(number), optional(number), orElse(oneOf("Fit", "Fill"), "Fit")], pictureOf),
    SetData: does([source, seriesBy], (self, range, by) =>
      self.change((data) => {
        data.series = seriesFrom(range, data.type, by);
      }),
    ),
    SetPosition: does([cells, optional(cells)], setPosition),
  },
};

type Title = NonNullable<ChartData["title"]>;

function setTitle(self: ChartRef, change: Partial<Title>): void {
  self.change((data) => {
    data.title = { visible: true, ...data.title, ...change };
  });
}

/** The title of a chart: a text, or what a cell says. */
export const chartTitle: HostClass<ChartRef> = {
  name: "ChartTitle",
  scalars: {
    Text: writable(
      ({ data }) => data.title?.text ?? "",
      text,
      (self, value) => setTitle(self, { text: value, formula: undefined, visible: true }),
    ),
    Visible: writable(
      ({ data }) => data.title?.visible ?? false,
      bool,
      (self, visible) => setTitle(self, { visible }),
    ),
  },
  links: { Format: link("ChartTitleFormat", (self) => self) },
  methods: {
    SetFormula: does([text], (self, formula) => setTitle(self, { ...linked(self, formula), visible: true })),
  },
};

/** A formula that points at one cell, with the text that the cell shows. */
export function linked(self: ChartRef, formula: string): { formula: string; text: string } {
  const { seat } = self.sheet;
  const { sheet, area } = cellsFrom(seat, formula, self.sheet);
  return {
    formula: formula.startsWith("=") ? formula : `=${formula}`,
    text: seat.book.text(sheet.id, area.row, area.column),
  };
}

/** The legend of a chart. */
export const chartLegend: HostClass<ChartRef> = {
  name: "ChartLegend",
  scalars: {
    Visible: writable(
      ({ data }) => data.legend.visible,
      bool,
      (self, visible) =>
        self.change((data) => {
          data.legend.visible = visible;
        }),
    ),
    Position: writable(
      ({ data }) => data.legend.position,
      oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom"),
      (self, position) =>
        self.change((data) => {
          data.legend.position = position;
        }),
    ),
  },
};

function axis(self: ChartRef, type: "Category" | "Value", group: "Primary" | "Secondary"): AxisRef {
  const names: Record<string, AxisName> = {
    CategoryPrimary: "category",
    ValuePrimary: "value",
    CategorySecondary: "secondaryCategory",
    ValueSecondary: "secondaryValue",
  };
  const found = new AxisRef(self, names[type + group] ?? "value");
  if (group === "Secondary" && !self.data.axes[found.which])
    throw new BookError("ItemNotFound", "The chart has no such axis.");
  return found;
}

/** The axes of a chart. */
export const chartAxes: HostClass<ChartRef> = {
  name: "ChartAxes",
  scalars: {},
  links: {
    CategoryAxis: link("ChartAxis", (self) => new AxisRef(self, "category")),
    ValueAxis: link("ChartAxis", (self) => new AxisRef(self, "value")),
  },
  methods: {
    GetItem: finds("ChartAxis", [oneOf("Category", "Value"), orElse(oneOf("Primary", "Secondary"), "Primary")], axis),
  },
};
