import type { FindingTexts } from "./texts";
import { cellText, countText, dayText, millionsText, monthsBetween, numberText, percentText, rowText } from "../values";

/** Sentences of the findings. Rules of the flow of projects over the years. */
export const flowTexts = {
  V40: ({ year, planned, most }) =>
    `${rowText(year)}: ${millionsText(planned)} is above the most that can be delivered (${millionsText(most)}). Move spending to another year, or correct the most.`,
  V41: ({ year, planned, least }) =>
    `${rowText(year)}: ${millionsText(planned)} is below the least that the partnership needs (${millionsText(least)}). Bring a project forward, or correct the least.`,
  V42: ({ id, date, count, most }) =>
    `${countText(count, "project is", "projects are")} on site when ${rowText(id)} starts on ${dayText(date)}; the most is ${numberText(most)}. Move a start, or change the most in Settings.`,
  V43: ({ id, close, next, nextClose }) =>
    `${countText(monthsBetween(close, nextClose), "month lies", "months lie")} between the close of ${rowText(id)} on ${dayText(close)} and the next, ${rowText(next)} on ${dayText(nextClose)}: a gap in the flow. Move a close into it, or bring a project forward.`,
  V44: ({ variation, year, project }) =>
    `Spending is uneven from year to year (variation ${numberText(Math.round(variation * 100) / 100)}), and ${rowText(year)} stands out. ${project === null ? "Look to move spending out of that year." : `Look to move ${rowText(project)}, the largest there that has not closed.`}`,
  V45: ({ id, column, of, share }) =>
    column === "value"
      ? `${rowText(id)} is ${percentText(share)} of the value of all projects. Consider what happens to the flow if it is late.`
      : `${percentText(share)} of the value of all projects lies in the sector ${cellText(of)}. Consider what happens to the flow if its funding changes.`,
  V46: ({ until }) =>
    `Nothing at Stage 0 or 1 closes after ${dayText(until)}: the pipeline runs dry. Add the projects that follow, or enter the close dates of those that are there.`,
  V47: ({ year, planned, programme }) =>
    `${rowText(year)}: the plan has ${millionsText(planned)}, the approved capital programme ${millionsText(programme)}. Bring the two together.`,
} satisfies Partial<FindingTexts>;
