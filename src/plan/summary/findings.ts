import { checkPlan } from "../checks/checkPlan";
import type { Finding, PlanData, Severity } from "../types";

/** How much of each severity is not cleared. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
}

/** What nobody has waived, counted as the sheet Checks counts it: a row that breaks a rule in several cells breaks it once. */
export function openFindings(data: PlanData): OpenFindings {
  const open = checkPlan(data).filter(({ waivedBy }) => waivedBy === undefined);
  const count = (of: Severity): number => countOnce(open.filter(({ severity }) => severity === of));
  return { errors: count("error"), warnings: count("warning") };
}

function countOnce(findings: readonly Finding[]): number {
  const places = findings.map(({ rule, table, row }, at) => `${rule} ${table} ${row ?? `plan ${at}`}`);
  return new Set(places).size;
}
