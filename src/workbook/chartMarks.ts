import type { FeedRef, Mark } from "../plan/index";
import type { Lines, MarkLabel, Marker, Points, Stroke, Trend } from "../plan/charts/types";

/** Where the columns of the feeds are. */
export interface MarkPlace {
  /** The cells of a column. */
  range(ref: FeedRef): Excel.Range;
  /** `='Chart data'!$C$8`: the cell in row `row` of a column, from 0. */
  cell(ref: FeedRef, row: number): string;
  /** Which rows of a column of labels hold one. */
  labelled(ref: FeedRef): readonly boolean[];
}

/** Gives a new series its data and its look. */
export function addMark(series: Excel.ChartSeries, mark: Mark, place: MarkPlace): void {
  series.name = mark.name;
  bindData(series, mark, place);
  switch (mark.mark) {
    case "stack":
      series.chartType = "ColumnStacked";
      series.format.fill.setSolidColor(mark.fill);
      series.format.line.color = "#FFFFFF";
      series.gapWidth = mark.gap ?? 25;
      series.overlap = 100;
      break;
    case "trend":
    case "lines":
      drawLine(series, mark);
      break;
    case "points":
      drawPoints(series, mark);
      break;
  }
  if (mark.label !== undefined) label(series, mark.label, place);
}

/** Binds a series that is there to its data, its name and its labels; its look is the people's own. */
export function bindMark(series: Excel.ChartSeries, mark: Mark, place: MarkPlace): void {
  bindData(series, mark, place);
  if (mark.named !== undefined) series.name = mark.name;
  if (mark.label?.from !== undefined) linkLabels(series, mark.label.from, place);
}

/** What a mark draws upwards. */
export function yOf(mark: Mark): FeedRef {
  return mark.mark === "points" || mark.mark === "lines" ? mark.y : mark.value;
}

/** What it draws along. */
export function xOf(mark: Mark): FeedRef {
  return mark.mark === "points" || mark.mark === "lines" ? mark.x : mark.category;
}

/** Binds a series to its data and touches nothing else of it. */
export function bindData(series: Excel.ChartSeries, mark: Mark, place: MarkPlace): void {
  series.setValues(place.range(yOf(mark)));
  series.setXAxisValues(place.range(xOf(mark)));
}

function drawLine(series: Excel.ChartSeries, mark: Lines | Trend): void {
  series.chartType = mark.mark === "lines" ? "XYScatterLinesNoMarkers" : "Line";
  series.markerStyle = "None";
  series.smooth = false;
  if (mark.stroke === undefined) series.format.line.lineStyle = "None";
  else stroke(series.format.line, mark.stroke);
}

function stroke(line: Excel.ChartLineFormat, { color, weight, dash }: Stroke): void {
  line.lineStyle = dash ?? "Continuous";
  line.color = color;
  line.weight = weight;
}

function drawPoints(series: Excel.ChartSeries, mark: Points): void {
  series.chartType = "XYScatter";
  series.format.line.lineStyle = "None";
  marker(series, mark.marker);
}

function marker(series: Excel.ChartSeries, { shape, size, color }: Marker): void {
  series.markerStyle = shape;
  series.markerSize = size;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function label(series: Excel.ChartSeries, { from, position, size, color, bold }: MarkLabel, place: MarkPlace): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = from !== undefined;
  dataLabels.showSeriesName = from === undefined;
  dataLabels.position = position;
  dataLabels.format.font.size = size;
  dataLabels.format.font.color = color;
  dataLabels.format.font.bold = bold === true;
  if (from !== undefined) linkLabels(series, from, place);
}

/** Each point's label shows its cell; points without one show none. */
function linkLabels(series: Excel.ChartSeries, from: FeedRef, place: MarkPlace): void {
  place.labelled(from).forEach((hasLabel, row) => {
    const point = series.points.getItemAt(row);
    if (hasLabel) point.dataLabel.formula = place.cell(from, row);
    else point.hasDataLabel = false;
  });
}
