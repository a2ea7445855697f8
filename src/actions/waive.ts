import { inspectPlan } from "../plan";
import { noting } from "../plan/checks/noted";
import { saysSo } from "../plan/checks/fingerprint";
import { canBeNamed } from "../plan/checks/waived";
import { PlannerError } from "../plan/errors";
import { waiversAfter } from "../plan/checks/waiversAfter";
import type { Finding } from "../plan/types";
import { appendRows } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import { type RefusedChange, writeCells } from "../workbook/rows/write";
import type { Action, WaiveOptions, WaiveResult, WantedFinding, WithdrawOptions, WithdrawResult } from "./types";

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
  const { findings: found, plan } = inspectPlan(data);
  const wanted = options.findings.map((each) => meant(found, each)).filter((finding) => finding !== undefined);
  const there = [...new Set(wanted)].filter((finding) => canBeNamed(finding, plan));
  if (there.length === 0) throw new PlannerError(wanted.length === 0 ? "findingGone" : "findingNameless");
  const open = there.filter(({ waivedBy }) => waivedBy === undefined);
  const accepted = { reason, post, accepted: report, expires: options.expires };
  const noted = noting(found, plan);
  const changes = waiversAfter(there, found, plan, report);
  const rows = open.map((finding) => ({ ...noted(finding), ...accepted }));
  const ids = rows.length === 0 ? [] : ((await appendRows(session, [{ table, rows }]))[table] ?? []);
  const { written } = await writeCells(session, changes);
  return {
    accepted: ids.filter((id) => id !== null),
    gone: options.findings.length - wanted.length,
    nameless: new Set(wanted).size - there.length,
    already: there.length - open.length,
    replaced: written.filter(({ column }) => column === "withdrawn").map(({ rowId }) => rowId),
  };
};

/**
 * Ends acceptances at the report date. Their rows stay as they are, with the day on which they were withdrawn: each is found again
 * by its id just before it is written.
 */
export const withdraw: Action<WithdrawOptions, WithdrawResult> = async (session, { waivers }) => {
  const { plan: data } = await readPlan(session);
  const report = data.settings["report-date"];
  if (typeof report !== "number") throw new PlannerError("settingUnreadable", { setting: "report date" });
  const changes = (data.tables[table] ?? []).flatMap(({ id, cells }) =>
    id !== null && waivers.includes(id)
      ? [{ table, rowId: id, column: "withdrawn", from: cells["withdrawn"] ?? null, to: report }]
      : [],
  );
  if (changes.length === 0) throw new PlannerError("rowGone", { row: waivers[0] ?? "" });
  const { findings, plan } = inspectPlan(data);
  const others = waiversAfter([], findings, plan, report);
  const done = await writeCells(session, [...changes, ...others.filter(({ rowId }) => !waivers.includes(rowId))]);
  const written = done.written.filter(({ column }) => column === "withdrawn");
  const refused = done.refused.find(({ change }) => change.column === "withdrawn");
  if (written.length === 0 && refused !== undefined) throw refusal(refused);
  return { withdrawn: written.map(({ rowId }) => rowId), gone: waivers.length - written.length };
};

/** The finding that is meant: of several in one cell, or of the plan as a whole, the facts alone tell. */
function meant(found: readonly Finding[], wanted: WantedFinding): Finding | undefined {
  const { rule, table, row, rowId, column, facts } = wanted;
  const alike = found.filter(
    (each) =>
      each.rule === rule &&
      each.table === table &&
      each.column === column &&
      (rowId === undefined ? each.row === row : each.rowId === rowId),
  );
  if (facts === undefined) return alike.length === 1 ? alike[0] : undefined;
  const agreeing = alike.filter((each) => saysSo(each, facts));
  return agreeing.find((each) => each.row === row) ?? agreeing[0];
}

/** Why a waiver was not ended. */
function refusal({ change, because }: RefusedChange): PlannerError {
  const facts = { table, row: change.rowId };
  if (because === "idTwice") return new PlannerError("idTwice", facts);
  return new PlannerError(because === "changed" || because === "notKept" ? "cellChanged" : "rowGone", facts);
}
