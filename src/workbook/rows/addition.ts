import type { Cell } from "../../plan/types";

/** A row to write, by column id; columns left out stay blank. */
export type NewRow = Readonly<Record<string, Cell>>;

/** Rows to add to a table. A missing id is given; calculated columns are never written. */
export interface Addition {
  readonly table: string;
  readonly rows: readonly NewRow[];
  /** Cells are what a formula bar shows, not values: entries of somebody else's that are put in another place. */
  readonly asTyped?: boolean;
}
