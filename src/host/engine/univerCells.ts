import type { ICellData } from "@univerjs/core";
import { errorCodes } from "../book/input";
import type { ErrorCode, Scalar } from "../book/model";
import type { EngineCell, EngineResult } from "../book/engine";

/** Univer's `CellValueType`. */
const cellType = { text: 1, number: 2, boolean: 3 } as const;

/** Cells by row and column, as Univer's mutations carry them. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** A cell as Univer stores it. Everything is spelled out, so that nothing of an earlier content stays. */
export function toUniver({ value, formula }: EngineCell): ICellData {
  const typed = typedValue(value);
  return { f: formula ?? null, si: null, p: null, ...typed };
}

function typedValue(value: Scalar): { v: string | number | null; t: number | null } {
  if (value === null) return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: cellType.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: cellType.boolean };
  return { v: typeof value === "string" ? value : value.error, t: cellType.text };
}

const errors = new Set<string>(errorCodes);

/** The result of a formula. Univer has no type for errors: in a formula's result their text is the error. */
export function fromUniver(cell: { v?: unknown; t?: unknown } | null | undefined): Scalar {
  const value = cell?.v;
  if (cell?.t === cellType.boolean && value !== null) return Boolean(value);
  if (typeof value === "string") return errors.has(value) ? { error: value as ErrorCode } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Cells as a matrix. */
export function matrixOf(cells: Iterable<EngineCell>): CellMatrix {
  const matrix: CellMatrix = {};
  for (const cell of cells) (matrix[cell.row] ??= {})[cell.column] = toUniver(cell);
  return matrix;
}

/** The values that Univer gives for cells of a sheet. */
export function resultsOf(sheet: string, rows: CellMatrix | null | undefined): EngineResult[] {
  return Object.entries(rows ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({
      sheet,
      row: Number(row),
      column: Number(column),
      // A formula never comes to nothing: what reads a blank cell is 0.
      value: fromUniver(cell) ?? 0,
    })),
  );
}
