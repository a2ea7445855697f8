import type { PlanIndex } from "../planIndex";
import type { Cell, Finding } from "../types";
import { fingerprints } from "./fingerprint";
import { placesOf } from "./places";
import { titleOf, valueOf } from "./waived";
import { distinct } from "./waiversAfter";

/** What a waiver notes of each of the findings of a plan: by column id of PlanWaivers. */
export function noting(
  found: readonly Finding[],
  plan: PlanIndex,
): (finding: Finding) => Readonly<Record<string, Cell>> {
  const fingerprintOf = fingerprints(plan.data);
  const beside = new Map(placesOf(found).flatMap(({ findings }) => findings.map((each) => [each, findings])));
  return (finding): Readonly<Record<string, Cell>> => {
    const { rule, table, row, rowId = null } = finding;
    const fingerprint = fingerprintOf(finding);
    if (row === undefined) return { rule, table, fingerprint };
    const [column, value] = [titleOf(finding, plan), valueOf(finding, plan)];
    const findings = distinct(beside.get(finding) ?? [finding], fingerprintOf);
    return { rule, table, row: rowId, column, value, findings, fingerprint };
  };
}
