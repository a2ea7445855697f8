import { rankOf } from "./rank";

/** A sum that a summary could print: open figures, which anybody may know, and those of some exempt projects. */
export interface Sum {
  readonly id: string;
  /** Exempt projects whose figures it holds. */
  readonly covers: readonly string[];
}

/** What the public knows already. */
export interface Known {
  /** Exempt projects covered by each sum that the previous public report printed. */
  readonly sums: readonly (readonly string[])[];
  /** Projects whose figures were open before: their old figures are known, their new ones are not. */
  readonly wereOpen: readonly string[];
}

/**
 * Ids of the sums that may be printed, the first of them first: those that cover no exempt project, or so many that no adding and
 * subtracting of printed sums, today's or the previous report's, tells of fewer than `least` projects together. Figures are taken
 * to be the same as in the previous report, which gives a reader the most to work with.
 */
export function printable(sums: readonly Sum[], known: Known, least: number): ReadonlySet<string> {
  const judges = judgesFor(sums, known, least);
  const printed: (readonly string[])[] = [...known.sums];
  const may = new Set<string>();
  for (const { id, covers } of sums) {
    if (covers.length === 0) {
      may.add(id);
    } else if (covers.length >= least && judges.every((judge) => judge(printed, covers))) {
      may.add(id);
      printed.push(covers);
    }
  }
  return may;
}

/** Whether a sum tells no more of too few projects than the printed ones tell already. */
type Judge = (printed: readonly (readonly string[])[], next: readonly string[]) => boolean;

/** One judge to whom formerly open figures are unknown, and one who remembers them. */
function judgesFor(sums: readonly Sum[], known: Known, least: number): Judge[] {
  const sets = [...known.sums, ...sums.map(({ covers }) => covers)];
  const open = new Set(known.wereOpen);
  return [new Set<string>(), open].map((remembered): Judge => {
    const rest = (set: readonly string[]) => set.filter((project) => !remembered.has(project));
    const classes = classesOf(sets.map(rest));
    const few = subsetsBelow(
      classes.map(({ size }) => size),
      least,
    );
    const vector = (set: readonly string[]) => classes.map(({ first }) => Number(rest(set).includes(first)));
    return (printed, next) => {
      const [before, after] = [printed.map(vector), [...printed, next].map(vector)];
      return few.every((subset) => !tells(after, subset) || tells(before, subset));
    };
  });
}

/** Projects that are always covered together: what is known of them is their sum alone. */
function classesOf(sets: readonly (readonly string[])[]): { first: string; size: number }[] {
  const classes = new Map<string, { first: string; size: number }>();
  for (const project of new Set(sets.flat())) {
    const pattern = sets.map((set) => Number(set.includes(project))).join("");
    const found = classes.get(pattern);
    if (found === undefined) classes.set(pattern, { first: project, size: 1 });
    else found.size += 1;
  }
  return [...classes.values()];
}

/** Sets of classes, by index, that hold fewer projects than `least` together. */
function subsetsBelow(sizes: readonly number[], least: number): (readonly number[])[] {
  let open: { at: readonly number[]; size: number }[] = [{ at: [], size: 0 }];
  const found: (readonly number[])[] = [];
  while (open.length > 0) {
    open = open.flatMap(({ at, size }) =>
      sizes.flatMap((more, index) =>
        index > (at.at(-1) ?? -1) && size + more < least ? [{ at: [...at, index], size: size + more }] : [],
      ),
    );
    found.push(...open.map(({ at }) => at));
  }
  return found;
}

/** Whether some adding and subtracting of sums leaves these classes alone: then they are known, or their sum is. */
function tells(vectors: readonly (readonly number[])[], subset: readonly number[]): boolean {
  if (vectors.length === 0) return false;
  const others = vectors.map((vector) => vector.filter((_, index) => !subset.includes(index)));
  return rankOf(others) < rankOf(vectors);
}
