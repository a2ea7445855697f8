import { absoluteAddressOf } from "../../book/area";
import type { Area, SeriesData } from "../../book/model";
import { quotedSheet } from "../../book/formulaText";
import type { RangeRef } from "../refs";

/** The cells as a chart refers to them: `'Chart data'!$B$2:$B$11`. */
export function referenceTo(range: RangeRef): string {
  return `${quotedSheet(range.sheet.data.name)}!${absoluteAddressOf(range.area)}`;
}

/** Which way series run. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** How a block of cells is read. */
interface Reading {
  /** Series run along rows. */
  across: boolean;
  /** The first cell of each series is its name. */
  headings: boolean;
  /** The first line holds what the others are plotted against. */
  categories: Area | undefined;
}

/** The series that Excel makes of a block of cells: headings become names, texts in front become categories. */
export function seriesFrom(range: RangeRef, type: string, by: SeriesBy): SeriesData[] {
  const { area } = range;
  const reading = readingOf(range, type, by);
  const count = reading.across ? area.rows : area.columns;
  const made: SeriesData[] = [];
  for (let at = reading.categories ? 1 : 0; at < count; at++) {
    const series = oneSeries(range, lineAt(area, at, reading.across), reading);
    made.push({ ...series, type, name: series.name || `Series${made.length + 1}` });
  }
  return made;
}

function readingOf(range: RangeRef, type: string, by: SeriesBy): Reading {
  const { area } = range;
  const across = by === "Rows" || (by === "Auto" && area.columns > area.rows);
  const headings = hasTexts(range, across ? { ...area, columns: 1 } : { ...area, rows: 1 });
  const lead = lineAt(area, 0, across);
  const against =
    type.startsWith("XYScatter") || type.startsWith("Bubble") || hasTexts(range, without(lead, headings, across));
  return { across, headings, categories: against && (across ? area.rows : area.columns) > 1 ? lead : undefined };
}

function lineAt(area: Area, at: number, across: boolean): Area {
  return across ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 };
}

function oneSeries(range: RangeRef, line: Area, { headings, across, categories }: Reading): SeriesData {
  const cells = (area: Area): string => referenceTo(range.at(without(area, headings, across)));
  const series: SeriesData = { name: "", type: "", values: cells(line), axisGroup: "Primary", points: {} };
  if (categories) series.categories = cells(categories);
  if (!headings) return series;
  series.nameRef = referenceTo(range.at({ ...line, rows: 1, columns: 1 }));
  series.name = range.seat.book.text(range.sheet.id, line.row, line.column);
  return series;
}

/** The line without its heading. */
function without(area: Area, headings: boolean, across: boolean): Area {
  if (!headings) return area;
  return across
    ? { ...area, column: area.column + 1, columns: area.columns - 1 }
    : { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** Whether the cells hold texts, the corner aside, which is often empty. */
function hasTexts({ seat, sheet }: RangeRef, area: Area): boolean {
  const last = seat.book.getCell(sheet.id, area.row + area.rows - 1, area.column + area.columns - 1);
  return typeof last.value === "string";
}
