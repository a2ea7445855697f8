/**
 * Ranks are counted modulo a prime, whose products stay exact in doubles. For the small whole numbers here that can differ from the
 * true rank only where a determinant is a multiple of it.
 */
const prime = 67_108_859;

const reduced = (value: number): number => ((value % prime) + prime) % prime;

/** The number nearest to nought that counts for the same. */
export function nearest(value: number): number {
  const least = reduced(value);
  return least > prime / 2 ? least - prime : least;
}

function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const times = Math.floor(a / b);
    [a, b] = [b, a - times * b];
    [x, y] = [y, x - times * y];
  }
  return reduced(x);
}

/** A reduced vector with its leading place, which holds a one. */
interface Reduced {
  readonly lead: number;
  readonly vector: readonly number[];
}

/** A vector less its share of another, so that nothing stands at that one's leading place. */
function without(vector: readonly number[], { lead, vector: by }: Reduced): readonly number[] {
  const factor = vector[lead] ?? 0;
  return factor === 0 ? vector : vector.map((cell, at) => (cell + (prime - factor) * (by[at] ?? 0)) % prime);
}

/** All that vectors of whole numbers add up to, however often each is taken. */
export class Span {
  private readonly basis: Reduced[] = [];

  get rank(): number {
    return this.basis.length;
  }

  /** Independent vectors that add up to the same. */
  get reduced(): readonly Reduced[] {
    return this.basis;
  }

  has(vector: readonly number[]): boolean {
    return this.rest(vector).every((cell) => cell === 0);
  }

  add(vector: readonly number[]): void {
    const rest = this.rest(vector);
    const lead = rest.findIndex((cell) => cell !== 0);
    if (lead < 0) return;
    const one = inverse(rest[lead] ?? 1);
    this.basis.push({ lead, vector: rest.map((cell) => (cell * one) % prime) });
  }

  private rest(vector: readonly number[]): readonly number[] {
    return this.basis.reduce<readonly number[]>(without, vector.map(reduced));
  }
}

/** Rank of vectors of whole numbers. */
export function rankOf(vectors: readonly (readonly number[])[]): number {
  return spanOf(vectors).rank;
}

function spanOf(vectors: readonly (readonly number[])[]): Span {
  const span = new Span();
  for (const vector of vectors) span.add(vector);
  return span;
}

/** Vectors of so many places from which all those can be made that every equation gives nought for. */
export function nullSpace(equations: readonly (readonly number[])[], places: number): readonly (readonly number[])[] {
  const basis = spanOf(equations).reduced;
  // Each leading place is cleared in all other equations too, so that it follows from the free places alone.
  const clear = basis.map((each) =>
    basis.reduce<readonly number[]>((all, other) => (other === each ? all : without(all, other)), each.vector),
  );
  const leads = basis.map(({ lead }) => lead);
  const all = Array.from({ length: places }, (_, at) => at);
  return all
    .filter((at) => !leads.includes(at))
    .map((free) =>
      all.map((at) => {
        const row = leads.indexOf(at);
        if (row < 0) return Number(at === free);
        return nearest(-(clear[row]?.[free] ?? 0));
      }),
    );
}
