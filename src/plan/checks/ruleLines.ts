import type { CheckLine } from "../tables/checks";
import { ruleBook, type Rule } from "./ruleBook";

/** The rows of the Checks sheet. */
export function ruleLines(): CheckLine[] {
  return Object.entries<Rule>(ruleBook).map(([rule, { severity, what, where, to, remedy }]) => ({
    rule,
    severity,
    what,
    where,
    to,
    remedy,
  }));
}
