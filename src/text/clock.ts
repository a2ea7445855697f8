import type { ClockDate, ClockEvent } from "../plan/calendar/clock";
import { dayText } from "./values";

/** What has to be done on each day of the cabinet clock. */
export const clockEvents: Readonly<Record<ClockEvent, string>> = {
  keyNotice: "Last day for the notice of a key decision",
  privateNotice: "Last day for the first notice of a private meeting",
  draft: "Report drafted",
  signOff: "Finance, legal and equality comments in",
  secondNotice: "Last day for the second notice of a private meeting",
  agenda: "Last day for the agenda and its reports",
  meeting: "Meeting",
  published: "Decision published",
  callInEnds: "Call-in ends",
  implement: "First day on which it can be acted upon",
};

/** A day of the clock as a line: `12 January 2027: Meeting`. */
export function clockLine({ date, event, passed }: ClockDate): string {
  return `${dayText(date)}: ${clockEvents[event]}${passed ? " (passed)" : ""}`;
}

/** A notice whose last day has gone by, with the decision that needs it. */
export function missedLine({ rowId, event, date }: { rowId: string; event: ClockEvent; date: number }): string {
  return `${rowId}: ${clockEvents[event]} was ${dayText(date)}, and no date says that it was given. Choose a later meeting, or see the monitoring officer.`;
}

/** Settings that the clock could not read. */
export function unreadLine(keys: readonly string[]): string {
  return `Left out, since these settings cannot be read: ${keys.join(", ")}.`;
}

/** The sheet Calendar could not be read. */
export const noCalendar = "Days counted in working days are left out, since the sheet Calendar cannot be read.";
