import type { Scalar } from "./model";

/** A cell as the engine sees it: a constant, or a formula in plain A1 references (no structured references, no names). */
export interface EngineCell {
  row: number;
  column: number;
  /** Constant value; for a formula its last known result. */
  value: Scalar;
  /** With leading "=", English, already free of structured references and defined names. */
  formula?: string;
}

/** A sheet handed over when the engine starts: formulas with a value are taken as calculated. */
export interface EngineSheet {
  id: string;
  name: string;
  cells: readonly EngineCell[];
}

/** A cell on the sheet of this id. */
export interface EnginePlace {
  sheet: string;
  row: number;
  column: number;
}

/** The result of one formula after a calculation, or of one cell into which an array spills. */
export interface EngineResult extends EnginePlace {
  value: Scalar;
}

/** A formula to be evaluated as if it stood in a cell. */
export interface Question {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  /** Evaluates as if the cell held this value. */
  assumed?: Scalar;
}

/**
 * What the book asks of a spreadsheet engine: hold cells, calculate them, give back what changed.
 * It knows nothing of tables, names, rules, styles or events; the book owns those, so that the engine can be replaced.
 */
export interface Engine {
  /** Names of the functions that it can calculate, in upper case. */
  functions(): Promise<ReadonlySet<string>>;
  /** Called once, before anything that follows. */
  start(sheets: readonly EngineSheet[]): Promise<void>;
  addSheet(id: string, name: string): void;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  /** Writes cells; a cell with `value: null` and no formula is emptied. Coalesced until `calculate`. */
  setCells(sheet: string, cells: readonly EngineCell[]): void;
  /** Calculates what is dirty and resolves with every formula result that is new or different. */
  calculate(): Promise<EngineResult[]>;
  /** The cells that arrays fill beside the cell of their formula, as of the last calculation; none once disposed of. */
  spills(): EngineResult[];
  /** The cells found to read each other in a circle, which are 0 as in Excel, as of the last calculation. */
  circles(): EnginePlace[];
  /** Evaluates formulas against the cells as they were at the last calculation; a list as the answer is an array's values. */
  evaluate(questions: readonly Question[]): Promise<Scalar[][][]>;
  /** How many arguments a function takes; undefined for one that it does not know. */
  takes(name: string): { least: number; most: number } | undefined;
  dispose(): void;
}
