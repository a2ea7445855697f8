import type { ChangeAction, PlanChange, ThingKindName } from "../plan/change";
import type { Cell, InsertOptions, PlanSpan } from "../plan/types";
import type { ChartChoice, ChartOptions, ChartPicture, ChartShown, ChartsSeen } from "./chartTypes";
import type {
  CheckOptions,
  CheckResult,
  FixOptions,
  FixResult,
  GoToOptions,
  ShowSheetOptions,
  RecheckOptions,
  WaiveOptions,
  WaiveResult,
  WentTo,
  WithdrawOptions,
  WithdrawResult,
  WrittenFindings,
} from "./checkTypes";
import type { ImportOptions, ImportPreview, ImportResult } from "./importTypes";
import type { NameChoice, RenameOptions, RenameResult, RenameView } from "./renameTypes";
import type { Renumbering, RenumberOptions } from "./renumberTypes";
import type {
  CabinetClockOptions,
  CabinetClockResult,
  PublicCopy,
  PublicCopyOpened,
  PublicCopyOptions,
  SummaryOptions,
  SummaryResult,
} from "./summaryTypes";
import type { TakeOutOptions, TakeOutView } from "./takeOutTypes";
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

/** What a new plan is to be like. */
export interface InsertChoice extends InsertOptions {
  /** Which of its years were asked for expressly, where not all were: a plan that is there already has to agree with them. */
  readonly expressly?: Partial<PlanSpan>;
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
  /** Years of the plan that is there already. */
  readonly there?: PlanSpan;
}

/** What was done. */
export interface Reconciled {
  readonly changes: readonly ChangeView[];
  readonly notes: readonly ChangeView[];
  /** What this Excel refused without harm to the plan (page set-up, links ...); repair offers it again. */
  readonly failures: readonly ChangeView[];
  /** Versions of the template, where the plan was of an earlier one and is up to date now. */
  readonly upgrade?: { readonly from: number; readonly to: number };
  /** Years of the plan that was there before. */
  readonly there?: PlanSpan;
}

/** Which years a plan is to have: further ones up to the one that begins in `to`, or the first one, `closes`, closed. */
export type YearsOptions = { readonly to: number } | { readonly closes: number };

/** The years that a plan has, and those that it would have. */
interface OtherYears {
  readonly from: PlanSpan;
  readonly span: PlanSpan;
}

/** What other years would change. */
export type YearsPreview = Preview & OtherYears;

/** What other years have changed. */
export type YearsResult = Reconciled & OtherYears;

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

/** Whether the report date was another one before. */
export interface ReportDateSet {
  readonly moved: boolean;
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

/** A new plan, with the worked example filled in if asked; the example says what else is left out. */
export interface NewPlanOptions extends Partial<InsertOptions> {
  readonly example?: boolean;
}

/** Everything a user can do with a workbook, by name. */
export interface Actions {
  look: Action<None, LookResult>;
  previewInsert: Action<InsertChoice, Preview>;
  insert: Action<InsertChoice, Reconciled>;
  previewRepair: Action<None, Preview>;
  repair: Action<RepairOptions, Reconciled>;
  previewYears: Action<YearsOptions, YearsPreview>;
  changeYears: Action<YearsOptions, YearsResult>;
  previewTakeOut: Action<None, TakeOutView>;
  takeOut: Action<TakeOutOptions, TakeOutView>;
  seeNames: Action<None, readonly NameChoice[]>;
  previewRename: Action<RenameOptions, RenameView>;
  renameWord: Action<RenameOptions, RenameResult>;
  check: Action<CheckOptions, CheckResult>;
  recheck: Action<RecheckOptions, CheckResult>;
  goTo: Action<GoToOptions, WentTo>;
  showSheet: Action<ShowSheetOptions, None>;
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
  openPublicCopy: Action<PublicCopyOptions, PublicCopyOpened>;
  cabinetClock: Action<CabinetClockOptions, CabinetClockResult>;
  waive: Action<WaiveOptions, WaiveResult>;
  withdraw: Action<WithdrawOptions, WithdrawResult>;
  writeFindings: Action<None, WrittenFindings>;
  fill: Action<FillOptions, FillResult>;
  setReportDate: Action<ReportDateOptions, ReportDateSet>;
  newPlan: Action<NewPlanOptions, Reconciled>;
}

export type { PlanChange };
export type * from "./chartTypes";
export type * from "./checkTypes";
export type * from "./importTypes";
export type * from "./renameTypes";
export type * from "./renumberTypes";
export type * from "./summaryTypes";
export type * from "./takeOutTypes";
