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
  return filled(declared, longestAgreement(declared, found));
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

function longestAgreement(declared: readonly Line[], found: readonly Line[]): Map<number, number> {
  const width = found.length + 1;
  const best = new Float64Array((declared.length + 1) * width);
  const weights = declared.map((line) => found.map((other) => weight(line, other)));
  for (let i = declared.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      const both = weights[i]?.[j] ?? 0;
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = both > 0 ? Math.max(skip, both + (best[(i + 1) * width + j + 1] ?? 0)) : skip;
    }
  }
  return walked(declared, found, { best, weights, width });
}

function walked(
  declared: readonly Line[],
  found: readonly Line[],
  { best, weights, width }: { best: Float64Array; weights: readonly (readonly number[])[]; width: number },
): Map<number, number> {
  const places = new Map<number, number>();
  let [i, j] = [0, 0];
  while (i < declared.length && j < found.length) {
    const here = best[i * width + j] ?? 0;
    const both = weights[i]?.[j] ?? 0;
    if (both > 0 && here === both + (best[(i + 1) * width + j + 1] ?? 0)) {
      places.set(declared[i]?.at ?? 0, found[j]?.at ?? 0);
      i += 1;
      j += 1;
    } else if (here === (best[i * width + j + 1] ?? 0)) j += 1;
    else i += 1;
  }
  return places;
}

/** Lines without agreement stand where their neighbours leave room; where there is none they have been deleted. */
function filled(declared: readonly Line[], matched: ReadonlyMap<number, number>): Aligned {
  const places = new Map(matched);
  const lost = new Map<number, number>();
  let before = { declared: 0, found: 0 };
  for (const [index, { at }] of declared.entries()) {
    const known = matched.get(at);
    const place = known ?? before.found + (at - before.declared);
    const next = declared.slice(index).find((line) => matched.has(line.at));
    const limit = next ? (matched.get(next.at) ?? Infinity) : Infinity;
    if (known === undefined && place >= limit) {
      lost.set(at, limit);
      continue;
    }
    places.set(at, place);
    before = { declared: at, found: place };
  }
  return { places, lost };
}
