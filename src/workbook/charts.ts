import { columnAt, feedRows, type Feed, type FeedRef, filledRows, type Mark, type PlanChart } from "../plan/index";
import { chartDataId } from "../plan/charts/charts";
import { Defect } from "../plan/errors";
import { addMark, bindData, bindMark, type MarkPlace, yOf } from "./chartMarks";
import { quoted } from "./localise";
import { addressOf } from "./placed";
import { labelOf, placeOfCell, type Site } from "./site";
import type { BookAt } from "./thing";

/** A chart of the plan with the feeds it draws, each bound to so many slots. */
export interface Drawing {
  readonly chart: PlanChart;
  readonly feeds: readonly Feed[];
  /** Slots bound, by feed id. */
  readonly slots: Readonly<Record<string, number>>;
  /** Rows of the table behind the chart's own feed. */
  readonly rows: number;
  /** Where people have placed it beside its own place: tab, and the cell at its corner while it is not yet there. */
  readonly placed?: { readonly sheet: string; readonly row?: number; readonly column?: number };
}

/** The sheet on which a chart stands. */
export function sheetOf({ chart, placed }: Drawing, book: BookAt): Excel.Worksheet {
  return placed ? book.context.workbook.worksheets.getItem(placed.sheet) : book.sheet(chart.sheet);
}

/** A series that is there: its place in the chart and the name it has now. */
export interface SeriesFound {
  readonly index: number;
  readonly name: string;
}

/** A chart that is there. */
export interface ChartFound {
  readonly series: readonly SeriesFound[];
  /** What the plan's lists call the marks that follow them, by declared name. */
  readonly names: ReadonlyMap<string, string>;
  /** Rows over which it stands, as drawn; null when people have given it a size of their own. */
  readonly rows: number | null;
}

/** Makes a chart with all its marks. */
export function drawChart(drawing: Drawing, book: BookAt): void {
  const { chart } = drawing;
  const sheet = sheetOf(drawing, book);
  const [first] = chart.marks;
  if (first === undefined) throw new Defect(`a chart without marks: ${chart.name}`);
  const place = placeIn(drawing, book);
  const made = sheet.charts.add(baseType(first), place.range(yOf(first)), "Columns");
  made.name = chart.name;
  dressChart(made, drawing, book);
  chart.marks.forEach((mark, index) => {
    const series = index === 0 ? made.series.getItemAt(0) : made.series.add(mark.name);
    addMark(series, mark, place);
  });
  arrange(made, drawing);
}

/** Binds a chart that is there to its feeds and its title again, and adds marks it has lost; nothing else of it is touched. */
export function rebindChart(drawing: Drawing, { series: found, names, rows }: ChartFound, book: BookAt): void {
  const { chart } = drawing;
  const is = sheetOf(drawing, book).charts.getItem(chart.name);
  const place = placeIn(drawing, book);
  for (const [declared, series] of pairs(chart.marks, found)) {
    const mark = { ...declared, name: names.get(declared.name) ?? declared.name };
    if (series === null) addMark(is.series.add(mark.name), mark, place);
    else bindMark(is.series.getItemAt(series.index), mark, place);
  }
  is.title.setFormula(titleReference(chart, book.site));
  if (chart.y.min === "lanes" || chart.y.room !== undefined) is.axes.valueAxis.set(limits(chart.y, drawing));
  if (rows !== null && rows !== rowsNeeded(drawing)) setSize(is, drawing, book);
}

/** Binds the series that are there to their data again; what is missing is not made. */
export function bindFound(drawing: Drawing, found: readonly SeriesFound[], book: BookAt): void {
  const { chart } = drawing;
  const place = placeIn(drawing, book);
  const { series: all } = sheetOf(drawing, book).charts.getItem(chart.name);
  for (const [mark, series] of pairs(chart.marks, found))
    if (series !== null) bindData(all.getItemAt(series.index), mark, place);
}

/** Which series each mark is: by name, and those named by the plan's lists in their order among the rest. */
export function pairs(marks: readonly Mark[], found: readonly SeriesFound[]): (readonly [Mark, SeriesFound | null])[] {
  const free = [...found];
  const take = (at: number): SeriesFound | null => free.splice(at, 1)[0] ?? null;
  const byName = new Map(
    marks
      .map((mark) => [mark, indexOf(free, mark.name)] as const)
      .map(([mark, at]) => [mark, at < 0 ? null : take(indexOf(free, mark.name))]),
  );
  const whole = found.length >= marks.length;
  return marks.map((mark) => [mark, byName.get(mark) ?? (whole && mark.named !== undefined ? take(0) : null)] as const);
}

function indexOf(found: readonly SeriesFound[], name: string): number {
  return found.findIndex((each) => each.name === name);
}

/** The cell of the finding, as a chart's title names it. */
function titleReference(chart: PlanChart, site: Site): string {
  const { row, column } = placeOfCell(site, chart.sheet, chart.title.row, chart.title.column);
  return `=${quoted(labelOf(site, chart.sheet))}${absolute(row, column)}`;
}

/** Where the columns of the feeds are in this workbook. */
function placeIn({ feeds, slots }: Drawing, book: BookAt): MarkPlace {
  const data = book.sheet(chartDataId);
  const label = quoted(labelOf(book.site, chartDataId));
  const feedOf = (ref: FeedRef): Feed => {
    const feed = feeds.find(({ id }) => id === ref.feed);
    if (feed === undefined) throw new Defect(`unknown feed: ${ref.feed}`);
    return feed;
  };
  const at = (ref: FeedRef, row: number) =>
    placeOfCell(book.site, chartDataId, feedRows.first + row, columnAt(feedOf(ref), ref.column));
  const slotsOf = (ref: FeedRef): number => slots[ref.feed] ?? feedOf(ref).slots;
  return {
    range: (ref) => {
      const { row, column } = at(ref, 0);
      return data.getRangeByIndexes(row, column, slotsOf(ref) * feedOf(ref).rowsPerSlot, 1);
    },
    cell: (ref, row) => {
      const place = at(ref, row);
      return `=${label}${absolute(place.row, place.column)}`;
    },
    labelled: (ref) => {
      const { rowsPerSlot } = feedOf(ref);
      const rows = new Set(filledRows(feedOf(ref), ref.column, slotsOf(ref)));
      return Array.from({ length: slotsOf(ref) * rowsPerSlot }, (_, row) => rows.has(row));
    },
  };
}

function absolute(row: number, column: number): string {
  return addressOf(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}

function baseType(mark: Mark): "ColumnStacked" | "XYScatter" {
  return mark.mark === "stack" || mark.mark === "trend" ? "ColumnStacked" : "XYScatter";
}

/** Everything of a chart but its series and axes. */
function dressChart(made: Excel.Chart, drawing: Drawing, book: BookAt): void {
  const { chart } = drawing;
  made.title.setFormula(titleReference(chart, book.site));
  made.title.format.font.size = 12;
  made.title.format.font.bold = true;
  made.title.format.font.color = "#222222";
  made.legend.visible = chart.legend !== null;
  if (chart.legend !== null) made.legend.position = chart.legend;
  made.displayBlanksAs = "NotPlotted";
  made.plotVisibleOnly = false;
  setSize(made, drawing, book);
}

/** Over its place, as high as its lanes need; at its highest it takes a printed page of its own. */
function setSize(made: Excel.Chart, drawing: Drawing, book: BookAt): void {
  const { chart, placed } = drawing;
  const rows = rowsNeeded(drawing);
  if (placed) return setFreely(made, rows, placed);
  const from = placeOfCell(book.site, chart.sheet, chart.place.row, chart.place.column);
  made.setPosition(
    addressOf(from.row, from.column),
    addressOf(from.row + rows - 1, from.column + chart.place.columns - 1),
  );
  if (chart.rowsFor !== undefined && rows >= rowsOfPage)
    book.sheet(chart.sheet).horizontalPageBreaks.add(addressOf(from.row, 0));
}

/** Points of a chart that stands where people want it: as wide as on its own page, and as high. */
const free = { width: 468, row: 15 };

function setFreely(made: Excel.Chart, rows: number, { row = 0, column = 0 }: NonNullable<Drawing["placed"]>): void {
  made.setPosition(addressOf(row, column));
  made.width = free.width;
  made.height = rows * free.row;
}

/** Rows that leave no room for a chart beneath its words: it begins a printed page of its own. */
const rowsOfPage = 45;

function rowsNeeded({ chart, rows }: Drawing): number {
  return chart.rowsFor?.find(({ upTo }) => rows <= upTo)?.rows ?? chart.place.rows;
}

/** Every number of rows that a chart of the plan can have. */
export function rowsOf(chart: PlanChart): number[] {
  return [...(chart.rowsFor ?? []).map(({ rows }) => rows), chart.place.rows];
}

/** Axes, once the series are there that make them. */
function arrange(made: Excel.Chart, drawing: Drawing): void {
  const { x, y } = drawing.chart;
  arrangeAxis(made.axes.categoryAxis, x, drawing);
  arrangeAxis(made.axes.valueAxis, y, drawing);
}

/** The ends of an axis: constants, or as many lanes as are bound, and room for words beyond them. */
function limits(
  { min, max, room = 0 }: PlanChart["x"],
  { chart, slots }: Drawing,
): { minimum?: number; maximum?: number } {
  const bound = slots[chart.feed] ?? 1;
  const beyond = room / bound;
  return {
    ...(min === undefined ? {} : { minimum: (min === "lanes" ? -bound : min) - beyond }),
    ...(max === undefined ? {} : { maximum: max + beyond }),
  };
}

function arrangeAxis(axis: Excel.ChartAxis, of: PlanChart["x"], drawing: Drawing): void {
  axis.set(limits(of, drawing));
  axis.majorGridlines.visible = of.gridlines === true;
  if (of.gridlines === true) axis.majorGridlines.format.line.color = "#D9D9D9";
  if (of.title !== undefined) {
    axis.title.text = of.title;
    axis.title.format.font.size = of.size ?? 9;
    axis.title.format.font.bold = false;
    axis.title.format.font.color = "#222222";
  }
  if (of.shown) {
    if (of.numberFormat !== undefined) axis.numberFormat = of.numberFormat;
    axis.format.font.size = of.size ?? 9;
    axis.format.font.color = "#222222";
  } else if (of.title === undefined) {
    axis.visible = false;
  } else {
    // An axis that is not visible loses its title too.
    axis.tickLabelPosition = "None";
    axis.format.line.lineStyle = "None";
  }
}
