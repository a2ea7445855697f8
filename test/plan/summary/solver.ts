/** An exact fraction. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function fraction(top: bigint, bottom = 1n): Fraction {
  const by = gcd(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / by, bottom: (sign * bottom) / by };
}

const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);

/** A printed sum as a reader knows it: which unknown figures it adds, each with its sign. */
export type Equation = Readonly<Record<string, number>>;

/** The unknown figures whose values follow from the equations, whatever they are: the rows of the reduced form with one unknown. */
export function recovered(equations: readonly Equation[]): readonly string[] {
  const unknowns = [...new Set(equations.flatMap((equation) => Object.keys(equation)))];
  const rows = equations.map((equation) => unknowns.map((name) => fraction(BigInt(equation[name] ?? 0))));
  let at = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= at && row[column]?.top !== 0n);
    if (pivot < 0) continue;
    const [head] = rows.splice(pivot, 1);
    if (head === undefined) continue;
    const inverse = fraction(head[column]?.bottom ?? 1n, head[column]?.top ?? 1n);
    const one = head.map((cell) => times(cell, inverse));
    rows.splice(at, 0, one);
    rows.forEach((row, index) => {
      const factor = row[column];
      if (index !== at && factor !== undefined && factor.top !== 0n)
        rows[index] = row.map((cell, k) => minus(cell, times(factor, one[k] ?? fraction(0n))));
    });
    at += 1;
  }
  return rows.flatMap((row) => {
    const left = row.flatMap((cell, k) => (cell.top === 0n ? [] : [unknowns[k] ?? ""]));
    return left.length === 1 ? left : [];
  });
}
