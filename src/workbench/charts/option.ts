import type { AxisData, Book, ChartData, Scalar, SeriesData } from "../../host";
import { textsAt, valuesAt } from "./cells";
import { axisLook, fontFamily, ink, labelOf, lookOf, points } from "./looks";

/** A chart as the charting library takes it. Plain data: tests read it, the page draws it. */
export interface ChartOption {
  readonly textStyle: object;
  readonly title: object;
  readonly legend: object;
  readonly grid: object;
  readonly xAxis: AxisOption;
  readonly yAxis: AxisOption;
  readonly series: readonly SeriesOption[];
  readonly animation: false;
  readonly backgroundColor: string;
}

/** One axis. */
export interface AxisOption {
  readonly type: "value" | "category";
  readonly data?: readonly string[];
  readonly [more: string]: unknown;
}

/** One series with its points. */
export interface SeriesOption {
  readonly type: "bar" | "line" | "scatter";
  readonly name: string;
  readonly data: readonly PointOption[];
  readonly [more: string]: unknown;
}

/** One point: a number over its category, or a pair. */
export interface PointOption {
  readonly value: number | null | readonly [number | null, number | null];
  readonly [more: string]: unknown;
}

const numberOf = (value: Scalar | undefined): number | null => (typeof value === "number" ? value : null);
const isScatter = (type: string): boolean => type.startsWith("XYScatter");
const isBar = (type: string): boolean => type.startsWith("Bar");
const isColumn = (type: string): boolean => type.startsWith("Column");

/** How the book's chart looks now, with the values its cells hold. */
export function optionOf(chart: ChartData, book: Book): ChartOption {
  const scatter = chart.series.some(({ type }) => isScatter(type || chart.type));
  const across = chart.series.some(({ type }) => isBar(type || chart.type));
  const category = categoryAxis(chart, book, scatter);
  const value = valueAxis(chart.axes.value);
  return {
    textStyle: { fontFamily },
    title: titleOf(chart, book),
    legend: legendOf(chart, book),
    grid: { ...roomOf(chart, titleText(chart, book)), right: 18 + rightOf(chart, book), containLabel: true },
    xAxis: across ? value : category,
    yAxis: across ? { ...category, inverse: !category.inverse } : value,
    series: chart.series.map((series) => seriesOf(series, chart, book)),
    animation: false,
    backgroundColor: chart.fill ?? "#FFFFFF",
  };
}

/** Room around the plot for the title, the axes' titles and the legend. */
function roomOf({ title, legend, axes, width }: ChartData, text: string): object {
  const titled = (axis: AxisData): boolean => axis.visible && Boolean(axis.title);
  const below = legend.visible && legend.position === "Bottom" ? 28 : 0;
  return {
    left: 12 + (titled(axes.value) ? 18 : 0),
    top:
      26 +
      20 * titleLines(text, (title?.size ?? 14) * points, width * points) +
      (legend.visible && legend.position === "Top" ? 24 : 0),
    bottom: 10 + below + (titled(axes.category) ? 20 : 0),
  };
}

/** Width of a legend at the right, its mark and its longest name at about half the size of a letter. */
function rightOf({ legend, series }: ChartData, book: Book): number {
  if (!legend.visible || legend.position !== "Right") return 0;
  return 40 + 7 * Math.max(0, ...series.map((each) => nameOf(each, book).length));
}

/** Part of a chart's width that its title may take before it breaks, as printed charts show. */
const titlePart = 0.78;

/** Lines that a title takes, at about half its size for a letter. */
function titleLines(text: string, size: number, width: number): number {
  return Math.ceil((text.length * size * 0.52) / (width * titlePart));
}

function titleText({ title }: ChartData, book: Book): string {
  if (!title?.visible) return "";
  return title.formula ? textsAt(book, title.formula).join("") : (title.text ?? "");
}

function titleOf(chart: ChartData, book: Book): object {
  const { title, width } = chart;
  if (!title?.visible) return { show: false };
  const text = titleText(chart, book);
  const textStyle = {
    fontSize: (title.size ?? 14) * points,
    fontWeight: title.bold === false ? 400 : 600,
    color: title.color ?? ink,
  };
  return {
    text,
    left: "center",
    top: 6,
    textStyle: { ...textStyle, overflow: "break", width: width * points * titlePart, lineHeight: 18 },
  };
}

function nameOf(series: SeriesData, book: Book): string {
  return series.nameRef ? textsAt(book, series.nameRef).join(" ") : series.name;
}

function legendOf({ legend, series, title }: ChartData, book: Book): object {
  if (!legend.visible) return { show: false };
  const place = {
    Top: { top: title?.visible ? 34 : 4 },
    Bottom: { bottom: 4 },
    Left: { left: 4, top: "middle", orient: "vertical" },
    Right: { right: 4, top: "middle", orient: "vertical" },
  };
  const names = series.map((each) => nameOf(each, book)).filter(Boolean);
  const isUpright = legend.position === "Right" || legend.position === "Left";
  const isStacked = series.every((each) => each.type.includes("Stacked"));
  return {
    data: isUpright && isStacked ? names.reverse() : names,
    textStyle: { color: ink, fontSize: 9 * points },
    ...(place[legend.position as keyof typeof place] ?? place.Bottom),
  };
}

function categoryAxis(chart: ChartData, book: Book, scatter: boolean): AxisOption {
  const look = axisLook(chart.axes.category);
  if (scatter) return { ...look, type: "value" };
  return {
    ...look,
    axisLabel: { ...look.axisLabel, interval: 0 },
    type: "category",
    data: textsAt(book, chart.series.find(({ categories }) => categories)?.categories),
  };
}

function valueAxis(axis: AxisData): AxisOption {
  return { ...axisLook(axis), type: "value", boundaryGap: [0, "5%"] };
}

interface Common {
  readonly name: string;
  readonly data: readonly PointOption[];
}

function seriesOf(series: SeriesData, chart: ChartData, book: Book): SeriesOption {
  const type = series.type || chart.type;
  const values = valuesAt(book, series.values).map(numberOf);
  const name = nameOf(series, book);
  const common = { name, data: values.map((value, index) => pointOf(series, index, value, book)), ...lookOf(series) };
  if (isScatter(type)) return scatterOf(series, common, book);
  if (isColumn(type) || isBar(type)) return { ...common, type: "bar", ...columnLook(series, type) };
  return {
    ...common,
    type: "line",
    smooth: series.smooth ?? false,
    connectNulls: chart.displayBlanksAs === "Interplotted",
  };
}

/** Columns on each other or side by side, with the edges and the gaps that they have. */
function columnLook({ gapWidth, fill, line }: SeriesData, type: string): object {
  return {
    stack: type.includes("Stacked") ? "stack" : undefined,
    barCategoryGap: gapWidth === undefined ? undefined : `${Math.round((100 * gapWidth) / (100 + gapWidth))}%`,
    itemStyle: {
      color: fill ?? undefined,
      ...(line?.color === undefined ? {} : { borderColor: line.color, borderWidth: 1 }),
    },
  };
}

/** Points at x and y; joined where the series has a line. */
function scatterOf(series: SeriesData, common: Common, book: Book): SeriesOption {
  const across = valuesAt(book, series.categories).map(numberOf);
  const data = common.data.map((point, index) => ({
    ...point,
    value: [across[index] ?? null, point.value as number | null] as const,
  }));
  const joined = !series.line?.none && series.type !== "XYScatter";
  return { ...common, data, type: joined ? "line" : "scatter" };
}

function pointOf(series: SeriesData, index: number, value: number | null, book: Book): PointOption {
  const point = series.points[index];
  if (!point) return { value };
  const color = point.fill ?? point.marker?.background;
  return { value, ...(color ? { itemStyle: { color } } : {}), ...pointLabel(series, index, book) };
}

/** The label of one point: its own text, or that of the cell it is linked to. */
function pointLabel(series: SeriesData, index: number, book: Book): object {
  const own = series.points[index]?.label;
  if (!own) return {};
  if (own.show === false) return { label: { show: false } };
  const label = { ...series.labels, ...own };
  const text = label.formula ? textsAt(book, label.formula).join("") : label.text;
  const said = text === undefined ? {} : { formatter: text, show: text !== "" };
  return { label: { ...labelOf({ ...label, text }), ...said } };
}
