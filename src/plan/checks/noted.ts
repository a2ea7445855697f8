import type { PlanIndex } from "../planIndex";
import type { Cell, Finding } from "../types";
import { fingerprints } from "./fingerprint";
import { titleOf, valueOf } from "./waived";

/** What a waiver notes of each finding, of those that were found in a plan: by column id of PlanWaivers. */
export function noting(
  found: readonly Finding[],
  plan: PlanIndex,
): (finding: Finding) => Readonly<Record<string, Cell>> {
  const fingerprintOf = fingerprints(plan.data);
  return (finding): Readonly<Record<string, Cell>> => {
    const { rule, table, row, rowId = null } = finding;
    const fingerprint = fingerprintOf(finding);
    if (row === undefined) return { rule, table, fingerprint };
    const inRow = found.filter((each) => each.rule === rule && each.table === table && each.row === row);
    const [column, value] = [titleOf(finding, plan), valueOf(finding, plan)];
    return { rule, table, row: rowId, column, value, findings: inRow.length, fingerprint };
  };
}
