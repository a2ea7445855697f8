import { readPlan } from "../workbook/rows/read";
import { reread } from "../workbook/rows/reread";
import { checkResult } from "./checkResult";
import type { Action, CheckOptions, CheckResult, RecheckOptions } from "./types";

/** Reads the plan once and tells everything that is wrong with it at its report date. Writes nothing. */
export const check: Action<CheckOptions, CheckResult> = async (session, { before = null }) =>
  checkResult(await readPlan(session), before);

/**
 * The same after an edit of one sheet: reads that sheet's table alone, in one request, and everything when it is no longer
 * as it was read.
 */
export const recheck: Action<RecheckOptions, CheckResult> = async (session, { before, sheet }) =>
  checkResult((await reread(session, before.reading, sheet)) ?? (await readPlan(session)), before);
