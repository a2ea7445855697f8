import { dayOf } from "../../../dates/days";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { nameText } from "../names";
import { inOrder } from "../rank";
import { sentenceText } from "../sentence";
import type { FeedValues } from "../types";
import { monthsOn, reportOf } from "../window";
import { shortDateInWords } from "../../../dates/words";
import { calendarFinding, calendarWords, consultationNames, decisionNames, room } from "./feeds";
import { electionsValues, quartersValues } from "./frame";
import { laneValues } from "./lane";

/** The twins of the calendar's feeds. */
export function calendarValues(plan: PlanIndex, years: number): Record<string, FeedValues> {
  const report = reportOf(plan);
  const from = report - (dayOf(report)?.day ?? 1) + 1;
  const window = { from, to: monthsOn(from, room.months) };
  const meetings = datedIn(plan.rows("PlanDecisions"), "meeting", window);
  const closes = datedIn(plan.rows("PlanConsultations"), "closes", window);
  const shown = meetings.within.slice(0, room.decisions);
  const consulted = closes.within.slice(0, room.consultations);
  const facts = factsOf(plan, { report, window, meetings, closes, shown, consulted });
  const texts = { title: sentenceText(calendarFinding, facts), sentence: sentenceText(calendarWords, facts) };
  const all = shown.length + consulted.length;
  const decided = decisionLanes(plan, shown, { all, window, report });
  return {
    decisions: { facts: { ...facts, ...texts }, columns: decided },
    consultations: { facts: {}, columns: consultationLanes(consulted, { all, window, above: shown.length }) },
    quarters: quartersValues(from),
    elections: electionsValues(plan, years, window),
  };
}

interface Among {
  readonly all: number;
  readonly window: { readonly from: number; readonly to: number };
}

function decisionLanes(plan: PlanIndex, rows: readonly RowView[], of: Among & { report: number }) {
  const decided = laneValues({
    rows,
    slots: room.decisions,
    above: 0,
    all: of.all,
    window: of.window,
    names: decisionNames.ids,
    ends: "meeting",
    begins: (row) => (sameCell(row.raw("isKey"), plan.word("PlanYes")) ? row.raw("latestNotice") : ""),
    label: (row) => decisionLabel(row, of.report),
  });
  return { ...decided, meeting: (decided["y"] ?? []).map((y, index) => (index % 3 === 1 ? y : null)) };
}

function consultationLanes(rows: readonly RowView[], of: Among & { above: number }) {
  return laneValues({
    rows,
    slots: room.consultations,
    ...of,
    names: consultationNames.ids,
    ends: "closes",
    begins: (row) => row.raw("opens"),
    label: (row) => `closes ${shortDateInWords(row.number("closes"))}`,
  });
}

interface Dated {
  /** Rows with a date in the window, in order; none where a date cannot be read. */
  readonly within: readonly RowView[];
  readonly before: number;
}

function datedIn(rows: readonly RowView[], column: string, { from, to }: { from: number; to: number }): Dated {
  const ordered = inOrder(rows, column);
  const before = ordered.filter((row) => row.number(column) < from).length;
  const isUnreadable = rows.some((row) => isError(row.raw(column)));
  const within = ordered.filter((row) => row.number(column) >= from && row.number(column) < to);
  return { within: isUnreadable ? [] : within, before };
}

interface FactsOf {
  readonly report: number;
  readonly window: { readonly from: number; readonly to: number };
  readonly meetings: Dated;
  readonly closes: Dated;
  readonly shown: readonly RowView[];
  readonly consulted: readonly RowView[];
}

function factsOf(plan: PlanIndex, of: FactsOf) {
  const { report, window, meetings, closes, shown, consulted } = of;
  const rows = plan.rows("PlanDecisions");
  const held = inOrder(rows, "meeting").filter((row) => row.number("meeting") < report).length;
  const next = held - meetings.before + 1;
  const found = next > shown.length ? undefined : shown[next - 1];
  const lanes = shown.length + consulted.length;
  return {
    report,
    ...window,
    decisions: meetings.within.length,
    consultations: closes.within.length,
    shown: shown.length,
    consulted: consulted.length,
    lanes,
    beyond: meetings.within.length + closes.within.length - lanes,
    before: meetings.before,
    closed: closes.before,
    overdue: rows.filter((row) => isLate(row, report) && !isPublished(row)).length,
    undated: undatedIn(rows),
    next,
    nextDate: found === undefined ? "" : Math.floor(found.number("meeting")),
    nextName: found === undefined ? "" : nameText(decisionNames.ids, found),
  };
}

/** A notice that had to be given before the report date for a meeting still to come. */
function isLate(row: RowView, report: number): boolean {
  const isKey = sameCell(row.raw("isKey"), row.plan.word("PlanYes"));
  const [notice, meeting] = [row.raw("latestNotice"), row.raw("meeting")];
  return isKey && typeof notice === "number" && notice < report && typeof meeting === "number" && meeting >= report;
}

function isPublished(row: RowView): boolean {
  return row.isNumber("published") && row.number("published") > 0;
}

function undatedIn(rows: readonly RowView[]): number {
  return rows.filter((row) => row.raw("id") !== null && row.raw("meeting") === null).length;
}

function decisionLabel(row: RowView, report: number): string {
  return readOr("", () => {
    const status = row.raw("status");
    const day = shortDateInWords(row.number("meeting"));
    if (row.is("status", "PlanDecisionMade") || row.is("status", "PlanDecisionWithdrawn"))
      return `${day}, ${String(status)}`;
    const [key, notice] = [row.is("isKey", "PlanYes"), row.raw("latestNotice")];
    const isOverdue =
      key && !row.isNumber("published") && typeof notice === "number" && notice > 0 && isLate(row, report);
    return isOverdue ? `${day}: notice overdue` : day;
  });
}
