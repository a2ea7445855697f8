import { inspectPlan } from "../plan";
import { fingerprints } from "../plan/checks/fingerprint";
import { PlannerError } from "../plan/errors";
import type { Finding } from "../plan/types";
import { appendRows } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import type { Action, WaiveOptions, WaiveResult } from "./types";

const table = "PlanWaivers";

/**
 * Accepts findings: each is looked for again in the plan as it is now, and its waiver notes the values that it rests on. It comes
 * back when they change, or after the expiry. Accepted at the report date, as everything is judged.
 */
export const waive: Action<WaiveOptions, WaiveResult> = async (session, options) => {
  const { plan } = await readPlan(session);
  const report = plan.settings["report-date"];
  const [reason, post] = [options.reason.trim(), options.post.trim()];
  if (reason === "" || post === "") throw new PlannerError("waiverIncomplete");
  if (typeof report !== "number" || !(options.expires > report)) throw new PlannerError("waiverExpired");
  const found = inspectPlan(plan).findings;
  const wanted = options.findings.map((each) => found.find((finding) => isSame(finding, each) && canBeNamed(finding)));
  const there = wanted.filter((finding) => finding !== undefined);
  if (there.length === 0) throw new PlannerError("findingGone");
  const open = there.filter(({ waivedBy }) => waivedBy === undefined);
  const fingerprintOf = fingerprints(plan);
  const rows = open.map((finding) => ({
    rule: finding.rule,
    table: finding.table,
    row: finding.row === undefined ? null : (finding.rowId ?? null),
    fingerprint: fingerprintOf(finding),
    reason,
    post,
    accepted: report,
    expires: options.expires,
  }));
  const ids = rows.length === 0 ? [] : ((await appendRows(session, [{ table, rows }]))[table] ?? []);
  return {
    accepted: ids.filter((id) => id !== null),
    gone: wanted.length - there.length,
    already: there.length - open.length,
  };
};

function isSame(finding: Finding, wanted: WaiveOptions["findings"][number]): boolean {
  if (finding.rule !== wanted.rule || finding.table !== wanted.table || finding.column !== wanted.column) return false;
  return wanted.rowId === undefined ? finding.row === wanted.row : finding.rowId === wanted.rowId;
}

/** A row without an id cannot be named; what concerns the whole plan needs none. */
function canBeNamed({ row, rowId }: Finding): boolean {
  return row === undefined || rowId !== undefined;
}
