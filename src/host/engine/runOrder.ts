import { inCircles } from "./circles";
import type { ReadArea } from "./readAreas";

/** Something that is calculated from areas, and lies in areas that others read. */
export interface Runs<Reader> {
  readonly reads: readonly ReadArea<Reader>[];
}

/** What to calculate. */
export interface Run<Reader> {
  /** Each after what it reads; those of a circle before all that read them. */
  readonly order: readonly Reader[];
  /** Those that read each other in a circle: no order can be right for them. */
  readonly circle: ReadonlySet<Reader>;
  /** The areas in which each of them lies. */
  readonly feeds: ReadonlyMap<Reader, readonly ReadArea<Reader>[]>;
}

/**
 * These and all that read them, each after what it reads.
 * (Kahn's order, over formulas and the areas between them: a long column has many cells and many readers.)
 */
export function runOrder<Reader extends Runs<Reader>>(
  first: Iterable<Reader>,
  areasHolding: (reader: Reader) => Iterable<ReadArea<Reader>>,
): Run<Reader> {
  const { found, feeds, awaited } = reached(first, areasHolding);
  const waits = new Map<Reader, number>();
  for (const reader of found) waits.set(reader, reader.reads.filter((read) => awaited.has(read)).length);
  const order = [...found].filter((reader) => waits.get(reader) === 0);
  // The list grows while it is walked.
  const walk = (from: number): void => {
    for (let at = from; at < order.length; at++) {
      for (const read of feeds.get(order[at] as Reader) ?? []) {
        if (countDown(awaited, read) > 0) continue;
        for (const reader of read.readers) if (countDown(waits, reader) === 0) order.push(reader);
      }
    }
  };
  walk(0);
  if (order.length === found.size) return { order, circle: new Set(), feeds };
  const known = order.length;
  const circle = circular(new Set([...found].filter((reader) => (waits.get(reader) ?? 0) > 0)), feeds);
  // They are calculated without those they read, and then wait for nothing.
  for (const reader of circle) waits.set(reader, 0);
  order.push(...circle);
  walk(known);
  return { order, circle, feeds };
}

/** Of those that wait, the ones that wait for themselves; what lies between two circles only follows from the first. */
function circular<Reader extends Runs<Reader>>(
  waiting: ReadonlySet<Reader>,
  feeds: ReadonlyMap<Reader, readonly ReadArea<Reader>[]>,
): Set<Reader> {
  type Node = Reader | ReadArea<Reader>;
  const isReader = (node: Node): node is Reader => waiting.has(node as Reader);
  // Over the areas: each of a column's cells may have many readers.
  const found = inCircles<Node>(waiting, (node) =>
    isReader(node) ? (feeds.get(node) ?? []) : [...(node as ReadArea<Reader>).readers].filter(isReader),
  );
  return new Set([...found].filter(isReader));
}

function reached<Reader extends Runs<Reader>>(
  first: Iterable<Reader>,
  areasHolding: (reader: Reader) => Iterable<ReadArea<Reader>>,
): { found: Set<Reader>; feeds: Map<Reader, ReadArea<Reader>[]>; awaited: Map<ReadArea<Reader>, number> } {
  const found = new Set(first);
  const feeds = new Map<Reader, ReadArea<Reader>[]>();
  const awaited = new Map<ReadArea<Reader>, number>();
  // A walk through a set reaches what is added on the way.
  for (const reader of found) {
    const held = [...areasHolding(reader)];
    feeds.set(reader, held);
    for (const read of held) {
      awaited.set(read, (awaited.get(read) ?? 0) + 1);
      for (const next of read.readers) found.add(next);
    }
  }
  return { found, feeds, awaited };
}

function countDown<Key>(counts: Map<Key, number>, key: Key): number {
  const left = (counts.get(key) ?? 0) - 1;
  counts.set(key, left);
  return left;
}
