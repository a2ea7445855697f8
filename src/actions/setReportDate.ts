import { PlannerError } from "../plan/errors";
import { readPlan } from "../workbook/rows/read";
import { writeCells } from "../workbook/rows/write";
import type { Action, ReportDateOptions, ReportDateSet } from "./types";

const settings = "PlanSettings";
const key = "report-date";

/** Moves the report date, at which everything in the plan is judged. */
export const setReportDate: Action<ReportDateOptions, ReportDateSet> = async (session, { reportDate }) => {
  const { plan } = await readPlan(session, { only: [settings] });
  if (!(key in plan.settings)) throw new PlannerError("settingMissing", { setting: key });
  const from = plan.settings[key] ?? null;
  if (from === reportDate) return { moved: false };
  const change = { table: settings, rowId: key, column: "value", from, to: reportDate };
  const { refused } = await writeCells(session, [change]);
  for (const { because } of refused)
    throw because === "notKept"
      ? new PlannerError("didNotSettle", { count: 1 })
      : new PlannerError("cellChanged", { table: settings, row: "the report date" });
  return { moved: true };
};
