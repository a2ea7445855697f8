import { capitalReasons } from "./ruleTexts/capital";
import { consultationReasons } from "./ruleTexts/consultation";
import { decisionsReasons } from "./ruleTexts/decisions";
import { flowReasons } from "./ruleTexts/flow";
import { generalReasons } from "./ruleTexts/general";
import { milestonesReasons } from "./ruleTexts/milestones";
import { monitoringReasons } from "./ruleTexts/monitoring";
import { projectsReasons } from "./ruleTexts/projects";
import { reportingReasons } from "./ruleTexts/reporting";
import { stepsReasons } from "./ruleTexts/steps";
import type { RuleExplanation, RuleTexts } from "./ruleTexts/texts";

export type { RuleExplanation } from "./ruleTexts/texts";

/** Why each rule matters, and its source: one that is missing does not compile. */
export const ruleTexts: RuleTexts = {
  ...generalReasons,
  ...stepsReasons,
  ...milestonesReasons,
  ...projectsReasons,
  ...capitalReasons,
  ...flowReasons,
  ...consultationReasons,
  ...decisionsReasons,
  ...monitoringReasons,
  ...reportingReasons,
};

/** The explanation of a rule, as any caller may ask for it. */
export function maybeExplanation(rule: string): RuleExplanation | undefined {
  return Object.entries(ruleTexts).find(([code]) => code === rule)?.[1];
}
