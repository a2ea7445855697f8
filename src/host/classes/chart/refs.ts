import { BookError } from "../../book/bookError";
import type { AxisData, ChartData, Label, Line, SeriesData } from "../../book/model";
import type { SheetRef } from "../refs";

/** A chart, by its id. */
export class ChartRef {
  constructor(
    readonly sheet: SheetRef,
    readonly id: string,
  ) {}

  /** The chart; refused once it is deleted. */
  get data(): ChartData {
    const found = this.sheet.data.charts.find(({ id }) => id === this.id);
    if (!found) throw new BookError("ItemNotFound", "The requested chart doesn't exist.");
    return found;
  }

  /** Changes a copy of the chart and puts it in place. */
  change(edit: (chart: ChartData) => void): void {
    const { seat } = this.sheet;
    const copy = structuredClone(this.data);
    edit(copy);
    seat.book.parts.setChart(this.sheet.id, copy, seat.source);
  }
}

/** A series of a chart, by its place. */
export class SeriesRef {
  constructor(
    readonly chart: ChartRef,
    readonly index: number,
  ) {}

  /** The series; refused once it is deleted. */
  get data(): SeriesData {
    return seriesOf(this.chart.data, this.index);
  }

  /** Changes it. */
  change(edit: (series: SeriesData) => void): void {
    this.chart.change((chart) => edit(seriesOf(chart, this.index)));
  }
}

function seriesOf(chart: ChartData, index: number): SeriesData {
  const found = chart.series[index];
  if (!found) throw new BookError("ItemNotFound", "The requested series doesn't exist.");
  return found;
}

/** What may differ in one point of a series. */
type PointData = SeriesData["points"][number];

/** A point of a series, by its place. */
export class PointRef {
  constructor(
    readonly series: SeriesRef,
    readonly index: number,
  ) {}

  /** What differs in this point. */
  get data(): PointData {
    return this.series.data.points[this.index] ?? {};
  }

  /** Changes it. */
  change(edit: (point: PointData) => void): void {
    this.series.change((series) => {
      const point = series.points[this.index] ?? {};
      edit(point);
      series.points[this.index] = point;
    });
  }
}

/** Which axis of a chart. */
export type AxisName = keyof ChartData["axes"];

/** An axis of a chart. */
export class AxisRef {
  constructor(
    readonly chart: ChartRef,
    readonly which: AxisName,
  ) {}

  /** The axis; refused when the chart has no such one. */
  get data(): AxisData {
    return axisOf(this.chart.data, this.which);
  }

  /** Changes it. */
  change(edit: (axis: AxisData) => void): void {
    this.chart.change((chart) => edit(axisOf(chart, this.which)));
  }
}

function axisOf(chart: ChartData, which: AxisName): AxisData {
  const found = chart.axes[which];
  if (!found) throw new BookError("ItemNotFound", "The chart has no such axis.");
  return found;
}

/** Something with a fill. */
export interface FillRef {
  set(fill: string | null): void;
}

/** Something drawn with a line. */
export interface LineRef {
  get(): Line;
  set(line: Line): void;
}

/** How a text in a chart looks. */
export interface Font {
  size?: number;
  bold?: boolean;
  color?: string;
}

/** Something written. */
export interface FontRef {
  get(): Font;
  set(font: Font): void;
}

/** A data label, or those of a whole series. */
export interface LabelRef {
  get(): Label;
  change(edit: (label: Label) => void): void;
}
