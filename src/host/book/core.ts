import type { Engine } from "./engine";
import type { Changes } from "./changes";
import type { Dirty } from "./dirty";
import type { Area, BookData, Scalar } from "./model";

/** AutoCorrect options that each user of Excel has on or off. */
export interface Switches {
  /** A table grows when something is written directly beneath or beside it. */
  growTables: boolean;
  /** A formula written in an empty table column fills it; new rows get the column's formula. */
  fillCalculatedColumns: boolean;
}

/** A range that stays on its cells while rows and columns are inserted and deleted. */
export interface TrackedRange {
  readonly sheet: string;
  area: Area;
  /** False once all its cells were deleted. */
  alive: boolean;
}

/** What all parts of a book share. */
export interface Core {
  readonly data: BookData;
  readonly engine: Engine;
  readonly changes: Changes;
  readonly switches: Switches;
  readonly dirty: Dirty;
  /** Values of cells that arrays fill, by sheet and place. */
  readonly spilled: Map<string, Map<number, Scalar>>;
  readonly tracked: Set<WeakRef<TrackedRange>>;
}
