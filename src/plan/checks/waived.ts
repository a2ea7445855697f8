import type { PlanIndex } from "../planIndex";
import { readOr } from "../rowView";
import type { Finding } from "../types";
import { fingerprints } from "./fingerprint";

/** A finding's place as a waiver names it; a finding about the whole plan has no row. */
export function waiverKey({ rule, table, row, rowId }: Pick<Finding, "rule" | "table" | "row" | "rowId">): string {
  return [rule, table, row === undefined ? "" : (rowId ?? "")].join("\n").toLowerCase();
}

/** Marks what posts have accepted: each finding in the place of a waiver that is in force at the report date. */
export function withWaivers(findings: readonly Finding[], plan: PlanIndex): readonly Finding[] {
  const waivers = waiversIn(plan);
  if (waivers.size === 0) return findings;
  const fingerprintOf = fingerprints(plan.data);
  const placed = findings.map((finding) => {
    const own = waivers.get(waiverKey(finding));
    return { finding, own, waivedBy: own?.get(fingerprintOf(finding)) };
  });
  const holding = new Set(placed.flatMap(({ waivedBy }) => waivedBy ?? []));
  return placed.map(({ finding, own, waivedBy }) => {
    if (waivedBy !== undefined) return { ...finding, waivedBy };
    const lapsed = own === undefined ? undefined : [...own.values()].find((id) => !holding.has(id));
    return lapsed === undefined ? finding : { ...finding, acceptedOnce: lapsed };
  });
}

/** Ids of the waivers in force, by place and fingerprint. */
function waiversIn(plan: PlanIndex): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const row of plan.rows("PlanWaivers")) {
    if (!readOr(false, () => row.is("inForce", "PlanYes"))) continue;
    const [rule, table, rowId, print, id] = ["rule", "table", "row", "fingerprint", "id"].map((column) =>
      text(row.raw(column)),
    );
    const key = [rule, table, rowId].join("\n").toLowerCase();
    const own = found.get(key) ?? new Map<string, string>();
    own.set(print ?? "", id ?? "");
    found.set(key, own);
  }
  return found;
}

function text(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}
