import { PlannerError } from "../plan/errors";
import { readPlan } from "../workbook/rows/read";
import { writeCells } from "../workbook/rows/write";
import type { Action, FixResult, ReportDateOptions } from "./types";

const settings = "PlanSettings";
const key = "report-date";

/** Moves the report date, at which everything in the plan is judged. */
export const setReportDate: Action<ReportDateOptions, FixResult> = async (session, { reportDate }) => {
  const { plan } = await readPlan(session, { only: [settings] });
  if (!(key in plan.settings)) throw new PlannerError("settingMissing", { setting: key });
  const from = plan.settings[key] ?? null;
  if (from === reportDate) return { written: [], skipped: [] };
  const change = { table: settings, rowId: key, column: "value", from, to: reportDate };
  const { written, refused } = await writeCells(session, [change]);
  return { written, skipped: refused.map((one) => one.change) };
};
