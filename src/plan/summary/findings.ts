import { checkPlan } from "../checks/checkPlan";
import type { Finding, PlanData, Severity } from "../types";

/** How much of each severity is not cleared, and how much a post has accepted. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
}

/** What is found, counted as the sheet Checks counts it: a row that breaks a rule in several cells breaks it once. */
export function openFindings(data: PlanData): OpenFindings {
  const found = checkPlan(data);
  const open = found.filter(({ waivedBy }) => waivedBy === undefined);
  const count = (of: Severity): number => countOnce(open.filter(({ severity }) => severity === of));
  const accepted = countOnce(found.filter(({ waivedBy }) => waivedBy !== undefined));
  return { errors: count("error"), warnings: count("warning"), accepted };
}

function countOnce(findings: readonly Finding[]): number {
  const places = findings.map(({ rule, table, row }, at) => `${rule} ${table} ${row ?? `plan ${at}`}`);
  return new Set(places).size;
}
