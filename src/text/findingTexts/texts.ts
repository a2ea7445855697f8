import type { RuleFacts } from "../../plan/checks/facts";
import type { RuleCode } from "../../plan/checks/ruleBook";

/** What is wrong, with the values found, then what to do, by rule. Where it is, the address says. */
export type FindingTexts = { readonly [R in RuleCode]: (facts: RuleFacts[R]) => string };
