import { rankOf } from "./rank";

/** One way in which figures of a project can differ unknown to a reader: what each sum, by id, then differs by. */
export type Way = ReadonlyMap<string, number>;

/** What a reader does not know of an exempt project. */
export interface Unknown {
  readonly project: string;
  readonly ways: readonly Way[];
}

/** Most sets of projects that are tried for a sum; what would need more is withheld. */
const mostTried = 3000;

/**
 * Ids of the sums that may be printed, the first of them first: those that no exempt project adds to, and those from which, with all
 * that is printed besides and what the previous report printed, no adding and subtracting tells of fewer than `least` projects
 * together. A combination of sums tells of them where the others, however they differ, leave it as it is. `known` are the sums of the
 * previous report; figures are taken to be the same as then, which gives a reader the most to work with.
 */
export function printable(
  sums: readonly string[],
  unknown: readonly Unknown[],
  { least, known = [] }: { readonly least: number; readonly known?: readonly string[] },
): ReadonlySet<string> {
  const few = subsets(unknown.length, Math.min(least - 1, unknown.length));
  const may = new Set(sums.filter((sum) => isUntouched(unknown, sum)));
  if (few === null) return may;
  const printed = [...known];
  let told = toldBy(printed, unknown, few);
  for (const sum of sums.filter((each) => !may.has(each))) {
    const next = toldBy([...printed, sum], unknown, few);
    if (next.some((count, at) => count > (told[at] ?? 0))) continue;
    may.add(sum);
    printed.push(sum);
    told = next;
  }
  return may;
}

/** Whether no exempt project adds to a sum. */
export function isUntouched(unknown: readonly Unknown[], sum: string): boolean {
  return unknown.every(({ ways }) => ways.every((way) => (way.get(sum) ?? 0) === 0));
}

/** For each set of projects, how many independent combinations of the sums tell of it alone. */
function toldBy(
  sums: readonly string[],
  unknown: readonly Unknown[],
  sets: readonly (readonly number[])[],
): readonly number[] {
  const vectors = unknown.map(({ ways }) => ways.map((way) => sums.map((sum) => way.get(sum) ?? 0)));
  const all = rankOf(vectors.flat());
  if (isSpread(vectors, all, (sets[0]?.length ?? 0) + 1)) return sets.map(() => 0);
  return sets.map(
    (set) =>
      all -
      rankOf(
        vectors.flatMap((each, at) => (set.includes(at) ? [] : each)),
        all,
      ),
  );
}

/** Whether so many groups of projects, none in two of them, each differ in all ways: one of them is outside any smaller set. */
function isSpread(vectors: readonly (readonly (readonly number[])[])[], all: number, groups: number): boolean {
  let [found, group] = [0, [] as (readonly number[])[]];
  for (const each of vectors) {
    group = [...group, ...each];
    if (rankOf(group, all) < all) continue;
    [found, group] = [found + 1, []];
  }
  return found >= groups;
}

/** Sets of so many of `count` things, by index; null where there are too many to try. */
function subsets(count: number, size: number): readonly (readonly number[])[] | null {
  let found: (readonly number[])[] = [[]];
  for (let k = 0; k < size; k += 1) {
    found = found.flatMap((set) =>
      Array.from({ length: count }, (_, index) => index)
        .filter((index) => index > (set.at(-1) ?? -1))
        .map((index) => [...set, index]),
    );
    if (found.length > mostTried * count) return null;
  }
  return found.length > mostTried ? null : found;
}
