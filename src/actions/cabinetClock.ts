import { modelTables, PlanIndex } from "../plan";
import { cabinetClock as clockOf } from "../plan/calendar/clock";
import { PlannerError } from "../plan/errors";
import { sameCell } from "../plan/sameCell";
import { noticesFor } from "../plan/summary/notices";
import type { CellChange, PlanData } from "../plan/types";
import { dayText } from "../text/values";
import { readPlan } from "../workbook/rows/read";
import type { Action, CabinetClockOptions, CabinetClockResult } from "./types";

const decisions = "PlanDecisions";

/**
 * Works back from a meeting on the council's calendar, and lists the notice dates that its decisions still lack, or those of one
 * decision that is to go to it. Writes nothing: the changes are shown first, and `fix` makes them.
 */
export const cabinetClock: Action<CabinetClockOptions, CabinetClockResult> = async (session, { meeting, decision }) => {
  const { plan: read, places } = await readPlan(session);
  const { data, id, moved } =
    decision === undefined ? { data: read, id: null, moved: [] } : at(read, decision, meeting);
  const plan = new PlanIndex(data, modelTables(data.years));
  const { dates, unread, calendar } = clockOf(plan, meeting);
  const { changes, missed } = noticesFor(plan, meeting, dates);
  const isAsked = ({ rowId }: { readonly rowId: string }): boolean => id === null || rowId === id;
  const asked = [...moved, ...changes.filter(isAsked)];
  const titles = places[decisions]?.titles ?? {};
  return {
    dates,
    unread,
    calendar,
    changes: asked,
    writes: asked.map(({ rowId, column, to }) => ({
      row: rowId,
      column: titles[column] ?? column,
      to: typeof to === "number" ? dayText(to) : "",
    })),
    missed: missed.filter(isAsked),
  };
};

/** The plan with a decision at that meeting, and the change that takes it there. */
function at(
  plan: PlanData,
  decision: string,
  meeting: number,
): { readonly data: PlanData; readonly id: string; readonly moved: readonly CellChange[] } {
  const rows = plan.tables[decisions] ?? [];
  const row = rows.find(({ id }) => id !== null && sameCell(id, decision));
  if (row === undefined) throw new PlannerError("rowGone", { row: decision });
  const [id, from] = [row.id ?? decision, row.cells["meeting"] ?? null];
  const there = { ...row, cells: { ...row.cells, meeting } };
  return {
    data: { ...plan, tables: { ...plan.tables, [decisions]: rows.map((each) => (each === row ? there : each)) } },
    id,
    moved: sameCell(from, meeting) ? [] : [{ table: decisions, rowId: id, column: "meeting", from, to: meeting }],
  };
}
