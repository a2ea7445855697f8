import type { FindingTexts } from "./texts";
import { cellText, countText, dayText, rowText } from "../values";

/** Sentences of the findings. Rules of milestones. */
export const milestonesTexts = {
  V16: ({ id }) => `${rowText(id)} is complete but has no actual date. Enter the date on which it was reached.`,
  V17: ({ id, actual, report }) =>
    `${rowText(id)} has an actual date of ${dayText(actual)}, later than the report date of ${dayText(report)}. Correct it, or move the report date on.`,
  V18: ({ id, forecast, report }) =>
    `${rowText(id)} was forecast for ${dayText(forecast)}, before the report date of ${dayText(report)}, but is not complete. Give it a new forecast, or its actual date.`,
  V19: ({ id }) =>
    `${rowText(id)} has no approved date, so its slip cannot be shown. Enter the date that was approved.`,
  V20: ({ id, days }) =>
    `${rowText(id)} is ${countText(days, "day")} late and gives no reason. Enter the reason for the slip.`,
  V21: ({ id, date, predecessor, before }) =>
    `${rowText(id)} on ${dayText(date)} comes before its predecessor ${rowText(predecessor)} on ${dayText(before)}. Correct one of the dates, or the predecessor.`,
  V22: ({ id, date, project, gate, other }) =>
    `${rowText(id)} says ${dayText(date)} but project ${rowText(project)} says ${dayText(other)} for ${cellText(gate)}. Decide which is right and enter it in both places.`,
  V24: ({ id, approved, was, when }) =>
    `${rowText(id)}: the approved date is ${dayText(approved)}, but the ${typeof when === "number" ? `report of ${dayText(when)}` : "last report"} has ${dayText(was)} under the same approval reference. Put it back, or give the reference of the new approval.`,
  V23: ({ year }) => `${rowText(year)} has no key milestone. Mark one of that year's milestones as key, or add one.`,
} satisfies Partial<FindingTexts>;
