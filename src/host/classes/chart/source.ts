import { absoluteAddressOf } from "../../book/area";
import type { Area, SeriesData } from "../../book/model";
import { quotedName } from "../addresses";
import type { RangeRef } from "../refs";

/** The cells as a chart refers to them: `'Chart data'!$B$2:$B$11`. */
export function referenceTo(range: RangeRef): string {
  return `${quotedName(range.sheet.data.name)}!${absoluteAddressOf(range.area)}`;
}

/** Which way series run. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The series that Excel makes of a block of cells: headings become names, texts in front become categories. */
export function seriesFrom(range: RangeRef, type: string, by: SeriesBy): SeriesData[] {
  const { area } = range;
  const across = by === "Rows" || (by === "Auto" && area.columns > area.rows);
  const headings = across ? hasTexts(range, { ...area, columns: 1 }) : hasTexts(range, { ...area, rows: 1 });
  const scatter = type.startsWith("XYScatter") || type.startsWith("Bubble");
  const lead = across ? { ...area, rows: 1 } : { ...area, columns: 1 };
  const size = across ? area.rows : area.columns;
  const categories = size > 1 && (scatter || hasTexts(range, without(lead, headings, across)));
  const made: SeriesData[] = [];
  for (let at = categories ? 1 : 0; at < size; at++) {
    const line = across ? { ...area, row: area.row + at, rows: 1 } : { ...area, column: area.column + at, columns: 1 };
    made.push(oneSeries(range, line, { headings, across, type, categories: categories ? lead : undefined, number: made.length + 1 }));
  }
  return made;
}

interface Making {
  headings: boolean;
  across: boolean;
  type: string;
  categories: Area | undefined;
  number: number;
}

function oneSeries(range: RangeRef, line: Area, { headings, across, type, categories, number }: Making): SeriesData {
  const cells = (area: Area): string => referenceTo(range.at(without(area, headings, across)));
  const series: SeriesData = { name: `Series${number}`, type, values: cells(line), axisGroup: "Primary", points: {} };
  if (categories) series.categories = cells(categories);
  if (!headings) return series;
  const heading = range.at({ ...line, rows: 1, columns: 1 });
  series.nameRef = referenceTo(heading);
  series.name = range.seat.book.text(range.sheet.id, line.row, line.column);
  return series;
}

/** The line without its heading. */
function without(area: Area, headings: boolean, across: boolean): Area {
  if (!headings) return area;
  return across ? { ...area, column: area.column + 1, columns: area.columns - 1 } : { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** Whether the cells hold texts, the corner aside, which is often empty. */
function hasTexts({ seat, sheet }: RangeRef, area: Area): boolean {
  const last = seat.book.getCell(sheet.id, area.row + area.rows - 1, area.column + area.columns - 1);
  return typeof last.value === "string";
}
