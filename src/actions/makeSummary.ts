import { templateVersion } from "../plan";
import { PlannerError } from "../plan/errors";
import { sameCell } from "../plan/sameCell";
import { tabColors } from "../plan/sheets/tabColors";
import { datedSummary, summaryLabel } from "../plan/summary/datedSheet";
import { openFindings } from "../plan/summary/findings";
import { rowOf } from "../plan/summary/since/snapshot";
import type { SummaryView } from "../plan/summary/view";
import type { PlanRow } from "../plan/types";
import { keepReport, snapshotTable } from "../workbook/pastReports";
import type { NewRow } from "../workbook/rows/addition";
import { readPlan } from "../workbook/rows/read";
import { writeCells } from "../workbook/rows/write";
import type { Session } from "../workbook/session";
import { writeCopy } from "../workbook/summarySheet";
import { readLive } from "../workbook/summarySite";
import { optionsOf, planAt, viewOf } from "./summaryPlan";
import type { Action, SummaryOptions, SummaryResult } from "./types";

/**
 * Makes the dated copy of the cabinet summary: values only, named by the report date and judged at it, and keeps what stood in the
 * plan among the past reports. A copy of the same date is replaced only when asked to.
 */
export const makeSummary: Action<SummaryOptions, SummaryResult> = async (session, { replace = false, ...at }) => {
  const reading = await readPlan(session);
  const { plan, reportDate, changes } = planAt(reading.plan, at);
  const label = summaryLabel(reportDate);
  const live = await readLive(session, label);
  if (live.there === "other") throw new PlannerError("nameTaken", { name: label });
  if (live.there === "copy" && !replace) throw new PlannerError("summaryExists", { sheet: label });
  const view = viewOf(plan, "members");
  const kept = reportOf(view, reportDate, plan.tables[snapshotTable] ?? []);
  if (kept.differs && !replace) throw new PlannerError("reportKept", { date: label.slice(-10) });
  await writeSettings(session, changes);
  const open = openFindings(plan);
  const copy = datedSummary(view, reportDate, {
    options: optionsOf(plan, reportDate),
    tabColor: tabColors.plan,
    version: templateVersion,
    open,
    entered: live.entered,
  });
  const { unsettled, refused } = await writeCopy(session, copy, live);
  if (kept.rows.length > 0) await keepReport(session, kept.rows, { date: reportDate, ids: kept.instead });
  return {
    sheet: copy.sheet.label,
    rows: Math.max(...copy.sheet.cells.map(({ row }) => row)) + 1,
    kept: kept.rows.length,
    open,
    unsettled,
    refused,
  };
};

async function writeSettings(session: Session, changes: Parameters<typeof writeCells>[1]): Promise<void> {
  if (changes.length === 0) return;
  const { refused } = await writeCells(session, changes);
  if (refused.length > 0) throw new PlannerError("cellChanged", { row: refused[0]?.change.rowId ?? "" });
}

/** What a report keeps, and what of the same date is kept already. */
interface Report {
  /** Rows to add; none where they are there already. */
  readonly rows: readonly NewRow[];
  /** Ids of rows that they take the place of. */
  readonly instead: readonly string[];
  /** Whether something else is kept for the same date. */
  readonly differs: boolean;
}

function reportOf(view: SummaryView, date: number, all: readonly PlanRow[]): Report {
  const rows = view.since.now.map((snapshot) => rowOf(snapshot, date, view.plan));
  const there = all.filter(({ cells }) => cells["date"] === date);
  const isKept = there.length === rows.length && rows.every((row, at) => holds(there[at], row));
  if (isKept) return { rows: [], instead: [], differs: false };
  return { rows, instead: there.flatMap(({ id }) => id ?? []), differs: there.length > 0 };
}

function holds(there: PlanRow | undefined, row: NewRow): boolean {
  if (there === undefined) return false;
  const { id, ...cells } = there.cells;
  void id;
  const keys = new Set([...Object.keys(cells), ...Object.keys(row)]);
  return [...keys].every(
    (key) => (cells[key] ?? null) === (row[key] ?? null) || sameCell(cells[key] ?? null, row[key] ?? null),
  );
}
