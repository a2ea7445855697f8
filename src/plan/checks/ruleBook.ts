import { capitalRules } from "./rules/capital";
import { consultationRules } from "./rules/consultation";
import { decisionsRules } from "./rules/decisions";
import { flowRules } from "./rules/flow";
import { generalRules } from "./rules/general";
import { milestonesRules } from "./rules/milestones";
import { monitoringRules } from "./rules/monitoring";
import { projectsRules } from "./rules/projects";
import { reportingRules } from "./rules/reporting";
import { stepsRules } from "./rules/steps";
import type { Rule } from "./rules/rule";

export type { Rule } from "./rules/rule";

/** The rules of this version. What is found in a particular row is said by src/text. */
export const ruleBook = {
  ...generalRules,
  ...stepsRules,
  ...milestonesRules,
  ...projectsRules,
  ...capitalRules,
  ...flowRules,
  ...consultationRules,
  ...decisionsRules,
  ...monitoringRules,
  ...reportingRules,
} as const satisfies Record<string, Rule>;

/** Code of a rule of this version. */
export type RuleCode = keyof typeof ruleBook;

/** Codes of all rules in the order in which the Checks sheet lists them. */
export const ruleCodes: readonly RuleCode[] = (Object.keys(ruleBook) as RuleCode[]).sort();

const byCode: ReadonlyMap<string, Rule> = new Map(Object.entries<Rule>(ruleBook));

/** The rule with that code, as any caller may ask for it. */
export function maybeRule(code: string): Rule | undefined {
  return byCode.get(code);
}
