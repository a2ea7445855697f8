import { PlannerError } from "../plan/errors";
import { templateVersion } from "../plan/index";
import { assess, mayWrite, outline, type Outline } from "../workbook/assess";
import { pending } from "../workbook/diff";
import { readSettings } from "../workbook/settings";
import type { Session } from "../workbook/session";
import type { Action, LookResult, None } from "./types";
import { viewsOf } from "./views";

const nothing: LookResult = {
  state: "none",
  changes: [],
  notes: [],
  reportDate: null,
  version: null,
  authority: null,
  firstYear: null,
  years: null,
};

/** What the workbook holds: no plan, a sound one, a damaged one, a newer one, or one that cannot be read. */
export const look: Action<None, LookResult> = async (session) => {
  try {
    return await seen(session);
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    return { ...nothing, state: "cannot", problem: { code: error.code, facts: error.facts } };
  }
};

async function seen(session: Session): Promise<LookResult> {
  const found = await outline(session);
  if (!found.planned) return withoutPlan(session, found);
  if (found.identity === null) return compared(session, found, nothing);
  const { version, firstYear, years } = found.identity;
  const known = { ...nothing, version, firstYear, years };
  return version > templateVersion ? { ...known, state: "newer" } : compared(session, found, known);
}

/** No plan: what would stand in the way of one is said before anybody presses a button. */
async function withoutPlan(session: Session, found: Outline): Promise<LookResult> {
  mayWrite(found, await assess(session, found, { options: { firstYear: 2026, years: 5, reportDate: 46_113 } }));
  return nothing;
}

async function compared(session: Session, found: Outline, known: LookResult): Promise<LookResult> {
  const { changes, site, upgrade } = await assess(session, found, { options: null });
  const { authority, reportDate } = await readSettings(session, site);
  const open = pending(changes);
  return {
    ...known,
    state: open.length > 0 ? "damaged" : "sound",
    changes: viewsOf(open),
    notes: viewsOf(changes.filter(({ action }) => action === "accept")),
    authority,
    reportDate,
    ...(upgrade ? { upgradesTo: upgrade.to } : {}),
  };
}
