import { dayText } from "./values";

/** Parts of a dated summary that some Excels refuse: its charts, its page set-up. */
export const summaryParts = ["charts", "page"] as const;

/** One of them. */
export type SummaryPart = (typeof summaryParts)[number];

const parts: { readonly [P in SummaryPart]: string } = {
  charts: "to draw its charts: copy them from the sheet Charts",
  page: "to set its page up: choose the paper and the margins under Page Layout",
};

/** Names of the series in the charts of a dated copy. */
export const copySeries = {
  planned: "Planned capital, £m",
  most: "Most that can be delivered",
  least: "Least that is needed",
  slip: "Slip in days",
} as const;

/** What an Excel refused of a summary, and what to do; nothing where it refused nothing. */
export function refusedText(refused: readonly SummaryPart[]): string {
  return refused.length === 0
    ? ""
    : ` Its figures are right, but this Excel refused ${refused.map((part) => parts[part]).join(", and ")}.`;
}

/** That the meeting of a summary is past; nothing where it is to come. */
export function pastMeetingText(meeting: number | null): string {
  return meeting === null
    ? ""
    : ` Its meeting, on ${dayText(meeting)}, was before its report date: set the next meeting on the sheet Settings and make it again, unless that is meant.`;
}
