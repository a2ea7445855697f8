import { PlannerError } from "../plan/errors";
import type { InsertOptions } from "../plan/types";
import { isFirstYear, isYearCount, planSpan } from "../plan/years";
import { assess, mayWrite, outline, spanOf } from "../workbook/assess";
import { pending } from "../workbook/diff";
import { isShared } from "../workbook/others";
import { reconcile, refuseOtherYears } from "../workbook/reconcile";
import type { Action, InsertChoice, Preview, Reconciled } from "./types";
import { previewOf, reconciledOf } from "./repair";

/** Shows what insert would add, without writing anything. */
export const previewInsert: Action<InsertChoice, Preview> = async (session, { expressly, ...options }) => {
  refuseOptions(options);
  const found = await outline(session);
  const there = found.planned ? spanOf(found) : null;
  if (there) refuseOtherYears(there, { options, expressly });
  const assessment = await assess(session, found, { options });
  if (pending(assessment.changes).length > 0) mayWrite(found, assessment);
  return { ...previewOf(assessment, await isShared(session)), ...(there ? { there } : {}) };
};

/** Puts the plan into the workbook; what is already there of it stays, and a plan of other years is left alone. */
export const insert: Action<InsertChoice, Reconciled> = async (session, { expressly, ...options }, watch) => {
  refuseOptions(options);
  const outcome = await reconcile(session, { options, watch, ...(expressly ? { expressly } : {}) });
  return { ...reconciledOf(outcome), ...(outcome.before ? { there: outcome.before } : {}) };
};

function refuseOptions({ firstYear, years }: InsertOptions): void {
  if (!isFirstYear(firstYear) || !isYearCount(years))
    throw new PlannerError("planYears", { firstYear, years, ...planSpan });
}
