import type { ReadArea } from "./readAreas";

/** Something that is calculated from areas, and lies in areas that others read. */
export interface Runs<Reader> {
  readonly reads: readonly ReadArea<Reader>[];
}

/**
 * These and all that read them, each after what it reads; null where they read each other in a circle.
 * (Kahn's order, over formulas and the areas between them: a long column has many cells and many readers.)
 */
export function runOrder<Reader extends Runs<Reader>>(
  first: Iterable<Reader>,
  areasHolding: (reader: Reader) => Iterable<ReadArea<Reader>>,
): Reader[] | null {
  const { found, feeds, awaited } = reached(first, areasHolding);
  const waits = new Map<Reader, number>();
  for (const reader of found) waits.set(reader, reader.reads.filter((read) => awaited.has(read)).length);
  const ready = [...found].filter((reader) => waits.get(reader) === 0);
  // The list grows while it is walked.
  for (const done of ready) {
    for (const read of feeds.get(done) ?? []) {
      if (countDown(awaited, read) > 0) continue;
      for (const reader of read.readers) if (countDown(waits, reader) === 0) ready.push(reader);
    }
  }
  return ready.length === found.size ? ready : null;
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
