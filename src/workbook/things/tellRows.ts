/** A row of the plan's own, as far as it can be told from the others. */
export interface Line {
  /** As keys are compared; blank where the row has lost it. */
  readonly key: string;
  /** What the plan says in it, column by column. */
  readonly texts: readonly string[];
}

/** Rows without a key by their place, each with the place of the declared row that it is. */
export interface Told {
  readonly rows: ReadonlyMap<number, number>;
  /** How many of them only their place tells. */
  readonly byPlace: number;
}

/**
 * Which declared rows the rows without a key are: told by what the plan says in them, and by their place where every other
 * row stands in its own. What cannot be told is left out, for a value beside a wrong key is worse than one beside none.
 */
export function tellRows(declared: readonly Line[], found: readonly Line[]): Told {
  const told = byTexts(declared, found);
  const keyOf = ({ key }: Line, at: number): string | undefined =>
    key === "" ? declared[told.get(at) ?? at]?.key : key;
  const isInPlace =
    found.length === declared.length && found.every((line, at) => keyOf(line, at) === declared[at]?.key);
  if (!isInPlace) return { rows: told, byPlace: 0 };
  const rows = new Map(found.flatMap(({ key }, at) => (key === "" ? [[at, at] as const] : [])));
  return { rows, byPlace: rows.size - told.size };
}

interface Claim {
  readonly at: number;
  readonly of: number;
  readonly score: number;
}

/** A declared row goes to the one row that claims it, or claims it best. */
function byTexts(declared: readonly Line[], found: readonly Line[]): ReadonlyMap<number, number> {
  const keys = new Set(found.map(({ key }) => key));
  const claims = found
    .flatMap((line, at) => (line.key === "" ? claimOf(line, at, declared) : []))
    .filter(({ of }) => !keys.has(declared[of]?.key ?? ""));
  const isRivalled = (claim: Claim): boolean =>
    claims.some((other) => other !== claim && other.of === claim.of && other.score >= claim.score);
  return new Map(claims.flatMap((claim) => (isRivalled(claim) ? [] : [[claim.at, claim.of] as const])));
}

/** The declared row with which it shares more texts than with any other, and at least half of what that one says. */
function claimOf({ texts }: Line, at: number, declared: readonly Line[]): Claim[] {
  const scores = declared.map(
    (line) => line.texts.filter((text, column) => text !== "" && text === texts[column]).length,
  );
  const score = Math.max(...scores);
  const of = scores.indexOf(score);
  const said = declared[of]?.texts.filter((text) => text !== "").length ?? 0;
  const isTold = score > 0 && score * 2 >= said && scores.lastIndexOf(score) === of;
  return isTold ? [{ at, of, score }] : [];
}
