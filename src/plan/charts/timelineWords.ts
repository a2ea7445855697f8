import type { FeedPlace } from "./types";

/** Sentences of the milestone timeline, once as formulas and once in TypeScript; both say the same. */

const empty = "Enter milestones with an approved or forecast date to see them here";
const none = "No dated milestone fits the choice on this sheet";
const nothing = "There is nothing to draw yet: a milestone needs an ID, a name and an approved or forecast date.";

/** What the sentences are made of. */
export interface TimelineFigures {
  readonly entered: number;
  readonly shown: number;
  readonly doneCount: number;
  readonly onTimeCount: number;
  readonly lateCount: number;
  readonly redCount: number;
  readonly worst: number;
  readonly worstName: string;
  readonly beyond: number;
  readonly undated: number;
  /** Days written out. */
  readonly report: string;
  readonly from: string;
  readonly to: string;
}

/** The finding, as a formula. */
export function title(at: FeedPlace): string {
  const [shown, late] = [at.fact("shown"), at.fact("lateCount")];
  const day = `TEXT(${at.fact("report")},"d mmmm yyyy")`;
  const some = `${late}&" of "&${shown}&" milestones late at "&${day}&"; the latest by "&${at.fact("worst")}&" days: "&${at.fact("worstName")}`;
  return (
    `=IF(${at.fact("entered")}=0,"${empty}",IF(${shown}=0,"${none}",` +
    `IF(${late}=0,"No milestone late at "&${day}&": "&${at.fact("doneCount")}&" of "&${shown}&" done, the others on time",${some})))`
  );
}

/** The finding. */
export function timelineTitle(of: TimelineFigures): string {
  if (of.entered === 0) return empty;
  if (of.shown === 0) return none;
  if (of.lateCount === 0)
    return `No milestone late at ${of.report}: ${of.doneCount} of ${of.shown} done, the others on time`;
  return `${of.lateCount} of ${of.shown} milestones late at ${of.report}; the latest by ${of.worst} days: ${of.worstName}`;
}

/** What the picture shows in words, as a formula. */
export function sentence(at: FeedPlace): string {
  const fact = (id: string) => at.fact(id);
  const day = (id: string) => `TEXT(${fact(id)},"d mmmm yyyy")`;
  return (
    `=IF(${fact("shown")}=0,"${nothing}","Shown: "&${fact("doneCount")}&" done, "&${fact("onTimeCount")}&" on time, "&${fact("lateCount")}` +
    `&" late (of these red: "&${fact("redCount")}&"), from "&${day("from")}&" to "&${day("to")}&".")` +
    `&IF(${fact("undated")}>0," Without a date: "&${fact("undated")}&".","")` +
    `&IF(${fact("beyond")}>0," The chart is full; rows missing from it: "&${fact("beyond")}&". Draw the charts again to show them.","")`
  );
}

/** What the picture shows in words. */
export function timelineSentence(of: TimelineFigures): string {
  const shown =
    of.shown === 0
      ? nothing
      : `Shown: ${of.doneCount} done, ${of.onTimeCount} on time, ${of.lateCount} late (of these red: ${of.redCount}), from ${of.from} to ${of.to}.`;
  const undated = of.undated > 0 ? ` Without a date: ${of.undated}.` : "";
  const full =
    of.beyond > 0 ? ` The chart is full; rows missing from it: ${of.beyond}. Draw the charts again to show them.` : "";
  return shown + undated + full;
}
