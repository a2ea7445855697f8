import { newIds } from "../plan/newIds";
import { readPlan } from "../workbook/rows/read";
import { replaceRows } from "../workbook/rows/replace";
import { checkResult } from "./checkResult";
import { foundOf } from "./since";
import type { Action, FindingView, None, WrittenFindings } from "./types";

/** Writes what a full check finds to the sheet Findings, in place of what stands there, with the report date. */
export const writeFindings: Action<None, WrittenFindings> = async (session) => {
  const { findings, reportDate, since } = checkResult(await readPlan(session));
  const ids = newIds("N", [], findings.length);
  const rows = findings.map((view, at) => ({
    id: ids[at] ?? null,
    date: reportDate,
    severity: severityOf(view),
    ...foundOf(view),
    cell: view.cell ?? null,
    message: view.sentence,
  }));
  await replaceRows(session, "PlanFindings", rows);
  return { written: rows.length, since };
};

function severityOf({ finding }: FindingView): string {
  return finding.waivedBy === undefined ? finding.severity : `${finding.severity}, waived`;
}
