import { readableText, wholeColumn as of } from "../formulas";
import { dateInWords } from "../charts/words";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";
import type { Cell } from "../types";
import { askedDecisions, chosenCount, isSo, placeName } from "./chosen";
import { countName } from "./lateFeed";
import { firstLineOf, lastLineOf, restOf } from "./printedLines";
import { type Unread, unreadColumns, unreadFormulas, unreadLines, unreadWords } from "./unread";
import { holds, leftOut, maybeNumber, shownOf, type SummaryView, textOf } from "./view";

/** A line of the report's header: its label, and what stands beside it, once as a formula and once here. */
export interface HeaderLine {
  readonly label: string;
  readonly formula: string;
  readonly text: (view: SummaryView) => string;
}

const decision = (title: string, row: string) => readableText(`INDEX(${of("PlanDecisions", title)},${row})`);
const count = countName(askedDecisions);

/** How many of the decisions asked fulfil a condition on their columns. */
function askedWith(condition: string): string {
  return chosenCount({ ...askedDecisions, weight: `${askedDecisions.weight}*${condition}` });
}

const isKey = isSo(`${of("PlanDecisions", "Key decision")}=PlanYes`);
const isNoticed = `ISNUMBER(${of("PlanDecisions", "Notice published")})`;
const openness = of("PlanDecisions", "Open or exempt");
const isClosed = isSo(`(${openness}=PlanExempt)+(${openness}=PlanPartExempt)`);

const paragraphs = Array.from({ length: askedDecisions.places }, (_, k) => {
  const row = placeName(askedDecisions, k);
  const paragraph = decision("Exempt paragraph", row);
  return `IF(N(${row})=0,"",IF(${paragraph}="","","; "&${decision("Decision ID", row)}&" "&${paragraph}))`;
}).join("&");

function settingText(plan: PlanIndex, key: string): string {
  const cell: Cell = plan.settingOf(key);
  return cell === null || isError(cell) ? "" : String(cell);
}

function ofSetting(label: string, named: string, key: string): HeaderLine {
  return { label, formula: `=IFERROR(${named}&"","")`, text: ({ plan }) => settingText(plan, key) };
}

function meetingText({ plan }: SummaryView): string {
  const meeting = plan.settingOf("meeting-date");
  return typeof meeting === "number" ? dateInWords(meeting) : "";
}

function keyText({ plan }: SummaryView): string {
  const rows = askedDecisions.rows(plan);
  const keys = rows.filter((row) => holds(row, "isKey", "PlanYes"));
  if (rows.length === 0) return "";
  if (keys.length === 0) return plan.word("PlanNo") ?? "";
  const noticed = keys.filter((row) => maybeNumber(row, "published") !== null).length;
  return `${plan.word("PlanYes") ?? ""}: notice published for ${noticed} of ${keys.length}`;
}

function opennessText({ plan }: SummaryView): string {
  const rows = askedDecisions.rows(plan);
  const closed = rows.filter((row) => holds(row, "openness", "PlanExempt") || holds(row, "openness", "PlanPartExempt"));
  if (rows.length === 0) return "";
  if (closed.length === 0) return plan.word("PlanOpen") ?? "";
  const named = rows.slice(0, askedDecisions.places).filter((row) => textOf(row, "paragraph") !== "");
  const paragraph = (row: RowView) => `; ${textOf(row, "id")} ${textOf(row, "paragraph")}`;
  return `Exempt or partly so: ${closed.length} of ${rows.length}${named.map(paragraph).join("")}`;
}

/** What stands at the head of a report. */
export const headerLines: readonly HeaderLine[] = [
  {
    label: "Meeting date",
    formula: '=IFERROR(IF(ISNUMBER(PlanMeetingDate),TEXT(PlanMeetingDate,"d mmmm yyyy"),""),"")',
    text: meetingText,
  },
  ofSetting("Report of (post)", "PlanReportOf", "report-of"),
  ofSetting("Lead member (post)", "PlanLeadMember", "lead-member"),
  ofSetting("Wards affected", "PlanWards", "wards"),
  {
    label: "Key decision",
    formula:
      `=IFERROR(IF(N(${count})=0,"",IF(${askedWith(isKey)}=0,PlanNo,` +
      `PlanYes&": notice published for "&${askedWith(`${isKey}*${isNoticed}`)}&" of "&${askedWith(isKey)})),"")`,
    text: keyText,
  },
  {
    label: "Open or exempt",
    formula:
      `=IFERROR(IF(N(${count})=0,"",IF(${askedWith(isClosed)}=0,PlanOpen,` +
      `"Exempt or partly so: "&${askedWith(isClosed)}&" of "&${count}&${paragraphs})),"")`,
    text: opennessText,
  },
];

/** Without its meeting and its status nobody can say whether a decision is asked. */
export const meetingsUnread: readonly Unread[] = [
  unreadColumns("meeting dates", "PlanDecisions", [{ id: "meeting", title: "Meeting date" }]),
  unreadWords("decision status", "PlanDecisions", { id: "status", title: "Status" }),
];

const askedUnread: readonly Unread[] = [
  ...meetingsUnread,
  unreadWords("key decision", "PlanDecisions", { id: "isKey", title: "Key decision" }),
  unreadWords("open or exempt", "PlanDecisions", { id: "openness", title: "Open or exempt" }),
];

const noneAsked = "No decision is asked of this meeting.";

function lineFormula(k: number): string {
  const row = placeName(askedDecisions, k);
  return `"${k + 1}. "&${decision("Decision asked", row)}&" ("&${decision("Decision ID", row)}&")"`;
}

/** The two printed lines of a decision, broken after the last whole word; the first stands in row `at`, counted from 1. */
export function askedLines(k: number, at: number): readonly string[] {
  const [row, text] = [placeName(askedDecisions, k), lineFormula(k)];
  const none = k === 0 ? `"${noneAsked}"` : '""';
  return [
    `=IF(N(${row})=0,${none},IFERROR(${firstLineOf(text)},""))`,
    `=IF(N(${row})=0,"",IFERROR(${lastLineOf(restOf(text, `$A${at}`), "in full on 10 Decisions")},""))`,
  ];
}

/** How many decisions did not fit, and how many cells could not be read. */
export const askedAfter: readonly string[] = [
  `=IF(N(${count})>${askedDecisions.places},"and "&${count}-${askedDecisions.places}&" more on 10 Decisions","")`,
  ...unreadFormulas(askedUnread),
];

/** The decisions asked, a text each, how many the public may not see, and what could not be read. */
export function askedTexts(view: SummaryView): readonly string[] {
  const rows = askedDecisions.rows(view.plan);
  const withheld = leftOut(view, rows);
  const unread = unreadLines(view.plan, askedUnread);
  if (rows.length === 0) return [noneAsked, ...unread];
  return [
    ...shownOf(view, rows).map((row, k) => `${k + 1}. ${textOf(row, "decision")} (${textOf(row, "id")})`),
    ...(withheld === 0 ? [] : [`${withheld} more, exempt from publication.`]),
    ...unread,
  ];
}
