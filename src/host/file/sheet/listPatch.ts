import { areasName } from "../address";
import type { Area } from "../../book/model";
import { same } from "../same";

/** A thing read from a sheet with what has to be spliced to change it. */
export interface Read<T> {
  readonly value: T;
  /** Takes its element out. */
  remove(): void;
  /** Gives it other areas; left out where that cannot be spliced. */
  move?(sqref: string): void;
}

/**
 * Splices a list of things that cover areas: those that are still there stay as they are, those that only cover other
 * cells get a new reference, others go. Returns the ones that have to be written anew.
 */
export function patchList<T extends { areas: readonly Area[] }>(was: readonly Read<T>[], now: readonly T[]): T[] {
  const left = matchedOff(was, now, same);
  const moved = matchedOff(
    left.was,
    left.now,
    (one, two) => same({ ...one, areas: 0 }, { ...two, areas: 0 }),
    (read, value) => {
      if (!read.move) return false;
      read.move(areasName(value.areas));
      return true;
    },
  );
  for (const read of moved.was) read.remove();
  return moved.now;
}

function matchedOff<T>(
  was: readonly Read<T>[],
  now: readonly T[],
  alike: (one: T, two: T) => boolean,
  accept: (read: Read<T>, value: T) => boolean = () => true,
): { was: Read<T>[]; now: T[] } {
  const rest = [...was];
  const unmatched = now.filter((value) => {
    const at = rest.findIndex((read) => alike(read.value, value));
    const read = rest[at];
    if (!read || !accept(read, value)) return true;
    rest.splice(at, 1);
    return false;
  });
  return { was: rest, now: unmatched };
}
