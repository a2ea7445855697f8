import { note, practice } from "./sources";
import type { RuleTexts } from "./texts";

const fair = "Gunning principles: formative stage, enough information, adequate time, conscientious consideration";

/** Why, and from where. Rules of consultation and sponsors. */
export const consultationReasons = {
  V48: { why: "Nobody can answer a consultation that ends before it begins.", source: practice },
  V49: {
    why: "A decision taken before the answers are in can be challenged in court, and has to be taken again.",
    source: fair,
  },
  V50: {
    why: "No general length stands in law, but people must have time to answer; statutory proposals have a length of their own.",
    source: `${fair}; statutory guidance on school organisation`,
  },
  V51: {
    why: "Answers have to be considered with an open mind, and the report has to say how: that takes working days.",
    source: fair,
  },
  V52: {
    why: "Before elections councils start nothing contentious, and in holidays few answer: both give grounds for challenge.",
    source: "Council guidance on the pre-election period; consultation practice",
  },
  V53: {
    why: "What affects two or more wards is a matter for those who live there, and as a rule a key decision.",
    source: `${note}, step 5; SI 2012/2089, regulation 8`,
  },
  V62: {
    why: "A sponsor who is asked after the outline business case can only say yes or no: engage sponsors early.",
    source: `${note}, step 6`,
  },
  V63: {
    why: "After Stage 2 contracts are signed: a sponsor who has not signed leaves the council with the risk.",
    source: `${note}, step 6; staged approval of new projects in strategic partnering agreements`,
  },
} satisfies Partial<RuleTexts>;
