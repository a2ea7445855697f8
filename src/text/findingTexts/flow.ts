import type { FindingTexts } from "./texts";
import { millionsText, rowText } from "../values";

/** Sentences of the findings. Rules of the flow of projects over the years. */
export const flowTexts = {
  V40: ({ year, planned, most }) =>
    `${rowText(year)}: ${millionsText(planned)} is above the most that can be delivered (${millionsText(most)}). Move spending to another year, or correct the most.`,
  V41: ({ year, planned, least }) =>
    `${rowText(year)}: ${millionsText(planned)} is below the least that the partnership needs (${millionsText(least)}). Bring a project forward, or correct the least.`,
  V47: ({ year, planned, programme }) =>
    `${rowText(year)}: the plan has ${millionsText(planned)}, the approved capital programme ${millionsText(programme)}. Bring the two together.`,
} satisfies Partial<FindingTexts>;
