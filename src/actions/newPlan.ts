import { exampleFor, exampleOptions, exampleReportDate } from "../plan/example";
import { beginOnPlan, blankSheets } from "../workbook/newBook";
import { redraw } from "../workbook/redraw";
import type { Session } from "../workbook/session";
import { insert } from "./insert";
import { fillIn } from "./fill";
import type { Action, NewPlanOptions, Reconciled, Watch } from "./types";

/**
 * Puts a plan into a new workbook, which then begins with it; with `example`, the worked plan of a fictional council, judged at
 * its own report date.
 */
export const newPlan: Action<NewPlanOptions, Reconciled> = async (session, options, watch) => {
  const blank = await blankSheets(session);
  const inserted = await (options.example ? example(session, options, watch) : insert(session, planOf(options), watch));
  await beginOnPlan(session, blank);
  return inserted;
};

const planOf = (options: NewPlanOptions) => ({ ...exampleOptions, ...options });

async function example(session: Session, options: NewPlanOptions, watch: Watch): Promise<Reconciled> {
  const firstYear = options.firstYear ?? exampleOptions.firstYear;
  const years = Math.max(options.years ?? 0, exampleOptions.years);
  const reportDate = options.reportDate ?? exampleReportDate(firstYear);
  const inserted = await insert(session, { firstYear, years, reportDate }, watch);
  await fillIn(session, () => exampleFor(firstYear));
  await redraw(session);
  return inserted;
}
