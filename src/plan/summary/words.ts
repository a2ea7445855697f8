import { oneDecimal } from "../charts/sentence";
import { dateInWords } from "../charts/words";
import { wholeColumn as of } from "../formulas";
import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import { readOr } from "../rowView";

/** The sentences of the summary, once as formulas and once in TypeScript; both say the same. */

const day = 'IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")';
const count = (column: string, word: string) => `COUNTIF(${column},${word})`;
/** Years named one by one while there are few of them. */
const mostNamed = 5;
const yearLength = "2026/27, ".length;
const named = (name: string) =>
  `IF(${name}="","no year",IF(LEN(${name})>${mostNamed * yearLength},"several years",${name}))`;

/** The position in three lines, each short enough for a printed line. */
export const positionFormulas: readonly string[] = [
  `=${count(of("PlanSteps", "Status"), "PlanStepDone")}&" of 10 steps done; "&${count(of("PlanMilestones", "Late"), "PlanYes")}&" of "` +
    `&${count(of("PlanMilestones", "Milestone ID"), '"?*"')}&" milestones late at "&${day}&";"`,
  `="£"&TEXT(PlanCapitalTotal,"0.0")&"m over "&${count(of("PlanYears", "Financial year"), '"?*"')}&" years; flow above most in "&${named("PlanCapitalAbove")}&";"`,
  `="flow below least in "&${named("PlanCapitalBelow")}&"."`,
];

const findings = (severity: string) =>
  `SUMIF(${of("PlanChecks", "Severity")},"${severity}",${of("PlanChecks", "Count")})-SUMIF(${of("PlanChecks", "Severity")},"${severity}",${of("PlanChecks", "Of which waived")})`;

/** The line of findings not cleared; it stands there at nought too. */
export const findingsFormula = `="Checked at "&${day}&": "&${findings("error")}&" errors and "&${findings("warning")}&" warnings not cleared."`;

/** Whose plan, and as it stood when. */
export const headFormula = `=IF(PlanAuthority="","",PlanAuthority&", ")&PlanPartnerName&", at "&${day}`;

/** How many findings of each severity are not cleared. */
export interface OpenFindings {
  readonly errors: number;
  readonly warnings: number;
}

/** What the capital chart's feed has worked out. */
export interface FlowFigures {
  readonly total: number;
  readonly above: string;
  readonly below: string;
}

/** The position in three lines. */
export function positionLines(plan: PlanIndex, flow: FlowFigures): string[] {
  const steps = plan.rows("PlanSteps").filter((row) => readOr(false, () => row.is("status", "PlanStepDone"))).length;
  const milestones = plan.rows("PlanMilestones");
  const late = milestones.filter((row) => readOr(false, () => row.is("late", "PlanYes"))).length;
  const entered = milestones.filter((row) => isText(row.raw("id"))).length;
  const years = plan.rows("PlanYears").filter((row) => isText(row.raw("year"))).length;
  return [
    `${steps} of 10 steps done; ${late} of ${entered} milestones late at ${reportDay(plan)};`,
    `£${oneDecimal(flow.total)}m over ${years} years; flow above most in ${yearsNamed(flow.above)};`,
    `flow below least in ${yearsNamed(flow.below)}.`,
  ];
}

/** The line of findings not cleared. */
export function findingsLine(plan: PlanIndex, { errors, warnings }: OpenFindings): string {
  return `Checked at ${reportDay(plan)}: ${errors} errors and ${warnings} warnings not cleared.`;
}

/** Whose plan, and as it stood when. */
export function headLine(plan: PlanIndex): string {
  const text = (key: string) => {
    const cell = plan.settingOf(key);
    return cell === null || isError(cell) ? "" : String(cell);
  };
  return `${text("authority") === "" ? "" : `${text("authority")}, `}${text("partner-name")}, at ${reportDay(plan)}`;
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
