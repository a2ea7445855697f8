import type { RuleFacts } from "../../plan/checks/facts";
import type { FindingTexts } from "./texts";
import { countText, rowText } from "../values";

const missing: { readonly [M in RuleFacts["V10"]["missing"]]: string } = {
  date: "no done date. Enter the date",
  evidence: "no evidence. Enter its reference",
  both: "neither a done date nor evidence. Enter both",
};

/** Sentences of the findings. Rules of the ten steps, leadership and vision. */
export const stepsTexts = {
  V09: ({ step }) => `Step ${rowText(step)} has no owner post. Name the post that owns it.`,
  V10: ({ step, missing: what }) => `Step ${rowText(step)} is done but has ${missing[what]}, or change the status.`,
  V11: ({ step, count }) =>
    `Step ${rowText(step)} is done but ${countText(count, "of its milestones is", "of its milestones are")} open. Complete or move them, or change the status.`,
} satisfies Partial<FindingTexts>;
