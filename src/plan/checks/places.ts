import type { Finding } from "../types";

/** A rule that is broken in a row, or once in the plan as a whole. */
export interface Place {
  readonly findings: readonly Finding[];
  /** A row that breaks a rule in several cells is accepted when each of them is. */
  readonly accepted: boolean;
}

/** Findings as the sheets Checks and Plan count them: a row that breaks a rule in several cells breaks it once. */
export function placesOf(findings: readonly Finding[]): readonly Place[] {
  const places = new Map<string, Finding[]>();
  for (const [at, finding] of findings.entries()) {
    const { rule, table, row } = finding;
    const key = `${rule} ${table} ${row ?? `plan ${at}`}`;
    const place = places.get(key);
    if (place) place.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()].map((each) => ({
    findings: each,
    accepted: each.every(({ waivedBy }) => waivedBy !== undefined),
  }));
}
