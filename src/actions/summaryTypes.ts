import type { CabinetClock } from "../plan/calendar/clock";
import type { Notices } from "../plan/summary/notices";

/** What a summary is made at. The report date and the meeting are settings: those given here are written to the plan. */
export interface SummaryOptions {
  /** Report date, a serial; the plan's own when absent. The copy is named by it and judged at it. */
  readonly date?: number;
  /** Day of the meeting, a serial; the plan's own when absent. The decisions asked are those of that day. */
  readonly meeting?: number;
  /** Puts the new copy, and what is kept of the plan, in place of those of the same date. */
  readonly replace?: boolean;
}

/** Said of a summary for a meeting that is past at its report date. */
export interface PastMeeting {
  /** Day of the meeting, a serial; null where it is still to come, or none is set. */
  readonly pastMeeting: number | null;
}

/** The dated copy that was made. */
export interface SummaryResult extends PastMeeting {
  readonly sheet: string;
  readonly rows: number;
  /** Rows added to the past reports; nought where the same are there already. */
  readonly kept: number;
  /** Findings not cleared, as the copy says. */
  readonly open: { readonly errors: number; readonly warnings: number };
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
export interface PublicCopy extends PastMeeting {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What the copy that stands open beside the plan is to be saved as. */
export type PublicCopyOpened = Omit<PublicCopy, "bytes">;

/** The meeting from which the clock works back, a serial. */
export interface CabinetClockOptions {
  readonly meeting: number;
  /** Id of one decision that is to go to it; all that are down for it when absent. */
  readonly decision?: string;
}

/** The days that lead to a meeting and follow it, and what its decisions lack. */
export interface CabinetClockResult extends CabinetClock, Notices {
  /** The changes as people read them: id of the decision, title of its column, the date. */
  readonly writes: readonly { readonly row: string; readonly column: string; readonly to: string }[];
}
