import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { Cell, CellChange, Finding, RowReader } from "../types";
import { fingerprints } from "./fingerprint";
import { standingWaivers } from "./waived";

/**
 * What has to change in the waivers in force so that formulas count as the add-in does. Where findings are accepted anew, a waiver
 * that holds for none any more gives place to theirs: it ends at the report date. The others say how many findings their row has
 * now. What people have typed themselves stays as it is.
 */
export function waiversAfter(
  accepted: readonly Finding[],
  found: readonly Finding[],
  plan: PlanIndex,
  report: number,
): CellChange[] {
  const isAccepted = new Set(accepted);
  const fingerprintOf = fingerprints(plan.data);
  return standingWaivers(found, plan).flatMap(({ row, there, about, holds }) => {
    const meant = about.length > 0 ? about : there;
    if (!holds) return meant.some((each) => isAccepted.has(each)) ? changed(row, "withdrawn", report) : [];
    return there[0]?.row === undefined ? [] : changed(row, "findings", distinct(there, fingerprintOf));
  });
}

/** How many waivers the findings of a row take: those that nothing tells apart share one. */
export function distinct(findings: readonly Finding[], fingerprintOf: (finding: Finding) => string): number {
  return new Set(findings.map(fingerprintOf)).size;
}

function changed(waiver: RowReader, column: string, to: Cell): CellChange[] {
  const { id, at } = waiver.row;
  const from = waiver.raw(column);
  return id === null || from === to || isError(from) ? [] : [{ table: "PlanWaivers", rowId: id, at, column, from, to }];
}
