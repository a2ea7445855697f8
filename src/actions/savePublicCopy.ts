import { templateVersion } from "../plan";
import { PlannerError } from "../plan/errors";
import { tabColors } from "../plan/sheets/tabColors";
import { datedSummary } from "../plan/summary/datedSheet";
import { openFindings } from "../plan/summary/findings";
import { exemptShown } from "../plan/summary/public/exemptShown";
import { headLine } from "../plan/summary/words";
import { publicFile } from "../workbook/publicFile/publicFile";
import { readPlan } from "../workbook/rows/read";
import { meetingOf, optionsOf, planAt, viewOf } from "./summaryPlan";
import type { Action, PublicCopy, PublicCopyOptions, PublicCopyOpened } from "./types";

/**
 * Makes the public summary as a workbook of its own, from the cells that the public may see and from nothing else. The plan's
 * workbook is read and not touched, so a date given here is that of the copy alone. Two requests.
 */
export const savePublicCopy: Action<PublicCopyOptions, PublicCopy> = async (session, at) => {
  const reading = await readPlan(session);
  const { plan, reportDate } = planAt(reading.plan, at);
  const view = viewOf(plan, "public");
  const { sheet } = datedSummary(view, reportDate, {
    options: optionsOf(plan, reportDate),
    tabColor: tabColors.plan,
    version: templateVersion,
    open: openFindings(plan),
    entered: new Map(),
  });
  const found = exemptShown(
    view.plan,
    sheet.cells.map(({ value = null }) => ({ value, isMoney: false })),
  );
  if (found.length > 0) throw new PlannerError("exemptShown", { found: found[0] ?? "", count: found.length });
  return {
    ...meetingOf(plan, reportDate),
    fileName: `${sheet.label}.xlsx`,
    bytes: publicFile(sheet, `Cabinet summary, public: ${headLine(view.plan)}`),
  };
};

/** Makes the public copy and opens it beside the plan's workbook, for reading and saving. */
export const openPublicCopy: Action<PublicCopyOptions, PublicCopyOpened> = async (session, at, watch) => {
  const { bytes, ...copy } = await savePublicCopy(session, at, watch);
  await session.openBeside(bytes);
  return copy;
};
