/**
 * Ranks are counted modulo a prime, whose products stay exact in doubles. For the small whole numbers here that can differ from the
 * true rank only where a determinant is a multiple of it.
 */
const prime = 67_108_859;

function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const times = Math.floor(a / b);
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return ((x % prime) + prime) % prime;
}

/** Rank of vectors of whole numbers; counting ends at `enough`. */
export function rankOf(vectors: Iterable<readonly number[]>, enough = Infinity): number {
  /** Reduced vectors, each with its leading place, which holds a one. */
  const basis: { readonly lead: number; readonly vector: readonly number[] }[] = [];
  for (const vector of vectors) {
    if (basis.length >= enough) break;
    const rest = vector.map((cell) => ((cell % prime) + prime) % prime);
    for (const { lead, vector: by } of basis) {
      const factor = rest[lead] ?? 0;
      if (factor !== 0) by.forEach((cell, at) => (rest[at] = ((rest[at] ?? 0) + (prime - factor) * cell) % prime));
    }
    const lead = rest.findIndex((cell) => cell !== 0);
    if (lead < 0) continue;
    const one = inverse(rest[lead] ?? 1);
    basis.push({ lead, vector: rest.map((cell) => (cell * one) % prime) });
  }
  return basis.length;
}
