import type { RuleTexts } from "./texts";
import { practice } from "./sources";

/** Why, and from where. Rules for any cell, whatever its table. */
export const generalReasons = {
  V01: {
    why: "Councils budget from 1 April to 31 March: years that begin on another day cannot be set beside the capital programme.",
    source: "Local authority financial year",
  },
  V02: {
    why: "Counts, colours and charts look for the words of the list: another spelling is not counted.",
    source: practice,
  },
  V03: {
    why: "Excel leaves text and errors out of every date and sum without saying so: a date typed as text is never late.",
    source: practice,
  },
  V04: { why: "Other rows point to an ID. If two rows share it, nobody can tell which is meant.", source: practice },
  V05: { why: "An ID that leads nowhere drops the row out of every total that goes through it.", source: practice },
  V06: { why: "A date outside the plan is usually a wrong year, and it is left out of the charts.", source: practice },
  V07: { why: "A half-filled row is counted in some places and not in others.", source: practice },
  V08: {
    why: "Cabinet papers are published: personal data do not belong in the plan, and posts stay right when people move.",
    source: "UK GDPR, data minimisation; council publication practice",
  },
  V76: {
    why: "What a formula shows can change when something else does, and then the plan says what nobody decided; one with TODAY gives other results each day.",
    source: "ICAEW, Twenty principles for good spreadsheet practice: inputs are kept apart from workings",
  },
  V78: {
    why: "Pasting goes past what a cell allows when it is typed in: a likelihood of 9 outweighs every other risk, a part of a ward counts as none, and a text of more than 255 characters cannot be looked up.",
    source: "Entry rule of the column (data validation), which says what it takes",
  },
} satisfies Partial<RuleTexts>;
