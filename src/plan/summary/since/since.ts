import type { PlanIndex } from "../../planIndex";
import { moves, type Move, type MoveWords } from "./moves";
import { pastReports, type Snapshot, snapshotsOf } from "./snapshot";

/** What moved since the last report before the report date. */
export interface Since {
  /** Day of the last report, a serial; null where there is none before this one. */
  readonly date: number | null;
  readonly then: readonly Snapshot[];
  readonly now: readonly Snapshot[];
  readonly moves: readonly Move[];
}

/** Words of the plan's lists on which the comparison rests. */
export function wordsOf(plan: PlanIndex): MoveWords {
  const word = (name: string) => plan.word(name) ?? "";
  return {
    complete: word("PlanStatusComplete"),
    cancelled: word("PlanStatusCancelled"),
    closed: word("PlanRiskClosed"),
    withdrawn: word("PlanStageWithdrawn"),
  };
}

/** Compares the plan with what the last report kept. */
export function sinceLast(plan: PlanIndex): Since {
  const report = plan.settingOf("report-date");
  const now = snapshotsOf(plan);
  const [last] = typeof report === "number" ? pastReports(plan, report) : [];
  if (last === undefined) return { date: null, then: [], now, moves: [] };
  return { date: last.date, then: last.snapshots, now, moves: moves(last.snapshots, now, wordsOf(plan)) };
}
