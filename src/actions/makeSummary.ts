import { templateVersion } from "../plan";
import { Defect, PlannerError } from "../plan/errors";
import { sameCell } from "../plan/sameCell";
import { tabColors } from "../plan/sheets/tabColors";
import { datedSummary, summaryLabel } from "../plan/summary/datedSheet";
import { openFindings } from "../plan/summary/findings";
import { rowOf } from "../plan/summary/since/snapshot";
import type { SummaryView } from "../plan/summary/view";
import { workbookTitle } from "../plan/summary/words";
import type { PlanRow } from "../plan/types";
import { askReports, keepReport, snapshotTable, takingOut } from "../workbook/pastReports";
import type { NewRow } from "../workbook/rows/addition";
import type { Beside } from "../workbook/rows/append";
import type { Edge } from "../workbook/rows/edge";
import type { TablePlace } from "../workbook/rows/places";
import { type Reading, readPlan } from "../workbook/rows/read";
import { type ChangesBeside, changesBeside } from "../workbook/rows/write";
import type { Session } from "../workbook/session";
import { type Sent, writeCopy } from "../workbook/summarySheet";
import { askLive, type LiveSummary, noSummary } from "../workbook/summarySite";
import { meetingOf, optionsOf, planAt, viewOf } from "./summaryPlan";
import type { Action, SummaryOptions, SummaryResult } from "./types";

/**
 * Makes the dated copy of the cabinet summary: values only, named by the report date and judged at it, and keeps what stood in the
 * plan among the past reports. A copy of the same date is replaced only when asked to.
 */
export const makeSummary: Action<SummaryOptions, SummaryResult> = async (session, { replace = false, ...at }) => {
  const { reading, liveFor, edge } = await readAll(session);
  const { plan, reportDate, changes } = planAt(reading.plan, at);
  const label = summaryLabel(reportDate);
  const live = liveFor(label);
  const view = viewOf(plan, "members");
  const kept = reportOf(view, reportDate, plan.tables[snapshotTable] ?? []);
  assertFree(live, kept, { label, replace });
  const open = openFindings(plan);
  const copy = datedSummary(view, reportDate, {
    options: optionsOf(plan, reportDate),
    tabColor: tabColors.plan,
    version: templateVersion,
    open,
    entered: live.entered,
  });
  const settings = changesBeside(reading, changes);
  const reports = reading.places[snapshotTable];
  const { look, queue, remove } = takingOut(reports, kept.instead);
  const send = (values: Beside) =>
    sendReport(session, { rows: kept.rows, edge, place: reports }, [settings, withLook(values, look)]);
  const written = await writeCopy(session, copy, { live, send, also: queue, title: workbookTitle(view.plan) });
  await remove(session);
  if (written.unsettled.length > 0)
    throw new Defect(`the summary ${copy.sheet.label} did not keep what was written: ${written.unsettled.join(", ")}`);
  const rows = Math.max(...copy.sheet.cells.map(({ row }) => row)) + 1;
  const { refused } = written;
  return { sheet: copy.sheet.label, rows, kept: kept.rows.length, open, refused, ...meetingOf(plan, reportDate) };
};

/** Nothing takes the place of something else that was not asked for. */
function assertFree(
  { there }: LiveSummary,
  { differs }: Report,
  { label, replace }: { readonly label: string; readonly replace: boolean },
): void {
  if (there === "other") throw new PlannerError("nameTaken", { name: label });
  if (there === "copy" && !replace) throw new PlannerError("summaryExists", { sheet: label });
  if (differs && !replace) throw new PlannerError("reportKept", { date: label.slice(-10) });
}

/** The plan, and in the same requests what stands on the live summary and where the past reports end. */
async function readAll(session: Session): Promise<{
  readonly reading: Reading;
  readonly liveFor: (copy: string) => LiveSummary;
  readonly edge: Edge | null;
}> {
  let asked: { liveFor: (copy: string) => LiveSummary; edge: () => Edge | null } = {
    liveFor: () => noSummary,
    edge: () => null,
  };
  const reading = await readPlan(session, {
    beside: (context, places) => (asked = { liveFor: askLive(context), edge: askReports(context, places) }),
  });
  return { reading, liveFor: asked.liveFor, edge: asked.edge() };
}

/** What goes is looked for in the request that writes the new report. */
function withLook({ look, write }: Beside, also: Beside["look"]): Beside {
  return {
    look,
    write: (context) => {
      write(context);
      also(context);
    },
  };
}

/** Settings, what the report keeps and the values of its copy in one request. */
async function sendReport(
  session: Session,
  { rows, edge, place }: { rows: readonly NewRow[]; edge: Edge | null; place: TablePlace | undefined },
  [settings, values]: readonly [ChangesBeside, Beside],
): Promise<Sent> {
  const added = await keepReport(session, rows, {
    edge,
    beside: {
      look: (context) => {
        settings.look(context);
        values.look(context);
      },
      write: (context) => {
        settings.write(context);
        values.write(context);
      },
    },
  });
  return {
    changed: settings.refused(),
    undo: async () => {
      await settings.undo(session);
      await takingOut(
        place,
        added.flatMap((id) => id ?? []),
      ).remove(session);
    },
  };
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
