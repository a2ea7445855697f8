import { isWholeColumns, isWholeRows } from "./area";
import type { SheetData } from "./model";
import { linesOf, shiftedLine, type Shift } from "./shift";

/** A place along an axis: a row or column, and how far inside it in points. */
interface Corner {
  readonly line: number;
  readonly inside: number;
}

type Sizes = (line: number) => number;

/**
 * Charts go with the cell at their corner when whole rows or columns go in or out, and keep their size: what is to be done
 * once the lines' own sizes have moved.
 */
export function chartsMoving(sheet: SheetData, shift: Shift): () => void {
  const byRow = shift.axis === "row";
  if (byRow ? !isWholeRows(shift.area) : !isWholeColumns(shift.area)) return () => undefined;
  const edge = byRow ? "top" : "left";
  const corners = sheet.charts.map((chart) => cornerAt(chart[edge], sizesOf(sheet, byRow)));
  return () => {
    const sizes = sizesOf(sheet, byRow);
    sheet.charts = sheet.charts.map((chart, index) => {
      const corner = corners[index];
      return corner ? { ...chart, [edge]: distanceTo(moved(corner, shift), sizes) } : chart;
    });
  };
}

/** Where its own line is deleted, a chart begins with the one that takes its place. */
function moved({ line, inside }: Corner, shift: Shift): Corner {
  const now = shiftedLine(line, shift);
  return now === null ? { line: linesOf(shift)[0], inside: 0 } : { line: now, inside };
}

function sizesOf({ rows, columns, defaultRowHeight, defaultColumnWidth }: SheetData, byRow: boolean): Sizes {
  return byRow
    ? (line) => (rows.get(line)?.hidden ? 0 : (rows.get(line)?.height ?? defaultRowHeight))
    : (line) => (columns.get(line)?.hidden ? 0 : (columns.get(line)?.width ?? defaultColumnWidth));
}

/** Far beyond every chart: where nothing has a height, the search ends. */
const lastLine = 100_000;

function cornerAt(distance: number, sizes: Sizes): Corner {
  let [line, inside] = [0, Math.max(0, distance)];
  for (; line < lastLine && inside >= sizes(line); line += 1) inside -= sizes(line);
  return { line, inside };
}

function distanceTo({ line, inside }: Corner, sizes: Sizes): number {
  let distance = 0;
  for (let each = 0; each < line; each += 1) distance += sizes(each);
  return Math.round((distance + inside) * 100) / 100;
}
