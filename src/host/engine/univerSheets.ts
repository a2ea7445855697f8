import type { Area } from "../book/model";
import type { EngineCell, EngineSheet } from "../book/engine";
import { matrixOf, type CellMatrix } from "./univerCells";

/** Rows and columns a new sheet has room for. */
export const smallest = { rows: 1000, columns: 60 };

/** A sheet as Univer takes it. */
export function snapshotOf({ id, name, cells }: EngineSheet): object {
  const cellData = matrixOf(cells);
  const room = roomFor(cellData);
  return { id, name, cellData, rowCount: room.rows, columnCount: room.columns };
}

/** Grows in generous steps, so that it is seldom needed. */
export function roomFor(cells: CellMatrix): { rows: number; columns: number } {
  let { rows, columns } = smallest;
  for (const [row, line] of Object.entries(cells)) {
    if (Number(row) >= rows) rows = Number(row) + smallest.rows;
    for (const column of Object.keys(line)) if (Number(column) >= columns) columns = Number(column) + smallest.columns;
  }
  return { rows, columns };
}

/** A range as Univer names it. */
export interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The written cells as few ranges: runs in a column, of which many neighbours share rows. */
export function rangesOf(cells: Iterable<EngineCell>): UniverRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: UniverRange[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last && last.startColumn === column && last.endRow + 1 === row) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return ranges;
}

/** A range of Univer as an area. */
export const areaOfRange = ({ startRow: row, endRow, startColumn: column, endColumn }: UniverRange): Area => ({
  row,
  column,
  rows: endRow - row + 1,
  columns: endColumn - column + 1,
});
