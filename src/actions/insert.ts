import { PlannerError } from "../plan/errors";
import type { InsertOptions } from "../plan/types";
import { isFirstYear, isYearCount, planSpan } from "../plan/years";
import { assess, mayWrite, outline } from "../workbook/assess";
import { pending } from "../workbook/diff";
import { isShared } from "../workbook/others";
import { reconcile } from "../workbook/reconcile";
import type { Action, Preview, Reconciled } from "./types";
import { previewOf, reconciledOf } from "./repair";

/** Shows what insert would add, without writing anything. */
export const previewInsert: Action<InsertOptions, Preview> = async (session, options) => {
  refuseOptions(options);
  const found = await outline(session);
  const assessment = await assess(session, found, options);
  if (pending(assessment.changes).length > 0) mayWrite(found, assessment);
  return previewOf(assessment, await isShared(session));
};

/** Puts the plan into the workbook; what is already there of it stays. */
export const insert: Action<InsertOptions, Reconciled> = async (session, options, watch) => {
  refuseOptions(options);
  return reconciledOf(await reconcile(session, { options, watch }));
};

function refuseOptions({ firstYear, years }: InsertOptions): void {
  if (!isFirstYear(firstYear) || !isYearCount(years))
    throw new PlannerError("planYears", { firstYear, years, ...planSpan });
}
