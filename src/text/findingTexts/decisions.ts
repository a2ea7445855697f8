import type { RuleFacts } from "../../plan/checks/facts";
import { cellText, countText, dayText, millionsText, numberText, rowText } from "../values";
import type { FindingTexts } from "./texts";

const missing: { readonly [M in RuleFacts["V57"]["missing"]]: string } = {
  paragraph: "no paragraph of Schedule 12A. Enter it",
  notice: "no date of a private-meeting notice. Enter it",
  both: "neither a paragraph of Schedule 12A nor a private-meeting notice. Enter both",
};

function reached({ value, wards }: RuleFacts["V54"]): string {
  const parts = [
    ...(value === null ? [] : [`is worth ${millionsText(value)}`]),
    ...(wards === null ? [] : [`affects ${countText(wards, "ward")}`]),
  ];
  return parts.join(" and ");
}

type Notice = RuleFacts["V55"];

function noticeOfMade({ id, days, needed, made }: Extract<Notice, { made: number }>): string {
  return days === null
    ? `${rowText(id)} is a key decision that is made, but the date of its notice is blank. Enter the day on which the notice was published.`
    : `${rowText(id)} was made with ${countText(days, "clear day")} of notice before its meeting on ${dayText(made)}; the law asks for ${numberText(needed)}. Correct the notice date if it is wrong; if not, ask the monitoring officer under which exception it was taken.`;
}

function noticeAhead({ id, days, needed, latest, report, earliest }: Exclude<Notice, { made: number }>): string {
  const todo =
    latest >= report
      ? `Publish by ${dayText(latest)}, move the meeting, or use the general exception.`
      : `The last day for the notice, ${dayText(latest)}, has passed: move the meeting to ${dayText(earliest)} or later, or use the general exception.`;
  return `${rowText(id)}: ${countText(days, "clear day")} of notice; the law asks for ${numberText(needed)}. ${todo}`;
}

/** Sentences of the findings. Rules of decisions. */
export const decisionsTexts = {
  V54: (facts) =>
    `${rowText(facts.id)} ${reached(facts)}, so it is a key decision. Set Key decision to Yes, or correct the figures.`,
  V55: (facts) => ("made" in facts ? noticeOfMade(facts) : noticeAhead(facts)),
  V56: ({ id, latest, days }) =>
    `${rowText(id)}: the notice must be published by ${dayText(latest)}, ${days === 0 ? "which is the report date" : `in ${countText(days, "day")}`}. Publish it and enter the date.`,
  V57: ({ id, missing: what }) => `${rowText(id)} is exempt but gives ${missing[what]}, or mark the decision Open.`,
  V58: ({ id, implement, ends }) =>
    `${rowText(id)} is to be implemented on ${dayText(implement)}, but call-in ends on ${dayText(ends)}. Choose a later day.`,
  V59: ({ id, project, close, meeting }) =>
    `Project ${rowText(project)} closes on ${dayText(close)}, before ${rowText(id)} on ${dayText(meeting)} authorises it. Correct one of the dates, or bring the decision forward.`,
  V60: ({ id, gate, date }) =>
    `${rowText(id)} reaches ${cellText(gate)} on ${dayText(date)} and no decision is planned for it. Add one on the sheet 10 Decisions.`,
  V61: ({ id, meeting, from, to }) =>
    `The meeting for ${rowText(id)}, on ${dayText(meeting)}, falls in the pre-election period (${dayText(from)} to ${dayText(to)}). Ask the monitoring officer, or choose another meeting.`,
} satisfies Partial<FindingTexts>;
