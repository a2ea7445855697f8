import type { RuleTexts } from "./texts";
import { practice } from "./sources";

const regulations =
  "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012";

/** Why, and from where. Rules of decisions. */
export const decisionsReasons = {
  V54: {
    why: "A key decision taken as an ordinary one can be quashed, and scrutiny has not seen it coming. Each council sets its own threshold.",
    source: `${regulations}, reg. 8; the council's constitution`,
  },
  V55: {
    why: "A key decision without its notice is unlawful unless the general exception or special urgency is used. The day of the notice and that of the meeting do not count.",
    source: `${regulations}, regs 9 to 11; R v Swansea ex parte Elitestone on clear days`,
  },
  V56: { why: "A notice that is missed by a day costs a month.", source: `${regulations}, reg. 9` },
  V57: {
    why: "The public may only be kept out for a reason that the Act names, and a private meeting of the executive is announced 28 clear days ahead.",
    source: `Local Government Act 1972, Schedule 12A; ${regulations}, reg. 5`,
  },
  V58: {
    why: "What is called in may be sent back: a contract signed before then binds the council to a decision that does not stand.",
    source: "Call-in arrangements of council constitutions, Local Government Act 2000, s.9F",
  },
  V59: { why: "Nobody may sign what has not been decided.", source: practice },
  V60: {
    why: "A stage without a decision in the forward plan waits for the next one with notice: the usual cause of late closes.",
    source: "Council forward plans; staged approval of new projects in strategic partnering agreements",
  },
  V61: {
    why: "Between the notice of an election and polling day councils put off decisions that might sway voters.",
    source: "Local Government Act 1986, s.2; code of recommended practice on publicity",
  },
} satisfies Partial<RuleTexts>;
