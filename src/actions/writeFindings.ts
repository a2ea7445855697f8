import { clearedWord, waivedMark } from "../plan/tables/findings";
import { readPlan } from "../workbook/rows/read";
import { replaceRows } from "../workbook/rows/replace";
import { checkResult } from "./checkResult";
import { foundOf } from "./since";
import type { Action, FindingView, None, WrittenFindings } from "./types";

/**
 * Writes what a full check finds to the sheet Findings, in place of what stands there, with the report date. A finding beside which
 * somebody has written in a column of their own keeps its row, and is marked as cleared once it is found no more.
 */
export const writeFindings: Action<None, WrittenFindings> = async (session) => {
  const { findings, reportDate, since } = checkResult(await readPlan(session));
  const rows = findings.map((view) => {
    const { rule, sheet, row, column } = foundOf(view);
    const place = { rule, sheet, row, name: view.name ?? null, column, cell: view.cell ?? null };
    return { date: reportDate, severity: severityOf(view), ...place, message: view.sentence };
  });
  const pinning = { same: ["rule", "sheet", "row", "column"], gone: { severity: clearedWord } };
  await replaceRows(session, "PlanFindings", { rows, pinning });
  return { written: rows.length, since };
};

function severityOf({ finding }: FindingView): string {
  return finding.waivedBy === undefined ? finding.severity : `${finding.severity}${waivedMark}`;
}
