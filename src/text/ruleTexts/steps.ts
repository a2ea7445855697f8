import type { RuleTexts } from "./texts";
import { note, practice } from "./sources";

/** Why, and from where. Rules of the ten steps, leadership and vision. */
export const stepsReasons = {
  V09: { why: "A step that nobody owns is not done: the note asks of each step who should be involved.", source: note },
  V10: { why: "The evidence is what scrutiny and auditors ask for when a step is reported as done.", source: note },
  V11: { why: "A step reported as done while its milestones are open misleads the cabinet.", source: practice },
} satisfies Partial<RuleTexts>;
