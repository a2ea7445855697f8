import type { Actions, Edit, Session } from "../actions";
import type { Work } from "../text/pane";
import type { PaneEvent, Problem } from "./screen";

/** The actions that the pane can ask for. */
export type PaneActions = Pick<
  Actions,
  | "look"
  | "previewInsert"
  | "insert"
  | "repair"
  | "check"
  | "recheck"
  | "goTo"
  | "showSheet"
  | "waive"
  | "withdraw"
  | "previewRenumber"
  | "writeFindings"
  | "fix"
  | "drawCharts"
  | "seeCharts"
  | "chooseMilestones"
  | "showChart"
  | "pictureChart"
  | "placeChart"
  | "makeSummary"
  | "openPublicCopy"
  | "setReportDate"
  | "previewImport"
  | "importRows"
  | "cabinetClock"
  | "previewYears"
  | "changeYears"
  | "seeNames"
  | "previewRename"
  | "renameWord"
  | "previewTakeOut"
  | "takeOut"
> & { watchEdits(session: Session, edited: (edit: Edit) => void): Promise<void> };

/** Work that writes nothing: when it fails, the plan is still as the last check found it. */
export const readingWork: ReadonlySet<Work> = new Set<Work>([
  "look",
  "previewInsert",
  "check",
  "goTo",
  "previewRenumber",
  "publicCopy",
  "seeCharts",
  "showChart",
  "pictureChart",
  "clock",
  "previewImport",
  "previewYears",
  "seeNames",
  "previewRename",
  "previewTakeOut",
]);

/** What a planner needs around it. */
export interface PlannerParts {
  readonly session: Session;
  /** Loaded when first needed: the plan is larger than the pane. */
  readonly actions: () => Promise<PaneActions>;
  readonly tell: (event: PaneEvent) => void;
  /** Keeps an error for whoever supports the user. */
  readonly log: (error: unknown) => void;
  /** Today as a serial number. */
  readonly today: () => number;
}

/** An error as the planner is told it: ours carry a code, everything else is a defect of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Error && "code" in error && "facts" in error && typeof error.code === "string")
    return { code: error.code, facts: error.facts as Problem["facts"] };
  return { code: "defect", facts: { message: error instanceof Error ? error.message : String(error) } };
}
