import type { FindingTexts } from "./texts";
import { cellText, millionsText, rowText } from "../values";

/** Sentences of the findings. Rules of capital by project. */
export const capitalTexts = {
  V28: ({ id, total, value, difference }) =>
    `${rowText(id)}: the years add up to ${millionsText(total)} but the project's value is ${millionsText(value)} (difference ${millionsText(difference)}). Correct the years or the value.`,
  V29: ({ id, value, year, early }) =>
    `${rowText(id)}: ${millionsText(value)} in ${year} lies ${early ? "before the year of Stage 0" : "more than a year after the year of opening"}. Move the sum, or correct the project's dates.`,
  V30: ({ column, value }) =>
    `${column} holds ${cellText(value)}, which looks like pounds; this column is in £m. Divide it by a million.`,
  V31: ({ id, funding, total }) =>
    `${rowText(id)}: the funding adds up to ${millionsText(funding)} but the cost is ${millionsText(total)}. Correct the funding or the years.`,
  V32: ({ id, status }) =>
    `${rowText(id)} has passed Stage 2 but its funding status is ${cellText(status)}. Confirm the funding, or correct the project's stage.`,
} satisfies Partial<FindingTexts>;
