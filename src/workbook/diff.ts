import type { PlanChange } from "../plan/change";
import { sameData } from "./canonical";
import { kindOf } from "./things/index";
import type { Attribute, Found, Thing } from "./thing";

/** One difference, with what is needed to mend it. */
export interface Change extends PlanChange {
  readonly thing: Thing;
  readonly found: Found | null;
}

/**
 * What to do so that what was found becomes what is wanted; things that are as they should be are left out.
 * Things the plan never declared are not ours to touch.
 */
export function diff(want: readonly Thing[], found: ReadonlyMap<string, Found>): Change[] {
  return want.flatMap((thing) => changesOf(thing, found.get(thing.at) ?? null));
}

/** The differences that have to be mended; the others are people's right and only named. */
export function pending(changes: readonly Change[]): Change[] {
  return changes.filter(({ action }) => action !== "accept");
}

function changesOf(thing: Thing, found: Found | null): Change[] {
  if (found === null) return [changeOf(thing, "create", [], null)];
  const { attributes } = kindOf(thing);
  const differing = Object.keys(thing.values).filter((name) => !same(attributes[name], thing, found, name));
  const accepted = differing.filter((name) => attributes[name]?.onChange === "accept");
  const updated = differing.filter((name) => attributes[name]?.onChange !== "accept");
  return [
    ...(accepted.length > 0 ? [changeOf(thing, "accept", accepted, found)] : []),
    ...(updated.length > 0 ? [changeOf(thing, "update", updated, found)] : []),
  ];
}

function same(attribute: Attribute | undefined, thing: Thing, found: Found, name: string): boolean {
  return (attribute?.same ?? sameData)(thing.values[name] ?? null, found.values[name] ?? null);
}

function changeOf(thing: Thing, action: PlanChange["action"], because: string[], found: Found | null): Change {
  const { at, kind } = thing;
  return { id: `${action} ${at}`, action, kind, at, because, facts: { ...thing.facts, ...found?.facts }, thing, found };
}
