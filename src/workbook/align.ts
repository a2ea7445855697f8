/** One row or column of a sheet: what stands in it, as texts that stay the same when cells move. */
export interface Line {
  readonly at: number;
  readonly tokens: readonly string[];
}

/** Where declared lines are now; `lost` ones are gone and have no room left. */
export interface Aligned {
  readonly places: ReadonlyMap<number, number>;
  /** Declared line by the found line before which it has to come back. */
  readonly lost: ReadonlyMap<number, number>;
}

/** Finds the declared rows (or columns) again after people have inserted or deleted some: the longest agreement in order. */
export function align(declared: readonly Line[], found: readonly Line[]): Aligned {
  const byPlace = new Map(found.map((line) => [line.at, line]));
  const unmoved = declared.every((line) => agreement(line, byPlace.get(line.at)) === line.tokens.length);
  if (unmoved) return { places: new Map(declared.map(({ at }) => [at, at])), lost: new Map() };
  return filled(declared, longestAgreement(declared, found), byPlace);
}

function agreement(line: Line, other: Line | undefined): number {
  if (!other) return 0;
  const left = [...other.tokens];
  let count = 0;
  for (const token of line.tokens) {
    const at = left.indexOf(token);
    if (at < 0) continue;
    left.splice(at, 1);
    count += 1;
  }
  return count;
}

/** Lines agree when half of what is declared is there; staying in place counts a little more than moving. */
function weight(line: Line, other: Line): number {
  const count = agreement(line, other);
  if (count === 0 || count * 2 < line.tokens.length) return 0;
  return count + (line.at === other.at ? 0.01 : 0);
}

/** For every pair of remaining lines, the most that can agree from there on. */
interface Table {
  best(i: number, j: number): number;
  weight(i: number, j: number): number;
}

function longestAgreement(declared: readonly Line[], found: readonly Line[]): Map<number, number> {
  const width = found.length + 1;
  const bests = new Float64Array((declared.length + 1) * width);
  const weights = declared.map((line) => Float64Array.from(found, (other) => weight(line, other)));
  const table: Table = {
    best: (i, j) => bests[i * width + j] ?? 0,
    weight: (i, j) => weights[i]?.[j] ?? 0,
  };
  for (let i = declared.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      const both = table.weight(i, j);
      const taken = both > 0 ? both + table.best(i + 1, j + 1) : 0;
      bests[i * width + j] = Math.max(table.best(i + 1, j), table.best(i, j + 1), taken);
    }
  }
  return walked(declared, found, table);
}

/** Reads the best agreement out of the table, pair by pair. */
function walked(
  declared: readonly Line[],
  found: readonly Line[],
  { best, weight: agree }: Table,
): Map<number, number> {
  const places = new Map<number, number>();
  let j = 0;
  for (const [i, line] of declared.entries()) {
    const paired = (at: number): boolean => agree(i, at) > 0 && best(i, at) === agree(i, at) + best(i + 1, at + 1);
    let at = j;
    while (at < found.length && !paired(at) && best(i, at) === best(i, at + 1)) at += 1;
    const other = paired(at) ? found[at] : undefined;
    if (!other) continue;
    places.set(line.at, other.at);
    j = at + 1;
  }
  return places;
}

/** How far it is to the next line with agreement, as declared and as found; without end where there is none. */
function untilNext(
  lines: readonly Line[],
  matched: ReadonlyMap<number, number>,
  from: { readonly declared: number; readonly found: number },
): { readonly declared: number; readonly found: number } {
  const next = lines.find(({ at }) => matched.has(at));
  const place = next && matched.get(next.at);
  return next === undefined || place === undefined
    ? { declared: Infinity, found: Infinity }
    : { declared: next.at - from.declared, found: place - from.found };
}

/**
 * Lines without agreement stand where their neighbours leave room: as far apart as declared, blank lines between them included.
 * Where there is less room and no text stands there that could be one of them in other words, so many of them have been
 * deleted, or have never been there.
 */
function filled(
  declared: readonly Line[],
  matched: ReadonlyMap<number, number>,
  byPlace: ReadonlyMap<number, Line>,
): Aligned {
  const places = new Map(matched);
  const lost = new Map<number, number>();
  let before = { declared: 0, found: 0 };
  for (const [index, { at }] of declared.entries()) {
    const known = matched.get(at);
    const place = known ?? before.found + (at - before.declared);
    const mayGive = (byPlace.get(place)?.tokens ?? []).every((token) => token.startsWith("="));
    const { declared: apart, found: room } = untilNext(declared.slice(index), matched, { declared: at, found: place });
    if (known === undefined && room < (mayGive ? apart : 1)) {
      lost.set(at, place);
      before = { declared: at, found: place - 1 };
      continue;
    }
    places.set(at, place);
    before = { declared: at, found: place };
  }
  return { places, lost };
}
