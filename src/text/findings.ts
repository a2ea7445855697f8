import type { RuleCode } from "../plan/checks/ruleBook";
import type { CellChange, Finding } from "../plan/types";
import { capitalTexts } from "./findingTexts/capital";
import { consultationTexts } from "./findingTexts/consultation";
import { decisionsTexts } from "./findingTexts/decisions";
import { flowTexts } from "./findingTexts/flow";
import { generalTexts } from "./findingTexts/general";
import { milestonesTexts } from "./findingTexts/milestones";
import { monitoringTexts } from "./findingTexts/monitoring";
import { projectsTexts } from "./findingTexts/projects";
import { reportingTexts } from "./findingTexts/reporting";
import { stepsTexts } from "./findingTexts/steps";
import type { FindingTexts } from "./findingTexts/texts";
import { cellText, dayText } from "./values";

/** The sentence of every rule: one that is missing does not compile. */
export const findingTexts: FindingTexts = {
  ...generalTexts,
  ...stepsTexts,
  ...milestonesTexts,
  ...projectsTexts,
  ...capitalTexts,
  ...flowTexts,
  ...consultationTexts,
  ...decisionsTexts,
  ...monitoringTexts,
  ...reportingTexts,
};

/** The sentence of a finding. */
export function findingText(finding: Pick<Finding, "rule" | "facts">): string {
  // The rule decides the facts: whoever makes a finding is held to that by the types of its check.
  const sentence = findingTexts[finding.rule as RuleCode] as (facts: unknown) => string;
  return sentence(finding.facts);
}

/** What a cell holds and what it would hold, as people read it. `asDate` where the column holds dates. */
export function changeTexts({ from, to }: CellChange, asDate: boolean): { readonly from: string; readonly to: string } {
  return { from: cellText(from), to: asDate && typeof to === "number" ? dayText(to) : cellText(to) };
}

/** What a fix would do, the same in many cells said once: `Change “31/01/2027” to 31 January 2027`. */
export function fixText(changes: readonly CellChange[], asDate: boolean): string {
  const said = changes.map((change) => changeTexts(change, asDate)).map(({ from, to }) => `Change ${from} to ${to}`);
  return [...new Set(said)].join("; ");
}
