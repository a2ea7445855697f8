import type { RuleTexts } from "./texts";
import { practice } from "./sources";

/** Why, and from where. Rules of summaries and of the workbook itself. */
export const reportingReasons = {
  V73: {
    why: "The cabinet decides on what it reads: a summary that no longer says what the plan says misleads it.",
    source: practice,
  },
  V74: {
    why: "Figures that a decision keeps from the public under Schedule 12A must not reach it through another table.",
    source: "Local Government Act 1972, Part VA and Schedule 12A",
  },
  V75: {
    why: "People who work by keyboard or screen reader lose their place in merged cells, cannot tell unnamed columns apart, and learn nothing from a chart without words.",
    source: "Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018",
  },
} satisfies Partial<RuleTexts>;
