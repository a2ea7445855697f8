import { modelTables, PlanIndex } from "../plan";
import { cabinetClock as clockOf } from "../plan/calendar/clock";
import { noticesFor } from "../plan/summary/notices";
import { readPlan } from "../workbook/rows/read";
import type { Action, CabinetClockOptions, CabinetClockResult } from "./types";

/**
 * Works back from a meeting on the council's calendar, and lists the notice dates that its decisions still lack. Writes nothing: the
 * changes are shown first, and `fix` makes them.
 */
export const cabinetClock: Action<CabinetClockOptions, CabinetClockResult> = async (session, { meeting }) => {
  const { plan: data } = await readPlan(session);
  const plan = new PlanIndex(data, modelTables(data.years));
  const { dates, unread, calendar } = clockOf(plan, meeting);
  return { dates, unread, calendar, ...noticesFor(plan, meeting, dates) };
};
