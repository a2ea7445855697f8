import type { PlanIndex } from "../planIndex";
import type { InsertOptions, SheetCell } from "../types";
import type { ChartChoice, Feed, FeedValues, PlanChart } from "./types";

/** What twins of feeds need beside the plan. */
export interface ValuesOf extends Pick<InsertOptions, "years"> {
  readonly choice: ChartChoice;
  /** Slots of the feeds that grow, by feed id; those at insert where it is not named. */
  readonly slots: Readonly<Record<string, number>>;
}

/** A chart with everything that belongs to it: what stands above it on *Charts*, its feeds and their twins. */
export interface ChartSpec {
  readonly heading: string;
  /** Defined names of its finding and of its sentence. */
  readonly names: readonly [finding: string, words: string];
  /** The small table under its sentence, from a row on, and how many rows it has. */
  readonly table: { readonly rows: number; readonly cells: (row: number) => readonly SheetCell[] };
  /** Its feeds, side by side on *Chart data* from a column on. */
  readonly feeds: (column: number) => readonly Feed[];
  readonly chart: Omit<PlanChart, "sheet" | "place" | "title" | "finding"> & { readonly rows: number };
  /** What the feeds show, by feed id. */
  readonly values: (plan: PlanIndex, of: ValuesOf) => Readonly<Record<string, FeedValues>>;
}
