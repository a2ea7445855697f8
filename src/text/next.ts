import type { RuleFacts } from "../plan/checks/facts";
import type { Finding } from "../plan/types";
import { rowText } from "./values";

const role = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;

/** What to do next, for each rule that is only advice until its step has begun. */
const texts: { readonly [R in keyof RuleFacts]?: (facts: RuleFacts[R]) => string } = {
  V09: ({ step }) => `name the post that owns step ${rowText(step)}`,
  V13: ({ role: word }) => `name the ${role(word)}`,
  V41: ({ year }) => `plan the capital of ${rowText(year)}`,
  V46: () => "enter the projects, with their stages and close dates",
  V47: ({ year }) => `set the plan of ${rowText(year)} beside its capital programme`,
  V53: ({ id }) => `plan the consultation on ${rowText(id)}`,
  V60: ({ id, gate }) => `plan the decision on ${rowText(id)} at ${gate}`,
  V65: ({ id }) => `give measure ${rowText(id)} its baseline and its target`,
  V72: () => "enter the meetings of the partnering board",
};

/** `Next: name the executive sponsor.` */
export function nextText({ rule, facts }: Pick<Finding, "rule" | "facts">): string {
  // The rule decides the facts: whoever makes a finding is held to that by the types of its check.
  const text = texts[rule as keyof RuleFacts] as ((facts: unknown) => string) | undefined;
  return `Next: ${text?.(facts) ?? "enter what is still missing"}.`;
}
