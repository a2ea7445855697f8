import type { RuleFacts } from "../../plan/checks/facts";
import type { Cell } from "../../plan/types";
import type { FindingTexts } from "./texts";
import { cellText, dayText, millionsText, rowText } from "../values";

function kept(cell: Cell, as: RuleFacts["V73"]["as"]): string {
  if (typeof cell !== "number") return cellText(cell);
  if (as === "date") return dayText(cell);
  return as === "millions" ? millionsText(cell) : cellText(cell);
}

const formTexts: { readonly [F in RuleFacts["V75"]["fault"]]: (at: string) => string } = {
  merged: (at) =>
    `${at === "" ? "Cells in more than 512 places" : `Cells ${at}`} are merged, which keyboards and screen readers cannot follow. Unmerge them.`,
  heading: (at) => `A column is headed ${cellText(at)}, which says nothing of what it holds. Write a heading.`,
  chart: (at) =>
    `The chart ${cellText(at)} has no title, so nothing says in words what it shows. Give it one that does.`,
};

/** Sentences of the findings. Rules of summaries and of the workbook itself. */
export const reportingTexts = {
  V73: ({ id, column, was, now, as, report }) =>
    `${rowText(id)}: ${column} was ${kept(was, as)} when the summary of ${dayText(report)} was made, and is ${kept(now, as)} now. Make the summary again, or move the report date on.`,
  V74: ({ id, says, decision, openness }) =>
    `${rowText(id)} ${says === null || says === "" ? "does not say whether it is open" : `is ${cellText(says)}`}, but decision ${rowText(decision)} on it is ${cellText(openness)}: its figures would be in the public copy. Choose what it is.`,
  V75: ({ fault, at }) => formTexts[fault](at),
} satisfies Partial<FindingTexts>;
