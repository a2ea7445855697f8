import type { RuleTexts } from "./texts";
import { practice } from "./sources";

/** Why, and from where. Rules of capital by project. */
export const capitalReasons = {
  V28: {
    why: "If the years do not add to the value, either the capital programme or the business case is wrong.",
    source: "Capital monitoring practice",
  },
  V29: {
    why: "Money before a project is scoped, or long after it has opened, is usually in the wrong year.",
    source: "Capital monitoring practice",
  },
  V30: { why: "One sum in pounds among millions makes every total meaningless.", source: practice },
  V31: {
    why: "Spending without a source of funding is a gap that the section 151 officer has to report.",
    source: "CIPFA Prudential Code: capital strategy",
  },
  V32: {
    why: "After Stage 2 contracts are signed: by then the money has to be there.",
    source: "Staged approval of new projects in strategic partnering agreements",
  },
} satisfies Partial<RuleTexts>;
