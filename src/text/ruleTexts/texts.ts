import type { RuleCode } from "../../plan/checks/ruleBook";

/** Why a rule matters and where it comes from. */
export interface RuleExplanation {
  readonly why: string;
  readonly source: string;
}

/** Explanations by rule. */
export type RuleTexts = { readonly [R in RuleCode]: RuleExplanation };
