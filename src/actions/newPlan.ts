import { exampleFor, exampleOptions, exampleReportDate } from "../plan/example";
import { redraw } from "../workbook/redraw";
import { insert } from "./insert";
import { fillIn } from "./fill";
import type { Action, NewPlanOptions, Reconciled } from "./types";

/** Puts a plan into a new workbook; with `example`, the worked plan of a fictional council, judged at its own report date. */
export const newPlan: Action<NewPlanOptions, Reconciled> = async (session, options, watch) => {
  if (!options.example) return insert(session, { ...exampleOptions, ...options }, watch);
  const firstYear = options.firstYear ?? exampleOptions.firstYear;
  const years = Math.max(options.years ?? 0, exampleOptions.years);
  const reportDate = options.reportDate ?? exampleReportDate(firstYear);
  const inserted = await insert(session, { firstYear, years, reportDate }, watch);
  await fillIn(session, () => exampleFor(firstYear));
  await redraw(session);
  return inserted;
};
