import { rankOf, Span } from "./rank";

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
 * previous report.
 */
export function printable(
  sums: readonly string[],
  unknown: readonly Unknown[],
  { least, known = [] }: { readonly least: number; readonly known?: readonly string[] },
): ReadonlySet<string> {
  const size = Math.min(least - 1, unknown.length);
  const few = subsets(unknown.length, size);
  const may = new Set(sums.filter((sum) => isUntouched(unknown, sum)));
  if (few === null) return may;
  const owners = unknown.flatMap(({ ways }, owner) => ways.map(() => owner));
  const ways = unknown.flatMap((each) => each.ways);
  const rowOf = (sum: string): readonly number[] => ways.map((way) => way.get(sum) ?? 0);
  const printed = known.map(rowOf);
  const all = new Span();
  printed.forEach((row) => all.add(row));
  const outside = few.map((set) => new Outside(owners.map((owner) => !set.includes(owner))));
  for (const sum of sums.filter((each) => !may.has(each))) {
    const row = rowOf(sum);
    // What follows from the printed sums tells nothing more. All else must be new where any few projects are left out, too.
    if (all.has(row)) may.add(sum);
    else if (isSpread([...printed, row], owners, size + 1) || outside.every((each) => each.isNew(printed, row))) {
      may.add(sum);
      printed.push(row);
      all.add(row);
    }
  }
  return may;
}

/** Whether no exempt project adds to a sum. */
export function isUntouched(unknown: readonly Unknown[], sum: string): boolean {
  return unknown.every(({ ways }) => ways.every((way) => (way.get(sum) ?? 0) === 0));
}

/** The printed sums as they are where the figures of some projects are left out. */
class Outside {
  private readonly span = new Span();
  private taken = 0;

  /** `isIn` says of each figure whether it is left in. */
  constructor(private readonly isIn: readonly boolean[]) {}

  /** Whether a sum does not follow from those that are printed. */
  isNew(printed: readonly (readonly number[])[], row: readonly number[]): boolean {
    for (; this.taken < printed.length; this.taken += 1) this.span.add(this.of(printed[this.taken] ?? []));
    return !this.span.has(this.of(row));
  }

  private of(row: readonly number[]): readonly number[] {
    return row.map((cell, at) => (this.isIn[at] === true ? cell : 0));
  }
}

/** Whether so many groups of projects, none in two of them, each tell the sums apart as all do: one is outside any smaller set. */
function isSpread(rows: readonly (readonly number[])[], owners: readonly number[], groups: number): boolean {
  const vectors = owners.map((_, at) => rows.map((row) => row[at] ?? 0));
  const all = rankOf(vectors);
  let [found, group] = [0, new Span()];
  vectors.forEach((vector, at) => {
    group.add(vector);
    if (owners[at] === owners[at + 1] || group.rank < all) return;
    [found, group] = [found + 1, new Span()];
  });
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
