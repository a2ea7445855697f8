import type { CellChange, Finding, SkippedRule } from "../plan/types";
import type { Reading } from "../workbook/rows/read";

/** A finding with its place in this workbook and its sentence. */
export interface FindingView {
  readonly finding: Finding;
  /** Findings of further rows that are told in this one. */
  readonly rest?: readonly Finding[];
  /**
   * How many of the open findings it is, as the sheet Plan counts them: none where it is accepted, or where its row has been counted
   * for another cell that breaks the same rule.
   */
  readonly open: number;
  readonly sentence: string;
  /** Who has accepted it, and why it is back where it is. */
  readonly acceptance?: string;
  /** Name of the tab. */
  readonly sheet: string;
  /** Step of the plan that it belongs to; absent where it concerns the plan as a whole. */
  readonly step?: number;
  /** What its row is called in words, where the plan says so. */
  readonly name?: string;
  /** Title of the column, where there is one. */
  readonly column?: string;
  /** Address on its sheet, e.g. `H7`; absent for findings about the whole plan. */
  readonly cell?: string;
  /** What the fix would do, where there is a safe one. */
  readonly fix?: string;
  /** The fix gives the row another id, and what refers to it too: it is asked about by itself. */
  readonly renumbers?: true;
  /** A post can accept it: it is more than advice, and a waiver can name its row. */
  readonly acceptable?: true;
  /** The same cell by cell, as people read it. */
  readonly writes?: readonly WriteView[];
}

/** A cell that a fix writes, as people read it. */
export interface WriteView {
  /** Id of the row. */
  readonly row: string;
  /** Title of the column. */
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A rule that was not judged somewhere, with its sentence. */
export interface SkippedView {
  readonly skipped: SkippedRule;
  readonly sentence: string;
  /** Name of the tab. */
  readonly sheet: string;
}

/** A cell that cannot be read, for which rules were not judged. */
export interface UnreadableView {
  /** What `goTo` takes. */
  readonly at: GoToOptions;
  readonly sheet: string;
  readonly cell: string;
  /** Title of its column, or of the setting. */
  readonly column: string;
}

/** How many findings are new, gone and still there since they were last written to the sheet, at the report date of then. */
export interface SinceWritten {
  readonly date: number;
  readonly fresh: number;
  readonly cleared: number;
  readonly still: number;
}

/** All findings of the plan at its report date. */
export interface CheckResult {
  readonly reportDate: number | null;
  readonly findings: readonly FindingView[];
  /** What to enter next where a plan has just begun, in words. */
  readonly next?: { readonly view: FindingView; readonly sentence: string };
  /** Those that nobody has accepted. */
  readonly counts: Readonly<Record<"error" | "warning" | "advice", number>>;
  /** Findings that a post has accepted: `finding.waivedBy` says in which waiver. */
  readonly waived: number;
  /** Rules that were not judged, for something they need cannot be read. */
  readonly skipped: readonly SkippedView[];
  /** The cells on account of which they were not. */
  readonly unreadable: readonly UnreadableView[];
  /** What has changed since the check before, where there was one. */
  readonly news?: { readonly fresh: readonly FindingView[]; readonly cleared: readonly FindingView[] };
  /** What has changed since the findings were last written to the sheet; null where they never were. */
  readonly since: SinceWritten | null;
  /** Rows read, by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Tables, and columns by id, that should be there and are not: what needs them was skipped, and repair puts them back. */
  readonly missing: readonly { readonly table: string; readonly column?: string }[];
  /** The plan as it was read, from which a sheet that was edited since is checked again. */
  readonly reading: Reading;
}

/** The check before, from which this one tells what has changed. */
export interface CheckOptions {
  readonly before?: CheckResult | null;
}

/** A sheet that was edited since a check. */
export interface RecheckOptions {
  readonly before: CheckResult;
  /** Name of its tab. */
  readonly sheet: string;
}

/** A cell to show: found again by table, row id and column; `row` serves rows without an id. */
export interface GoToOptions {
  readonly table: string;
  readonly row?: number;
  readonly rowId?: string;
  readonly column?: string;
}

/** A sheet to show, by its tab. */
export interface ShowSheetOptions {
  readonly sheet: string;
}

/** Where the selection was put. */
export interface WentTo {
  readonly sheet: string;
  readonly cell: string;
}

/** Cells to change; each is written only while it still holds `from`. */
export interface FixOptions {
  readonly changes: readonly CellChange[];
}

/** What came of each change. */
export interface FixResult {
  readonly written: readonly CellChange[];
  /** Not written, since the cell had changed or its row is gone. */
  readonly skipped: readonly CellChange[];
}

/** A finding as it was shown. Without its facts it is known by its place, where that has no other of the rule. */
export type WantedFinding = Pick<Finding, "rule" | "table" | "row" | "rowId" | "column"> &
  Partial<Pick<Finding, "facts">>;

/** Findings to accept, for one reason. */
export interface WaiveOptions {
  readonly findings: readonly WantedFinding[];
  readonly reason: string;
  /** Post that accepts them. */
  readonly post: string;
  /** Last day, a serial; they come back after it. */
  readonly expires: number;
}

/** What was accepted: ids of the new waivers. */
export interface WaiveResult {
  readonly accepted: readonly string[];
  /** Not accepted, since they are no longer found. */
  readonly gone: number;
  /** Not accepted, since a waiver could not name their row by its id. */
  readonly nameless: number;
  /** Accepted before, and still. */
  readonly already: number;
  /** Ids of waivers that held for nothing any more and end, since others take their place. */
  readonly replaced: readonly string[];
}

/** Waivers to end, by id. */
export interface WithdrawOptions {
  readonly waivers: readonly string[];
}

/** Ids of the waivers that were ended, and how many were not: they are gone, or somebody has changed them meanwhile. */
export interface WithdrawResult {
  readonly withdrawn: readonly string[];
  readonly gone: number;
}

/** How many findings stand on the sheet now, and what has changed since it was last written. */
export interface WrittenFindings {
  readonly written: number;
  readonly since: SinceWritten | null;
}
