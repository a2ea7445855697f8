import type { Table } from "../types";
import { checks } from "./all";
import { maybeRule } from "./ruleBook";

/** What a formula counts of a rule about the plan as a whole, and the table where that is mended. */
export interface PlanCount {
  readonly rule: string;
  readonly table: Table;
  /** A number, whatever stands in the cells. */
  readonly count: string;
}

/** The rules about the plan as a whole that a formula can count, each with its table among those given. */
export function planCounts(tables: readonly Table[]): PlanCount[] {
  return checks.flatMap(({ rule, ofPlan }) => {
    const table = tables.find(({ says }) => says?.go === maybeRule(rule)?.to);
    return ofPlan?.count === undefined || table === undefined
      ? []
      : [{ rule, table, count: `IFERROR(${ofPlan.count},0)` }];
  });
}
