import type { Fact } from "../charts/types";
import { readableText, wholeColumn as of } from "../formulas";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";
import type { Cell } from "../types";
import { askedDecisions, chosenCount, countName, isSo, letterOf, placeName } from "./chosen";
import { firstLineOf, inOneLine, lastLineOf } from "./printedLines";
import { proseWidth, tableDate } from "./section";
import { type Unread, unreadColumns, unreadFormula, unreadLine, unreadWords } from "./unread";
import { holds, leftOut, maybeNumber, shownOf, type SummaryView, textOf } from "./view";

/** A line of the report's header: its label, and what stands beside it, once as a formula and once here. */
export interface HeaderLine {
  readonly label: string;
  readonly formula: string;
  readonly text: (view: SummaryView) => string | number;
  /** Of a date, in the figures that its column has room for. */
  readonly numberFormat?: string;
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

function meetingOf({ plan }: SummaryView): number | "" {
  const meeting = plan.settingOf("meeting-date");
  return typeof meeting === "number" ? meeting : "";
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
    formula: '=IFERROR(IF(ISNUMBER(PlanMeetingDate),PlanMeetingDate,""),"")',
    text: meetingOf,
    numberFormat: tableDate,
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

/** Defined name of the text of the decision at place `k`. */
const textName = (k: number) => `PlanAskText${letterOf(k)}`;
const places = Array.from({ length: askedDecisions.places }, (_, k) => k);

/** The decisions asked as they are printed, each a text on *Chart data*; a blank where there is none. */
export const askedFacts: readonly Fact[] = places.map((k) => {
  const row = placeName(askedDecisions, k);
  return {
    id: `askedText${k}`,
    label: `${askedDecisions.label}: text ${k + 1}`,
    named: textName(k),
    formula: () =>
      `=IF(N(${row})=0,"","${k + 1}. "&${decision("Decision asked", row)}&" ("&${decision("Decision ID", row)}&")")`,
  };
});

/** Lines that the live sheet has for all decisions asked; each decision takes one, or two where one is too few. */
const askedRows = 5;
/** Stands before the second line of a decision, and tells it from the first. */
const indent = "   ";
const readOn = "in full on 10 Decisions";

/** How many decisions begin in a range of lines. */
const begunIn = (lines: string) => `SUMPRODUCT((LEN(${lines})>0)*(LEFT(${lines},1)<>" "))`;

function lineFormula(first: number, line: number): string {
  if (line === 0) return `=IF(N(${count})=0,"${noneAsked}",IFERROR(${firstLineOf(textName(0))},""))`;
  const [before, begun] = [`$A${first + line - 1}`, begunIn(`$A${first}:$A${first + line - 1}`)];
  const [now, next] = [begun, `${begun}+1`].map((k) => `CHOOSE(${k},${[...places.map(textName), '""'].join(",")})`);
  const rest = `MID(${now},LEN(${before})+2,2000)`;
  const goesOn = `AND(LEFT(${before},1)<>" ",LEN(${before})<LEN(${now}))`;
  // What begins in the last line has no second one.
  const begins = line === askedRows - 1 ? lastLineOf(next ?? "", readOn) : firstLineOf(next ?? "");
  return (
    `=IF(${before}="","",IFERROR(IF(${goesOn},"${indent}"&${lastLineOf(rest, readOn, proseWidth - indent.length)},` +
    `IF(${begun}>=MIN(${count},${places.length}),"",${begins})),""))`
  );
}

/** The lines of the decisions, one below the other, of which the first stands in row `first`, counted from 1; and a last one that says
 * how many did not fit, and what could not be read. */
export function askedFormulas(first: number): { readonly lines: readonly string[]; readonly after: string } {
  const lines = Array.from({ length: askedRows }, (_, line) => lineFormula(first, line));
  const left = `${count}-${begunIn(`$A${first}:$A${first + askedRows - 1}`)}`;
  const more = `=IF(N(${count})=0,"",IF(${left}>0,"and "&${left}&" more on 10 Decisions.",""))`;
  return { lines, after: inOneLine([more, unreadFormula(askedUnread)]) };
}

/** The decisions asked, a text each, how many the public may not see, and what could not be read. */
export function askedTexts(view: SummaryView): readonly string[] {
  const rows = askedDecisions.rows(view.plan);
  const withheld = leftOut(view, rows);
  const unread = unreadLine(view.plan, askedUnread);
  if (rows.length === 0) return [noneAsked, unread];
  return [
    ...shownOf(view, rows).map((row, k) => `${k + 1}. ${textOf(row, "decision")} (${textOf(row, "id")})`),
    ...(withheld === 0 ? [] : [`${withheld} more, exempt from publication.`]),
    unread,
  ];
}
