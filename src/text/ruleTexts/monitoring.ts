import type { RuleTexts } from "./texts";
import { note, practice } from "./sources";

const value = "LEP Toolkit, Practitioner Note 9: cost, quality, time and volume as tests of value for money";
const matrix = "Risk management policies of councils, five by five matrix";

/** Why, and from where. Rules of the business plan, measures, risks and forums. */
export const monitoringReasons = {
  V64: {
    why: "Planning has to be tied to the partnership's business plan: one that comes after the budget plans with money that is already committed.",
    source: `${note}, step 8`,
  },
  V65: { why: "Without a starting point and a target, a value says nothing.", source: `${note}, step 9` },
  V66: {
    why: "Either the target or the direction is mistyped, and its colour would be the wrong one.",
    source: practice,
  },
  V67: {
    why: "An exclusive partner is judged by all four: one that nobody measures is one that nobody can hold them to.",
    source: value,
  },
  V68: { why: "A score typed over its formula stays as it is when likelihood or impact changes.", source: matrix },
  V69: { why: "Mitigation that makes a risk worse is a slip of the pen, or no mitigation.", source: matrix },
  V70: { why: "The cabinet is shown the red risks and asks who does what about them.", source: matrix },
  V71: { why: "A risk that nobody has looked at again may no longer be what its row says.", source: matrix },
  V72: {
    why: "Boards that do not meet decide nothing: corporate engagement wears off first where nobody plans the next one.",
    source: `${note}, step 10`,
  },
} satisfies Partial<RuleTexts>;
