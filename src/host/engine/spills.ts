import type { IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { holds } from "../book/area";
import type { EngineCell, EngineResult } from "../book/engine";
import { areaOfRange } from "./univerSheets";

/** What is known of a sheet's formulas whose results are arrays. */
export interface ArraysOfSheet {
  /** By row and column of a formula, the range that its array fills. */
  readonly ranges: Nullable<IObjectMatrixPrimitiveType<IRange>>;
  formulaAt(row: number, column: number): string | undefined;
}

/** Arrays and the cells in their way: Univer looks at an array's room only when its formula is written. */
export class Spills {
  /** By sheet, the cells of formulas whose arrays have no room. */
  private readonly blocked = new Map<string, (readonly [row: number, column: number])[]>();

  /** Adds to cells about to be written the formulas that spill over one of them, or had no room until now. */
  disturb(sheet: string, cells: Map<string, EngineCell>, { ranges, formulaAt }: ArraysOfSheet): void {
    const written = [...cells.values()];
    const again = this.blocked.get(sheet) ?? [];
    for (const [row, line] of Object.entries((ranges ?? {}) as Record<string, Record<string, IRange>>)) {
      for (const [column, range] of Object.entries(line)) {
        const area = areaOfRange(range);
        if (written.some((cell) => holds(area, cell.row, cell.column))) again.push([Number(row), Number(column)]);
      }
    }
    this.blocked.delete(sheet);
    for (const [row, column] of again) {
      const key = `${row},${column}`;
      const formula = formulaAt(row, column);
      if (formula && !cells.has(key)) cells.set(key, { row, column, value: null, formula });
    }
  }

  /** Remembers the formulas that found no room. */
  note(results: readonly EngineResult[]): void {
    for (const { sheet, row, column, value } of results) {
      if (typeof value === "object" && value?.error === "#SPILL!")
        this.blocked.set(sheet, [...(this.blocked.get(sheet) ?? []), [row, column]]);
    }
  }
}
