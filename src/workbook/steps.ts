import type { Change } from "./diff";
import { kindOf, waveOf } from "./things/index";
import { waves, type Wave } from "./thing";

/** Changes that go in one request. */
export interface Step {
  /** What it begins with: what people are told while it is written. */
  readonly wave: Wave;
  readonly changes: readonly Change[];
}

/** Most bytes of a request by our own estimate, which is a tenth above what goes: 1 MB is the rule, Excel on the web takes 5. */
const bytesOfRequest = 980_000;

/** Waves that may share a request: what later ones stand on goes before them, and what some builds refuse goes alone. */
const together: readonly (readonly Wave[])[] = [["sheets", "cells"], ["entries", "rules", "charts"], ["fragile"]];

/** Packs changes, in the order of their waves, into as few requests as hold them. */
export function stepsOf(changes: readonly Change[]): Step[] {
  const steps: { wave: Wave; changes: Change[]; bytes: number }[] = [];
  const made = new Set(changes.flatMap(({ action, at }) => (action === "create" ? at : [])));
  for (const wave of waves) {
    for (const change of changes.filter(({ thing }) => waveOf(thing) === wave)) {
      const bytes = bytesOf(change, made);
      const last = steps.at(-1);
      if (last && last.bytes + bytes <= bytesOfRequest && mayShare(last.wave, wave)) {
        last.changes.push(change);
        last.bytes += bytes;
      } else steps.push({ wave, changes: [change], bytes });
    }
  }
  return steps;
}

function mayShare(one: Wave, other: Wave): boolean {
  return together.some((waves) => waves.includes(one) && waves.includes(other));
}

/** Paths and actions that every thing costs beside what it holds, and quotes that are doubled: measured, rounded up. */
function bytesOf({ thing }: Change, made: ReadonlySet<string>): number {
  return kindOf(thing).bytes?.(thing, made) ?? 400 + JSON.stringify(thing).length * 1.2;
}
