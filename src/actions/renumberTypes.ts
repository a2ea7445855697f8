import type { CellChange } from "../plan/types";

/** A change of one cell with its place and both values as people read them. */
export interface PlacedChange {
  readonly change: CellChange;
  /** Name of the tab. */
  readonly sheet: string;
  /** Title of the column. */
  readonly column: string;
  /** Address on its sheet, e.g. `H7`. */
  readonly cell?: string;
  readonly from: string;
  readonly to: string;
}

/** A row whose id another row has too; `row` is its index in the table's body, as the finding tells. */
export interface RenumberOptions {
  readonly table: string;
  readonly rowId: string;
  readonly row?: number;
}

/** What renumbering would change: the row itself, and cells that may mean it. Those chosen go to `fix` together with `change`. */
export interface Renumbering {
  readonly change: PlacedChange;
  readonly refers: readonly PlacedChange[];
}
