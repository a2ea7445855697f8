import { PlannerError } from "../../plan/errors";
import { template as templateFor } from "../../plan/index";
import { mayWrite, optionsOf, outline, refuseNewer } from "../assess";
import { describe } from "../describe/describe";
import { locate } from "../locate";
import { probe } from "../probe";
import type { Session } from "../session";
import { lookBeside, type LookedBeside, type PlanHere } from "./beside";
import { pointingIn, pointingOn, pointsTo, type Pointing, type PlanWords } from "./pointing";

/** All that taking a plan out needs to know. */
export interface Ground extends PlanHere, LookedBeside {
  /** Formulas and names of the council's own that point into what goes. */
  readonly pointing: readonly Pointing[];
}

/**
 * Finds the plan, what stands on its sheets beside it, and what points into it: three requests, and those that the
 * formulas of the workbook's other sheets take. Refuses where the plan cannot be taken out.
 */
export async function groundOf(session: Session): Promise<Ground> {
  const found = await outline(session);
  if (!found.planned) throw new PlannerError("noPlan");
  refuseNewer(found.identity);
  const template = templateFor(optionsOf(found, { options: null }));
  if (found.identity && found.identity.version < template.version)
    throw new PlannerError("olderPlan", { version: found.identity.version, ours: template.version });
  const { shapes } = found;
  const located = locate({ shapes, template, identity: found.identity });
  mayWrite(found, { site: located, template: { ...template, sheets: [] } });
  if (shapes.locked) throw new PlannerError("lockedStructure");
  const things = describe({ template, site: located }).filter(({ kind }) => kind === "table" || kind === "cells");
  const { site } = await probe(session, things, located);
  const here = { template, site, shapes };
  const looked = await lookBeside(session, here);
  return { ...here, ...looked, pointing: await pointing(session, here, looked) };
}

async function pointing(session: Session, here: PlanHere, { beside }: LookedBeside): Promise<Pointing[]> {
  const words = wordsOf(here);
  const { site, shapes } = here;
  const own = new Set(Object.values(site.sheets).map(({ name }) => name));
  const others = shapes.sheets.map(({ name }) => name).filter((name) => !own.has(name));
  const names = [...shapes.names].filter(([name, formula]) => !words.names.has(name) && pointsTo(formula, words));
  const beneath = beside.flatMap(({ sheet, cells }) => pointingIn(sheet, cells, words));
  const elsewhere = await pointingOn(session, others, words);
  return [...elsewhere, ...beneath, ...names.map(([name]) => ({ sheet: "", at: name }))];
}

function wordsOf({ site, template }: PlanHere): PlanWords {
  const names = Object.keys(site.formulas).map((name) => site.names[name] ?? name);
  const tables = Object.values(site.tables).map(({ name }) => name);
  return {
    sheets: new Set(template.sheets.flatMap(({ id }) => site.sheets[id]?.name.toLowerCase() ?? [])),
    names: new Set([...names, ...tables].map((name) => name.toLowerCase())),
  };
}
