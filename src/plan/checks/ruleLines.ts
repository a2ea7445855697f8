import type { CheckLine } from "../tables/checks";
import type { Table } from "../types";
import { ruleBook, type Rule } from "./ruleBook";

/** The rows of the Checks sheet. */
export function ruleLines(_entry: readonly Table[]): CheckLine[] {
  return Object.entries<Rule>(ruleBook).map(([rule, { severity, what, where, to, remedy }]) => ({ rule, severity, what, where, to, remedy }));
}
