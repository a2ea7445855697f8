import { openCount, openRows } from "../closedYears";
import { capitalValues } from "../charts/capital/values";
import { oneDecimal } from "../charts/sentence";
import { dateInWords } from "../../dates/words";
import { wholeColumn as of } from "../formulas";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { OpenFindings } from "./findings";
import { sums } from "./public/sums";
import { milestonesUnread } from "./sections/milestones";
import { type Unread, unreadCapital, unreadFormula, unreadLine } from "./unread";
import { cellOf, holds, type SummaryView } from "./view";

/** The sentences of the summary, once as formulas and once in TypeScript; both say the same. */

const day = 'IF(ISNUMBER(PlanReportDate),TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")';
const count = (column: string, word: string) => `COUNTIF(${column},${word})`;
/** Years named one by one while there are few of them. */
const mostNamed = 3;
const yearLength = "2026/27, ".length;
const named = (name: string) =>
  `IF(${name}="","no year",IF(LEN(${name})>${mostNamed * yearLength},"several years",${name}))`;

/** Where no year has a least or a most, that no year is outside them would reassure for nothing. */
const noLimits = { above: "no least or most is set;", below: "the flow cannot be held against them." } as const;
const flow = (which: keyof typeof noLimits, words: string) => `IF(PlanCapitalLimits=0,"${noLimits[which]}",${words})`;

/** What the position leaves out where it cannot be read. */
const positionUnread = (years: number): readonly Unread[] => [unreadCapital(years), ...milestonesUnread];

/** The position in three lines, each short enough for a printed line, and what is left out of it. */
export const positionFormulas: readonly string[] = [
  `=${count(of("PlanSteps", "Status"), "PlanStepDone")}&" of 10 steps done; "&${count(of("PlanMilestones", "Late"), "PlanYes")}&" of "` +
    `&${count(of("PlanMilestones", "Milestone ID"), '"?*"')}&" milestones late at "&${day}&";"`,
  `="£"&TEXT(PlanCapitalTotal,"0.0")&"m over "&${openCount}&" years; "&${flow("above", `"flow above most in "&${named("PlanCapitalAbove")}&";"`)}`,
  `=${flow("below", `"flow below least in "&${named("PlanCapitalBelow")}&"."`)}`,
  unreadFormula(positionUnread(0)),
];

const findings = (severity: string) =>
  `SUMIF(${of("PlanChecks", "Severity")},"${severity}",${of("PlanChecks", "To clear")})`;

/** The line of findings not cleared, and of those that a post has accepted; it stands there at nought too. */
export const findingsFormula = `="Checked at "&${day}&". Not cleared: errors "&${findings("error")}&", warnings "&${findings("warning")}&"; accepted "&SUM(${of("PlanChecks", "Of which waived")})&"."`;

/** Whose plan, and as it stood when. */
export const headFormula = `=IF(PlanAuthority="","",PlanAuthority&", ")&PlanPartnerName&", at "&${day}`;

/** The position in three lines, and what is left out of it. */
export function positionLines(view: SummaryView, years: number): string[] {
  const { plan } = view;
  const steps = plan.rows("PlanSteps").filter((row) => holds(row, "status", "PlanStepDone")).length;
  const milestones = plan.rows("PlanMilestones");
  const late = milestones.filter((row) => holds(row, "late", "PlanYes")).length;
  const entered = milestones.filter((row) => isText(row.raw("id"))).length;
  return [
    `${steps} of 10 steps done; ${late} of ${entered} milestones late at ${reportDay(plan)};`,
    ...flowLines(view, years),
    unreadLine(plan, positionUnread(years)),
  ].filter((line) => line !== "");
}

/** Money and flow: what says more than the printed figures is withheld with them. */
function flowLines(view: SummaryView, years: number): string[] {
  const { facts } = capitalValues(view.plan, years);
  const labels = openRows(view.plan).filter((row) => isText(row.raw("year")));
  const isShown = (sum: string): boolean => view.printed?.may(sum) ?? true;
  const shown = (names: string): string =>
    names
      .split(", ")
      .filter((name) => isShown(sums.year(name)))
      .join(", ");
  const left = labels.filter((row) => !isShown(sums.year(String(cellOf(row, "year"))))).length;
  const money = isShown(sums.total) ? totalText(view, years) : "Capital withheld as exempt";
  if (facts["limits"] === 0) return [`${money} over ${labels.length} years; ${noLimits.above}`, noLimits.below];
  return [
    `${money} over ${labels.length} years; flow above most in ${yearsNamed(shown(String(facts["above"])))};`,
    `flow below least in ${yearsNamed(shown(String(facts["below"])))}${left === 0 ? "" : `; ${left} years withheld as exempt`}.`,
  ];
}

/** `£73.8m`, the whole programme. */
export function totalText({ plan }: SummaryView, years: number): string {
  return `£${oneDecimal(Number(capitalValues(plan, years).facts["total"]))}m`;
}

/** The line of findings not cleared, and of those that a post has accepted. */
export function findingsLine(plan: PlanIndex, { errors, warnings, accepted }: OpenFindings): string {
  return `Checked at ${reportDay(plan)}. Not cleared: errors ${errors}, warnings ${warnings}; accepted ${accepted}.`;
}

/** What a workbook with this plan is called. */
export function workbookTitle(plan: PlanIndex): string {
  return `Ten-step plan: ${whosePlan(plan)}`;
}

/** Whose plan, and as it stood when. */
export function headLine(plan: PlanIndex): string {
  return `${whosePlan(plan)}, at ${reportDay(plan)}`;
}

function whosePlan(plan: PlanIndex): string {
  const text = (key: string) => {
    const cell = plan.settingOf(key);
    return cell === null || isError(cell) ? "" : String(cell);
  };
  return `${text("authority") === "" ? "" : `${text("authority")}, `}${text("partner-name")}`;
}

function reportDay(plan: PlanIndex): string {
  const date = plan.settingOf("report-date");
  return typeof date === "number" ? dateInWords(date) : "the report date";
}

function yearsNamed(years: string): string {
  if (years === "") return "no year";
  return years.length > mostNamed * yearLength ? "several years" : years;
}

function isText(cell: unknown): boolean {
  return typeof cell === "string" && cell !== "";
}
