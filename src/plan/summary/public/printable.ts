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

/** Somebody who reads what is printed. */
export interface Reader {
  readonly unknown: readonly Unknown[];
  /** Sums of the previous report that are known. */
  readonly known?: readonly string[];
}

/**
 * Ids of the sums that may be printed, the first of them first: those that no exempt project adds to, and those from which, with all
 * that is printed besides and what is known already, no adding and subtracting tells any of the readers of fewer than `least`
 * projects together. A combination of sums tells of them where the others, however they differ, leave it as it is.
 */
export function printable(sums: readonly string[], readers: readonly Reader[], least: number): ReadonlySet<string> {
  const all = readers.map((reader) => new Known(reader, least));
  const may = sums.filter((sum) => all.every(({ reader }) => isUntouched(reader.unknown, sum)));
  for (const sum of sums) {
    if (may.includes(sum) || !all.every((each) => each.allows(sum))) continue;
    may.push(sum);
    all.forEach((each) => each.learn(sum));
  }
  return new Set(may);
}

/** Whether no exempt project adds to a sum. */
export function isUntouched(unknown: readonly Unknown[], sum: string): boolean {
  return unknown.every(({ ways }) => ways.every((way) => (way.get(sum) ?? 0) === 0));
}

/** What a reader knows while sums are printed one by one. */
class Known {
  private readonly printed: (readonly number[])[];
  private readonly all = new Span();
  private readonly owners: readonly number[];
  private readonly ways: readonly Way[];
  private readonly size: number;
  /** Each few projects left out; null where these are too many to try. */
  private readonly outside: readonly Outside[] | null;

  constructor(
    readonly reader: Reader,
    least: number,
  ) {
    const { unknown, known = [] } = reader;
    this.size = Math.min(least - 1, unknown.length);
    this.owners = unknown.flatMap(({ ways }, owner) => ways.map(() => owner));
    this.ways = unknown.flatMap((each) => each.ways);
    this.printed = known.map((sum) => this.rowOf(sum));
    this.printed.forEach((row) => this.all.add(row));
    const few = subsets(unknown.length, this.size);
    this.outside = few?.map((set) => new Outside(this.owners.map((owner) => !set.includes(owner)))) ?? null;
  }

  /** What follows from the printed sums tells nothing more. All else must be new where any few projects are left out, too. */
  allows(sum: string): boolean {
    if (isUntouched(this.reader.unknown, sum)) return true;
    const row = this.rowOf(sum);
    if (this.outside === null) return false;
    if (this.all.has(row) || isSpread([...this.printed, row], this.owners, this.size + 1)) return true;
    return this.outside.every((each) => each.isNew(this.printed, row));
  }

  learn(sum: string): void {
    const row = this.rowOf(sum);
    if (this.all.has(row)) return;
    this.printed.push(row);
    this.all.add(row);
  }

  private rowOf(sum: string): readonly number[] {
    return this.ways.map((way) => way.get(sum) ?? 0);
  }
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
