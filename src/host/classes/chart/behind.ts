import { cellsNamed } from "../addresses";
import { shownValue } from "../range/grid";
import type { SeriesRef } from "./refs";

/** What the cells say that a series takes a dimension from. */
export function cellsBehind({ chart }: SeriesRef, reference: string | undefined): (string | number | boolean)[] {
  if (reference === undefined) return [];
  const { seat } = chart.sheet;
  const { sheet, area } = cellsNamed(seat, reference);
  const values: (string | number | boolean)[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      values.push(shownValue(seat.book.getCell(sheet.id, row, column).value));
    }
  }
  return values;
}
