import type { RuleTexts } from "./texts";
import { note, practice } from "./sources";

/** Why, and from where. Rules of the ten steps, leadership and vision. */
export const stepsReasons = {
  V09: { why: "A step that nobody owns is not done: the note asks of each step who should be involved.", source: note },
  V10: { why: "The evidence is what scrutiny and auditors ask for when a step is reported as done.", source: note },
  V11: { why: "A step reported as done while its milestones are open misleads the cabinet.", source: practice },
  V12: {
    why: "The procurement notice defines the scope: projects and services that are not settled by then cannot come in later.",
    source: `${note}, steps 3 and 7; cabinet practice of Building Schools for the Future`,
  },
  V13: {
    why: "Without a sponsor nobody decides; without the section 151 and monitoring officers nobody says what is affordable and lawful.",
    source: `${note}, step 1; Local Government Act 1972, section 151; Local Government and Housing Act 1989, section 5`,
  },
  V14: {
    why: "Progress against an objective without baseline, target and date cannot be shown.",
    source: `${note}, steps 2 and 9`,
  },
  V15: {
    why: "The flow of projects exists to serve the vision: an objective that nothing delivers is a wish.",
    source: `${note}, steps 2 and 3`,
  },
} satisfies Partial<RuleTexts>;
