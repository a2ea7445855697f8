import type { Cell } from "../types";

/** What a council's own list can be brought in as. */
export type ImportKind = "milestones" | "projects" | "risks";

/** A list as read from a sheet: values only, merged cells filled. Rows and columns count from 0 within what was read. */
export interface SourceList {
  readonly cells: readonly (readonly Cell[])[];
  /** Rows whose cells were taken from the merged cell above them, with the columns in question. */
  readonly merged?: readonly { readonly row: number; readonly column: number }[];
}

/** How a column came to its place: by its heading, by a heading that is nearly ours, by what stands in it, or by choice. */
export type MappedBecause = "heading" | "similar" | "content" | "chosen";

/** One column of the list and where it goes. */
export interface Mapping {
  /** Place in the list, from 0. */
  readonly source: number;
  /** As it stands in the list; empty where it has none. */
  readonly heading: string;
  /** Id of the plan's column; null where the column stays behind. */
  readonly to: string | null;
  readonly because: MappedBecause | null;
  /** Another column has the same heading, so that people had better look. */
  readonly alike: boolean;
  /** First few values. */
  readonly sample: readonly Cell[];
}

/** Ways in which a value is cleaned; each has its sentence in src/text. */
export type CleaningCode =
  | "dateFromText"
  | "dateMonthFirst"
  | "dateEndOfMonth"
  | "dateEndOfQuarter"
  | "timeDropped"
  | "numberFromText"
  | "poundsToMillions"
  | "thousandsToMillions"
  | "notKnown" // TBC, n/a: left blank
  | "wordOfList"
  | "wordToNumber"
  | "nameToId"
  | "idGiven"
  | "idTaken"
  | "noSuchRow"
  | "wholeProgramme"
  | "fromMerged"
  | "spaces";

/** One value that is not written as it stood. */
export interface Cleaned {
  /** Row of the list, from 0. */
  readonly row: number;
  /** Id of the plan's column. */
  readonly column: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly how: CleaningCode;
}

/** Reasons for which a row is held back; each has its sentence in src/text. */
export type HeldCode =
  | "noName"
  | "headingAgain"
  | "sectionTitle"
  | "total"
  | "errorCell"
  | "notDate"
  | "notNumber"
  | "notWhole"
  | "outOfRange"
  | "unitUnclear"
  | "notOnList"
  | "noSuchProject"
  | "tooLong"
  | "alreadyThere"
  | "twiceInList";

/** A row that stays behind, and why. */
export interface Held {
  /** Row of the list, from 0. */
  readonly row: number;
  readonly because: HeldCode;
  /** Id of the plan's column, where one value is to blame. */
  readonly column?: string;
  readonly value?: Cell;
}

/** A row that will be written, by column id. */
export interface ReadyRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What becomes of a list. Every row with anything in it is ready or held back; none is both. */
export interface Prepared {
  /** Row of the headings, from 0; null where the list has none. */
  readonly headingRow: number | null;
  readonly mapping: readonly Mapping[];
  /** Ids of needed columns that nothing goes to. */
  readonly lacking: readonly string[];
  /** Rows below the headings that hold anything. */
  readonly rowsIn: number;
  readonly ready: readonly ReadyRow[];
  readonly held: readonly Held[];
  readonly cleaned: readonly Cleaned[];
}

/** What people decide of it; what is left out is proposed. */
export interface ImportChoices {
  /** Row of the headings, from 0; null for a list without. */
  readonly headingRow?: number | null;
  /** By place of the column in the list: id of the plan's column, or null to leave it behind. */
  readonly mapping?: Readonly<Record<number, string | null>>;
  /** Values that every row gets where the list says nothing, by column id. */
  readonly fixed?: Readonly<Record<string, Cell>>;
}
