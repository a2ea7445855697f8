import type { RuleFacts } from "../../plan/checks/facts";
import type { FindingTexts } from "./texts";
import { countText, dayText, rowText } from "../values";

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
  V12: ({ step, scope, day, done }) =>
    `Step ${step} ${done ? "was done on" : "will not be done before"} ${dayText(day)}, but the scope milestone is on ${dayText(scope)}. Settle the step first, or move the milestone.`,
  V13: ({ role }) => `No ${role.charAt(0).toLowerCase()}${role.slice(1)} is named. Enter the post that holds the role.`,
  V14: ({ id, missing }) => `Objective ${rowText(id)} cannot be measured yet. Fill in: ${missing}.`,
  V15: ({ id }) => `No project serves objective ${rowText(id)}. Name it in a project's row, or drop the objective.`,
} satisfies Partial<FindingTexts>;
