import { inspectPlan, modelTables, PlanIndex } from "../plan";
import { noting } from "../plan/checks/noted";
import { canBeNamed } from "../plan/checks/waived";
import { PlannerError } from "../plan/errors";
import type { Finding } from "../plan/types";
import { appendRows } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import { writeCells } from "../workbook/rows/write";
import type { Action, WaiveOptions, WaiveResult, WithdrawOptions, WithdrawResult } from "./types";

const table = "PlanWaivers";

/**
 * Accepts findings: each is looked for again in the plan as it is now, and its waiver notes the values that it rests on. It comes
 * back when they change, or after the expiry. Accepted at the report date, as everything is judged.
 */
export const waive: Action<WaiveOptions, WaiveResult> = async (session, options) => {
  const { plan: data } = await readPlan(session);
  const report = data.settings["report-date"];
  const [reason, post] = [options.reason.trim(), options.post.trim()];
  if (reason === "" || post === "") throw new PlannerError("waiverIncomplete");
  if (typeof report !== "number" || !(options.expires > report)) throw new PlannerError("waiverExpired");
  const plan = new PlanIndex(data, modelTables(data.years));
  const found = inspectPlan(data).findings;
  const wanted = options.findings.map((each) =>
    found.find((finding) => isSame(finding, each) && canBeNamed(finding, plan)),
  );
  const there = wanted.filter((finding) => finding !== undefined);
  if (there.length === 0) throw new PlannerError("findingGone");
  const open = there.filter(({ waivedBy }) => waivedBy === undefined);
  const accepted = { reason, post, accepted: report, expires: options.expires };
  const noted = noting(found, plan);
  const rows = open.map((finding) => ({ ...noted(finding), ...accepted }));
  const ids = rows.length === 0 ? [] : ((await appendRows(session, [{ table, rows }]))[table] ?? []);
  return {
    accepted: ids.filter((id) => id !== null),
    gone: wanted.length - there.length,
    already: there.length - open.length,
  };
};

/**
 * Ends acceptances at the report date. Their rows stay as they are, with the day on which they were withdrawn: each is found again
 * by its id just before it is written.
 */
export const withdraw: Action<WithdrawOptions, WithdrawResult> = async (session, { waivers }) => {
  const { plan } = await readPlan(session, { only: ["PlanSettings", table] });
  const report = plan.settings["report-date"];
  if (typeof report !== "number") throw new PlannerError("settingUnreadable", { setting: "report date" });
  const changes = (plan.tables[table] ?? []).flatMap(({ id, cells }) =>
    id !== null && waivers.includes(id)
      ? [{ table, rowId: id, column: "withdrawn", from: cells["withdrawn"] ?? null, to: report }]
      : [],
  );
  if (changes.length === 0) throw new PlannerError("rowGone", { row: waivers[0] ?? "" });
  const { written } = await writeCells(session, changes);
  return { withdrawn: written.map(({ rowId }) => rowId), gone: waivers.length - written.length };
};

function isSame(finding: Finding, wanted: WaiveOptions["findings"][number]): boolean {
  if (finding.rule !== wanted.rule || finding.table !== wanted.table || finding.column !== wanted.column) return false;
  return wanted.rowId === undefined ? finding.row === wanted.row : finding.rowId === wanted.rowId;
}
