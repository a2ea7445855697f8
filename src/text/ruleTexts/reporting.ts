import type { RuleTexts } from "./texts";
import { practice } from "./sources";

/** Why, and from where. Rules of summaries and of the workbook itself. */
export const reportingReasons = {
  V73: {
    why: "Cabinet decides on what it reads: a summary that no longer says what the plan says misleads it.",
    source: practice,
  },
  V74: {
    why: "Figures that a decision keeps from the public under Schedule 12A must not reach it through another table.",
    source: "Local Government Act 1972, Part VA and Schedule 12A",
  },
  V75: {
    why: "Who works by keyboard or by ear loses the place in merged cells, cannot tell columns without names apart, and learns nothing of a chart without words.",
    source: "Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018",
  },
} satisfies Partial<RuleTexts>;
