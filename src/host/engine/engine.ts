import type { Scalar } from "../book/model";

/** A cell as the engine sees it: a constant, or a formula in plain A1 references (no structured references, no table names). */
export interface EngineCell {
  row: number;
  column: number;
  /** Constant value; for a formula its last known result. */
  value: Scalar;
  /** With leading "=", English, already free of structured references. */
  formula?: string;
}

/** The result of one formula after a calculation. */
export interface EngineResult {
  sheet: string;
  row: number;
  column: number;
  value: Scalar;
}

/**
 * What the book asks of a spreadsheet engine: hold cells, calculate them, give back what changed.
 * It knows nothing of tables, rules, styles or events; the book owns those, so that the engine can be replaced.
 */
export interface Engine {
  addSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  /** Writes cells; a cell with `value: null` and no formula is emptied. Coalesced until `calculate`. */
  setCells(sheet: string, cells: readonly EngineCell[]): void;
  /** Replaces all defined names. `sheet` is the id of the sheet a name is local to. */
  setNames(names: readonly { name: string; formula: string; sheet?: string }[]): void;
  /** Calculates what is dirty and resolves with every formula result that is new or different. */
  calculate(): Promise<EngineResult[]>;
  dispose(): void;
}
