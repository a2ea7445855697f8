import type { HeldCode, ImportChoices, ImportKind, Mapping } from "../plan/import/types";

/** A list to bring in; `from` is a range, a sheet or a table by name, the selection when absent. */
export interface ImportOptions {
  readonly from?: string;
  readonly as: ImportKind;
  readonly choices?: ImportChoices;
}

/** What would become of a list. Rows are told by their number on its sheet, columns by their title in the plan. */
export interface ImportPreview {
  readonly sheet: string;
  /** Sheet of the plan that the rows go to. */
  readonly into: string;
  readonly address: string;
  /** Row of the headings within the list, from 0; null where it has none. */
  readonly headingRow: number | null;
  /** Every column of the list: its letter on the sheet, where it goes and why. */
  readonly mapping: readonly (Omit<Mapping, "sample"> & {
    readonly sample: readonly string[];
    readonly letter: string;
    readonly title?: string;
    readonly reason?: string;
  })[];
  /** Columns of the plan to choose from. */
  readonly goals: readonly { readonly id: string; readonly title: string; readonly required: boolean }[];
  /** Titles of needed columns that the list says nothing of. */
  readonly lacking: readonly string[];
  /** Rows in the list = `ready` + `held`. */
  readonly rowsIn: number;
  /** Rows as they will be written, by column id, as text. */
  readonly ready: readonly { readonly at: number; readonly cells: Readonly<Record<string, string>> }[];
  readonly cleaned: readonly {
    readonly at: number;
    readonly column: string;
    readonly from: string;
    readonly to: string;
    readonly sentence: string;
  }[];
  readonly held: readonly {
    readonly at: number;
    readonly cell: string;
    readonly because: HeldCode;
    readonly sentence: string;
  }[];
}

/** What was brought in, with the ids of the new rows; `rowsIn` = `written` + `held`. */
export interface ImportResult extends ImportPreview {
  readonly written: number;
  readonly ids: readonly (string | null)[];
}
