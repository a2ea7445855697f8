import type { Cell } from "../../plan/types";
import type { Kept } from "./kept";

/** A row to write, by column id; columns left out stay blank. */
export type NewRow = Readonly<Record<string, Cell>>;

/** A row of somebody else's that is put in another place, by column id. */
export type KeptRow = Readonly<Record<string, Kept>>;

/** Rows to add to a table. A missing id is given; calculated columns are never written. */
export interface Addition {
  readonly table: string;
  readonly rows: readonly NewRow[];
  /** The same rows as somebody else typed them, formulas and formats and all: they are written so, ids included. */
  readonly kept?: readonly KeptRow[];
}
