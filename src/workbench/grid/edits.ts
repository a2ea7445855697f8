import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";

/** What Univer says it wrote: cells by row and column. */
export type Written = Record<number, Record<number, Nullable<ICellData>>>;

/** The same as a block to write: null leaves a cell as it is. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly grid: (string | number | boolean | null)[][];
}

/** What was typed where a cell shows this. */
function typedOf(cell: Nullable<ICellData>): string | number | boolean {
  if (!cell) return "";
  if (cell.f) return cell.f;
  if (cell.v === null || cell.v === undefined) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  return cell.t === CellValueType.FORCE_STRING ? `'${cell.v}` : cell.v;
}

/** Whether a cell's content was written, and not its look alone. */
const hasContent = (cell: Nullable<ICellData>): boolean =>
  cell === null || (cell !== undefined && ("v" in cell || "f" in cell || "p" in cell));

/** The block that holds everything written, or null when only looks were. */
export function blockOf(written: Written): Block | null {
  const cells = Object.entries(written).flatMap(([row, line]) =>
    Object.entries(line)
      .filter(([, cell]) => hasContent(cell))
      .map(([column, cell]) => ({ row: Number(row), column: Number(column), value: typedOf(cell) })),
  );
  if (cells.length === 0) return null;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const width = Math.max(...columns) - left + 1;
  const grid: Block["grid"] = Array.from({ length: Math.max(...rows) - top + 1 }, () => Array<null>(width).fill(null));
  for (const { row, column, value } of cells) (grid[row - top] as Block["grid"][number])[column - left] = value;
  return { row: top, column: left, grid };
}
