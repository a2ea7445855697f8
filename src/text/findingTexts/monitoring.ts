import type { RuleFacts } from "../../plan/checks/facts";
import { cellText, countText, dayText, numberText, rowText } from "../values";
import type { FindingTexts } from "./texts";

function planText(facts: RuleFacts["V64"]): string {
  const { date } = facts;
  if (facts.fault === "old")
    return `The business plan was adopted on ${dayText(date)} and is too old by the report date of ${dayText(facts.report)}. Enter the plan that was adopted since, or have it renewed.`;
  return facts.fault === "draft"
    ? `The draft business plan on ${dayText(date)} comes after the budget council on ${dayText(facts.other)}. Bring the draft forward, so that the budget can heed it.`
    : `The business plan is adopted on ${dayText(date)}, after ${dayText(facts.other)}, when its year has begun. Bring its adoption forward.`;
}
const measure: { readonly [M in RuleFacts["V65"]["missing"]]: string } = {
  baseline: "no baseline. Enter what it was at the start",
  target: "no target. Enter what it is to become",
  both: "neither a baseline nor a target. Enter both",
};
const risk: { readonly [M in RuleFacts["V70"]["missing"]]: string } = {
  owner: "no owner. Name the post that owns it",
  mitigation: "no mitigation. Say what is done about it",
  both: "neither an owner nor a mitigation. Enter both",
};

/** Sentences of the findings. Rules of the business plan, measures, risks and forums. */
export const monitoringTexts = {
  V64: planText,
  V65: ({ id, missing }) => `${rowText(id)} has ${measure[missing]}.`,
  V66: ({ id, baseline, target }) =>
    `${rowText(id)}: the target ${numberText(target)} is worse than the baseline ${numberText(baseline)}. Correct one of them, or Better when.`,
  V67: ({ category }) =>
    `No measure for ${cellText(category)}. Add one: it is one of the four tests of value for money.`,
  V68: ({ id, shown, product }) =>
    `${rowText(id)}: the score ${cellText(shown)} is not likelihood times impact (${numberText(product)}). Recompute it; Repair puts the formula back.`,
  V69: ({ id, score, residual }) =>
    `${rowText(id)}: the residual score ${numberText(residual)} is higher than the score ${numberText(score)} before mitigation. Correct likelihood and impact.`,
  V70: ({ id, missing }) => `${rowText(id)} is red and has ${risk[missing]}.`,
  V71: ({ id, review, report }) =>
    `${rowText(id)} was to be reviewed on ${dayText(review)}, before the report date of ${dayText(report)}. Review it and enter the next date.`,
  V72: ({ days, after, most }) =>
    `${countText(days, "day")} without a partnering board after ${dayText(after)}; at most ${numberText(most)} are expected. Enter the boards held, or plan the next one.`,
} satisfies Partial<FindingTexts>;
