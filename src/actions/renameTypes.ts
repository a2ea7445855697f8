import type { Renamed } from "../plan/renameWord";

/** What is to be called otherwise, and how. */
export type RenameOptions = Renamed;

/** What a planner can call otherwise: a list with its words, or a setting with what it says now. */
export interface NameChoice {
  /** What `RenameOptions` take: id of the list, or key of the setting. */
  readonly of: { readonly list: string } | { readonly setting: string };
  readonly title: string;
  /** Words as they are now. */
  readonly words: readonly string[];
}

/** What a renaming changes. */
export interface RenameView {
  readonly from: string;
  readonly to: string;
  /** Cells by sheet and column as they are called in this workbook. */
  readonly places: readonly { readonly sheet: string; readonly column: string; readonly cells: number }[];
  /** Titles of other lists with the same word, which keep it. */
  readonly alike: readonly string[];
}

/** The same once it is done: cells that hold something else meanwhile were left. */
export interface RenameResult extends RenameView {
  readonly written: number;
}
