import type { RuleFacts } from "../../plan/checks/facts";
import { cellText, countText, dayText, numberText, rowText } from "../values";
import type { FindingTexts } from "./texts";

type Span = Pick<RuleFacts["V52"], "opens" | "closes">;
const span = ({ opens, closes }: Span) => `runs from ${dayText(opens)} to ${dayText(closes)}`;
const seasons: { readonly [W in RuleFacts["V52"]["why"]]: (dates: Span) => string } = {
  election: (dates) =>
    `${span(dates)} and so into the time before an election, when councils start no new consultation. Move it clear of polling day`,
  christmas: (dates) => `${span(dates)}, over Christmas and New Year. Allow more time, or move it`,
  august: (dates) => `${span(dates)}, in August, when few answer. Allow more time, or move it`,
  weekend: ({ closes }) => `closes on ${dayText(closes)}, a Saturday or Sunday. Close it on a working day`,
};

/** Sentences of the findings. Rules of consultation and sponsors. */
export const consultationTexts = {
  V48: ({ id, opens, closes }) =>
    `${rowText(id)} closes on ${dayText(closes)}, before it opens on ${dayText(opens)}. Correct one of the two dates.`,
  V49: ({ id, closes, feeds }) =>
    `${rowText(id)} closes on ${dayText(closes)}, after the date of what it feeds, ${dayText(feeds)}. Close it earlier, or move what it feeds.`,
  V50: ({ id, days, kind, least }) =>
    `${rowText(id)} runs for ${countText(days, "day")}; a consultation of the kind ${cellText(kind)} should run for at least ${numberText(least)}. Move a date, or change the least length in Settings.`,
  V51: ({ id, days, least }) =>
    `Only ${countText(days, "working day is", "working days are")} left to consider the responses to ${rowText(id)}; allow at least ${numberText(least)}. Close it earlier, or decide later.`,
  V52: ({ id, why, ...dates }) => `${rowText(id)} ${seasons[why](dates)}.`,
  V53: ({ id, wards }) =>
    `${rowText(id)} affects ${countText(wards, "ward")} but has no consultation. Plan one on the sheet 5 Consultation.`,
  V62: ({ body, first, project, stageOne }) =>
    `${rowText(body)} was first contacted on ${dayText(first)}, after project ${rowText(project)} reached Stage 1 on ${dayText(stageOne)}. Correct the date, or record how the sponsor was brought in.`,
  V63: ({ body, project, commitment }) =>
    `Project ${rowText(project)} is past Stage 2 and ${rowText(body)} has not signed: its commitment is ${cellText(commitment)}. Obtain the signature, or correct the project's stage.`,
} satisfies Partial<FindingTexts>;
