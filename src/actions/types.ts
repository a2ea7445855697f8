import type { CabinetClock } from "../plan/calendar/clock";
import type { Notices } from "../plan/summary/notices";
import type { ChangeAction, PlanChange, ThingKindName } from "../plan/change";
import type { Cell, CellChange, Finding, InsertOptions, SkippedRule } from "../plan/types";
import type { Reading } from "../workbook/rows/read";
import type { ChartChoice, ChartOptions, ChartPicture, ChartShown, ChartsSeen } from "./chartTypes";
import type { ImportOptions, ImportPreview, ImportResult } from "./importTypes";
import type { Renumbering, RenumberOptions } from "./renumberTypes";
import type { Session } from "../workbook/session";

/** How far an action is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being done, as a sentence fragment for people: "Writing sheets and tables". */
  readonly doing: string;
}

/** How an action tells of its progress and learns that the planner has had enough: both once a request. */
export interface Watch {
  report(progress: Progress): void;
  cancelled(): boolean;
}

/** Every action has this shape; it returns plain data and throws PlannerError or Defect. */
export type Action<Options, Result> = (session: Session, options: Options, watch: Watch) => Promise<Result>;

/** No options. */
export type None = Readonly<Record<string, never>>;

/** One line of a change list, ready to be shown. */
export interface ChangeView {
  readonly id: string;
  readonly action: ChangeAction;
  readonly kind: ThingKindName;
  /** Tab it belongs to, as it is called in this workbook; empty for what belongs to the whole workbook. */
  readonly sheet: string;
  readonly sentence: string;
  /** How many smaller changes follow from it (a new sheet brings its table, rules, ...). */
  readonly brings: number;
}

/** What insert or repair would do. */
export interface Preview {
  readonly changes: readonly ChangeView[];
  /** Differences that are people's right and stay, e.g. a renamed column. */
  readonly notes: readonly ChangeView[];
  /** Sheets, tables and names that were taken, and what ours are called instead. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Others have the workbook open. */
  readonly shared: boolean;
  /** Versions of the template, where the plan is of an earlier one and is brought up to date. */
  readonly upgrade?: { readonly from: number; readonly to: number };
}

/** What was done. */
export interface Reconciled {
  readonly changes: readonly ChangeView[];
  readonly notes: readonly ChangeView[];
  /** What this Excel refused without harm to the plan (page set-up, links ...); repair offers it again. */
  readonly failures: readonly ChangeView[];
  /** Versions of the template, where the plan was of an earlier one and is up to date now. */
  readonly upgrade?: { readonly from: number; readonly to: number };
}

/** Which changes of the preview to make; all when absent. */
export interface RepairOptions {
  readonly choice?: readonly string[];
}

/** What the workbook holds, for the start screen. */
export interface LookResult {
  readonly state: "none" | "sound" | "damaged" | "newer" | "cannot";
  /** What repair would do; empty unless damaged. */
  readonly changes: readonly ChangeView[];
  readonly notes: readonly ChangeView[];
  /** Serial number of the report date; null where there is none. */
  readonly reportDate: number | null;
  /** Version of the template the plan was made with; null without a plan. */
  readonly version: number | null;
  /** The version of the template that repair brings an earlier plan up to. */
  readonly upgradesTo?: number;
  readonly authority: string | null;
  /** First year and number of years of the plan. */
  readonly firstYear: number | null;
  readonly years: number | null;
  /** Why not, as a code and facts of PlannerError, when `cannot`. */
  readonly problem?: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };
}

/** A finding with its place in this workbook and its sentence. */
export interface FindingView {
  readonly finding: Finding;
  readonly sentence: string;
  /** Name of the tab. */
  readonly sheet: string;
  /** Step of the plan that it belongs to; absent where it concerns the plan as a whole. */
  readonly step?: number;
  /** Title of the column, where there is one. */
  readonly column?: string;
  /** Address on its sheet, e.g. `H7`; absent for findings about the whole plan. */
  readonly cell?: string;
  /** What the fix would do, where there is a safe one. */
  readonly fix?: string;
  /** The same cell by cell, as people read it. */
  readonly writes?: readonly { readonly row: string; readonly from: string; readonly to: string }[];
}

/** A rule that was not judged somewhere, with its sentence. */
export interface SkippedView {
  readonly skipped: SkippedRule;
  readonly sentence: string;
  /** Name of the tab. */
  readonly sheet: string;
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
  /** What has changed since the check before, where there was one. */
  readonly news?: { readonly fresh: readonly FindingView[]; readonly cleared: number };
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

/** Findings to accept, for one reason. */
export interface WaiveOptions {
  readonly findings: readonly Pick<Finding, "rule" | "table" | "row" | "rowId" | "column">[];
  readonly reason: string;
  /** Post that accepts them. */
  readonly post: string;
  /** Last day, a serial; they come back after it. */
  readonly expires: number;
}

/** What was accepted: ids of the new waivers. */
export interface WaiveResult {
  readonly accepted: readonly string[];
  /** Not accepted, since they are no longer found, or their row has no id by which a waiver could name it. */
  readonly gone: number;
  /** Accepted before, and still. */
  readonly already: number;
}

/** How many findings stand on the sheet now, and what has changed since it was last written. */
export interface WrittenFindings {
  readonly written: number;
  readonly since: SinceWritten | null;
}

/** Rows to append, by table, each by column title; dates as ISO text. */
export interface FillOptions {
  readonly settings?: Readonly<Record<string, Cell>>;
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
}

/** How many rows went where. */
export interface FillResult {
  readonly settings: number;
  readonly rows: Readonly<Record<string, number>>;
}

/** The new report date, a serial number. */
export interface ReportDateOptions {
  readonly reportDate: number;
}

/** Charts after drawing. */
export interface DrawChartsResult {
  readonly drawn: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly slots: number;
    readonly restored: boolean;
  }[];
}

/** What a summary is made at. The report date and the meeting are settings: those given here are written to the plan. */
export interface SummaryOptions {
  /** Report date, a serial; the plan's own when absent. The copy is named by it and judged at it. */
  readonly date?: number;
  /** Day of the meeting, a serial; the plan's own when absent. The decisions asked are those of that day. */
  readonly meeting?: number;
  /** Puts the new copy, and what is kept of the plan, in place of those of the same date. */
  readonly replace?: boolean;
}

/** The dated copy that was made. */
export interface SummaryResult {
  readonly sheet: string;
  readonly rows: number;
  /** Rows added to the past reports; nought where the same are there already. */
  readonly kept: number;
  /** Findings not cleared, as the copy says. */
  readonly open: { readonly errors: number; readonly warnings: number };
  /** Cells that do not hold what was written, by address: none unless Excel made something else of them. */
  readonly unsettled: readonly string[];
  /** What this Excel refused: the copy's charts, or its page set-up. */
  readonly refused: readonly ("charts" | "page")[];
}

/** What a public copy is made at; nothing is written to the plan. */
export interface PublicCopyOptions {
  /** Report date, a serial; the plan's own when absent. */
  readonly date?: number;
  /** Day of the meeting, a serial; the plan's own when absent. */
  readonly meeting?: number;
}

/** A workbook of its own that holds what the public may see. */
export interface PublicCopy {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The meeting from which the clock works back, a serial. */
export interface CabinetClockOptions {
  readonly meeting: number;
  /** Id of one decision that is to go to it; all that are down for it when absent. */
  readonly decision?: string;
}

/** The days that lead to a meeting and follow it, and what its decisions lack. */
export interface CabinetClockResult extends CabinetClock, Notices {}

/** A new plan, with the worked example filled in if asked; the example says what else is left out. */
export interface NewPlanOptions extends Partial<InsertOptions> {
  readonly example?: boolean;
}

/** Everything a user can do with a workbook, by name. */
export interface Actions {
  look: Action<None, LookResult>;
  previewInsert: Action<InsertOptions, Preview>;
  insert: Action<InsertOptions, Reconciled>;
  previewRepair: Action<None, Preview>;
  repair: Action<RepairOptions, Reconciled>;
  check: Action<CheckOptions, CheckResult>;
  recheck: Action<RecheckOptions, CheckResult>;
  goTo: Action<GoToOptions, WentTo>;
  fix: Action<FixOptions, FixResult>;
  previewImport: Action<ImportOptions, ImportPreview>;
  importRows: Action<ImportOptions, ImportResult>;
  previewRenumber: Action<RenumberOptions, Renumbering>;
  drawCharts: Action<None, DrawChartsResult>;
  seeCharts: Action<None, ChartsSeen>;
  chooseMilestones: Action<ChartChoice, None>;
  showChart: Action<ChartOptions, ChartShown>;
  pictureChart: Action<ChartOptions, ChartPicture>;
  placeChart: Action<ChartOptions, WentTo>;
  makeSummary: Action<SummaryOptions, SummaryResult>;
  savePublicCopy: Action<PublicCopyOptions, PublicCopy>;
  cabinetClock: Action<CabinetClockOptions, CabinetClockResult>;
  waive: Action<WaiveOptions, WaiveResult>;
  writeFindings: Action<None, WrittenFindings>;
  fill: Action<FillOptions, FillResult>;
  setReportDate: Action<ReportDateOptions, FixResult>;
  newPlan: Action<NewPlanOptions, Reconciled>;
}

export type { PlanChange };
export type * from "./chartTypes";
export type * from "./importTypes";
export type * from "./renumberTypes";
