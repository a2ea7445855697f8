import { PlannerError } from "../plan/errors";
import type { PlanSpan } from "../plan/types";
import { yearLabel } from "../dates/years";
import { isYearCount, lastYear, planSpan } from "../plan/years";
import { assess, mayWrite, outline, refuseNewer, spanOf } from "../workbook/assess";
import { pending } from "../workbook/diff";
import { isShared } from "../workbook/others";
import { reconcile } from "../workbook/reconcile";
import type { Action, YearsOptions, YearsPreview, YearsResult } from "./types";
import { previewOf, reconciledOf } from "./repair";

/** Shows what other years would change, without writing anything. */
export const previewYears: Action<YearsOptions, YearsPreview> = async (session, options) => {
  const found = await outline(session);
  const from = spanOf(found);
  refuseNewer(found.identity);
  const span = spanFor(from, options);
  const assessment = await assess(session, found, { options: null, span });
  if (pending(assessment.changes).length > 0) mayWrite(found, assessment);
  return { ...previewOf(assessment, await isShared(session)), from, span };
};

/**
 * Gives the plan more years, or closes its first one and opens another behind the last. The plan with those years is described
 * and the difference made, as repair would: everything entered stays, and doing it once more changes nothing.
 */
export const changeYears: Action<YearsOptions, YearsResult> = async (session, options, watch) => {
  const found = await outline(session);
  const from = spanOf(found);
  refuseNewer(found.identity);
  const span = spanFor(from, options);
  return { ...reconciledOf(await reconcile(session, { options: null, span, watch })), from, span };
};

/** The years that a plan then has; what is already so stays so. */
function spanFor(now: PlanSpan, options: YearsOptions): PlanSpan {
  const last = lastYear(now);
  if ("to" in options) {
    if (options.to < last) throw new PlannerError("fewerYears", { last: yearLabel(last) });
    const span = { ...now, years: options.to - now.firstYear + 1 };
    if (!isYearCount(span.years)) throw new PlannerError("planYears", { ...span, ...planSpan });
    return span;
  }
  const { closes } = options;
  if (closes < now.firstYear) return now;
  if (closes > now.firstYear)
    throw new PlannerError("closeInOrder", { year: yearLabel(closes), first: yearLabel(now.firstYear) });
  return { firstYear: now.firstYear + 1, years: now.years, closed: (now.closed ?? 0) + 1 };
}
