import { checkPlan, modelTables, PlanIndex, templateVersion } from "../plan";
import { PlannerError } from "../plan/errors";
import { tabColors } from "../plan/sheets/tabColors";
import { datedSummary, summaryLabel } from "../plan/summary/summarySheet";
import type { InsertOptions, PlanData, Severity } from "../plan/types";
import { maybeYear } from "../plan/years";
import { readPlan } from "../workbook/rows/read";
import { readLive, writeSheet } from "../workbook/summarySheet";
import type { Action, SummaryOptions, SummaryResult } from "./types";

/** Makes the dated copy of the cabinet summary: values only, judged at its date, with the rows that are needed. Four requests. */
export const makeSummary: Action<SummaryOptions, SummaryResult> = async (session, { date, replace = false }) => {
  const reading = await readPlan(session);
  const plan = at(reading.plan, date);
  const day = plan.settings["report-date"];
  if (typeof day !== "number") throw new PlannerError("settingMissing", { setting: "report-date" });
  const live = await readLive(session, "PlanGoSummary", summaryLabel(day));
  if (live.taken && !replace) throw new PlannerError("summaryExists", { sheet: summaryLabel(day) });
  const sheet = datedSummary(new PlanIndex(plan, modelTables(plan.years)), day, {
    options: optionsOf(plan, day),
    tabColor: tabColors.plan,
    version: templateVersion,
    open: openFindings(plan, day === reading.plan.settings["report-date"]),
    entered: live.entered,
  });
  await writeSheet(session, sheet, live);
  return { sheet: sheet.label, rows: Math.max(...sheet.cells.map(({ row }) => row)) + 1 };
};

/** The plan judged at another day than its report date. */
function at(plan: PlanData, date: number | undefined): PlanData {
  return date === undefined ? plan : { ...plan, settings: { ...plan.settings, "report-date": date } };
}

function optionsOf(plan: PlanData, reportDate: number): InsertOptions {
  const years = plan.years.flatMap((label) => maybeYear(label) ?? []);
  return { firstYear: Math.min(...years), years: Math.max(1, plan.tables["PlanYears"]?.length ?? 0), reportDate };
}

/** As the Checks sheet counts them; at another date than the report date, and where the sheet cannot be read, worked out anew. */
function openFindings(plan: PlanData, isAtReportDate: boolean): { errors: number; warnings: number } {
  const rows = plan.tables["PlanChecks"] ?? [];
  const counted = (severity: Severity) =>
    rows
      .filter(({ cells }) => cells["severity"] === severity)
      .map(({ cells }) => Number(cells["count"]) - Number(cells["waived"]));
  const sum = (severity: Severity) => counted(severity).reduce((all, count) => all + count, 0);
  if (isAtReportDate && rows.length > 0 && Number.isFinite(sum("error") + sum("warning")))
    return { errors: sum("error"), warnings: sum("warning") };
  const findings = checkPlan(plan);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}
