import { PlannerError } from "../plan/errors";
import { assess, mayWrite, outline, refuseNewer, type Assessment } from "../workbook/assess";
import { pending } from "../workbook/diff";
import { isShared } from "../workbook/others";
import { reconcile, type Outcome } from "../workbook/reconcile";
import type { Action, None, Preview, Reconciled, RepairOptions } from "./types";
import { viewsOf } from "./views";

/** Shows what repair would mend, and what people have changed that stays. */
export const previewRepair: Action<None, Preview> = async (session) => {
  const found = await outline(session);
  if (!found.planned) throw new PlannerError("noPlan");
  refuseNewer(found.identity);
  const assessment = await assess(session, found, { options: null });
  if (pending(assessment.changes).length > 0) mayWrite(found, assessment);
  return previewOf(assessment, await isShared(session));
};

/** Mends what has been damaged and brings an earlier plan up to date; a sound plan is looked at in two requests and not written to. */
export const repair: Action<RepairOptions, Reconciled> = async (session, { choice }, watch) =>
  reconciledOf(await reconcile(session, { options: null, watch, ...(choice ? { choice } : {}) }));

/** A comparison as a preview. */
export function previewOf({ changes, site, template, upgrade }: Assessment, shared: boolean): Preview {
  const labels = template.sheets.map(({ id, label }) => [label, site.labels[id] ?? label]);
  const names = Object.entries(site.names);
  return {
    changes: viewsOf(pending(changes)),
    notes: viewsOf(changes.filter(({ action }) => action === "accept")),
    renamed: Object.fromEntries([...labels, ...names].filter(([declared, actual]) => declared !== actual)),
    shared,
    ...(upgrade ? { upgrade } : {}),
  };
}

/** What was done, as a planner reads it. */
export function reconciledOf({ changes, notes, failures, upgrade }: Outcome): Reconciled {
  return {
    changes: viewsOf(changes),
    notes: viewsOf(notes),
    failures: viewsOf(failures),
    ...(upgrade ? { upgrade } : {}),
  };
}
