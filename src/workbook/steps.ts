import type { Change } from "./diff";
import { kindOf, waveOf } from "./things/index";
import { waves, type Wave } from "./thing";

/** Changes that go in one request. */
export interface Step {
  /** What it begins with: what people are told while it is written. */
  readonly wave: Wave;
  readonly changes: readonly Change[];
}

/** Most bytes of a request by our own estimate: 1 MB is the rule, Excel on the web takes 5. */
const bytesOfRequest = 930_000;

/** Requests that hold nothing but their own wave: what later ones stand on, and what some builds refuse. */
const apart: readonly Wave[] = ["sheets", "fragile"];

/** Packs changes, in the order of their waves, into as few requests as hold them. */
export function stepsOf(changes: readonly Change[]): Step[] {
  const steps: { wave: Wave; changes: Change[]; bytes: number }[] = [];
  for (const wave of waves) {
    for (const change of changes.filter(({ thing }) => waveOf(thing) === wave)) {
      const bytes = bytesOf(change);
      const last = steps.at(-1);
      const fits = last && last.bytes + bytes <= bytesOfRequest;
      if (fits && (last.wave === wave || ![last.wave, wave].some((each) => apart.includes(each)))) {
        last.changes.push(change);
        last.bytes += bytes;
      } else steps.push({ wave, changes: [change], bytes });
    }
  }
  return steps;
}

/** Paths and actions that every thing costs beside what it holds, and quotes that are doubled: measured, rounded up. */
function bytesOf({ thing }: Change): number {
  return kindOf(thing).bytes?.(thing) ?? 400 + JSON.stringify(thing).length * 1.2;
}
