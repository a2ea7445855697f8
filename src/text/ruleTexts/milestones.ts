import type { RuleTexts } from "./texts";
import { note, practice } from "./sources";

/** Why, and from where. Rules of milestones. */
export const milestonesReasons = {
  V16: { why: "Without the date nobody can say how late it was, and the next plan learns nothing.", source: practice },
  V17: { why: "What has not happened yet at the report date cannot be reported as reached.", source: practice },
  V18: { why: "A forecast in the past is no forecast: it hides how late the milestone is.", source: practice },
  V19: {
    why: "Slip is measured from what was approved. A forecast copied into its place would make every slip nought.",
    source: practice,
  },
  V20: {
    why: "The cabinet is asked to note the slip and wants to know why.",
    source: "Council performance reporting practice",
  },
  V21: { why: "What has to be done first cannot come later.", source: practice },
  V22: { why: "Two dates for one gate mean that two reports will differ.", source: practice },
  V24: {
    why: "Slip is measured from the approved date: moved without an approval, it hides the slip that was reported before.",
    source: practice,
  },
  V23: {
    why: "A vision needs key milestones through all of its years, so that success can be seen on the way.",
    source: `${note}, step 2`,
  },
} satisfies Partial<RuleTexts>;
