import type { CellChange, Finding } from "../types";

/** A finding as people are told it, and those of other rows that it speaks for. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly rest: readonly Finding[];
  /** All of them, as they were found. */
  readonly all: readonly Finding[];
}

/**
 * Findings as people are told them: what one deed brought about in many rows is one, at the first of them, with the fix of all.
 * Formulas count rows, so each row has its own until here; what a post has accepted in one row stands for itself.
 */
export function together(findings: readonly Finding[]): ToldFinding[] {
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const { rule, together: mark, waivedBy } = finding;
    const key = mark === undefined || waivedBy !== undefined ? finding : `${rule} ${mark}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(inOne);
}

function inOne(group: readonly Finding[]): ToldFinding {
  const [first, ...rest] = group as readonly [Finding, ...Finding[]];
  if (first.together === undefined) return { finding: first, rest, all: group };
  const fix = group.flatMap((each): readonly CellChange[] => each.fix ?? []);
  const finding = { ...first, facts: { ...first.facts, rows: group.length }, ...(fix.length > 0 ? { fix } : {}) };
  return { finding, rest, all: group };
}
