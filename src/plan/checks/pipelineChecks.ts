import { isClosed, openYears } from "../closedYears";
import { monthsAfter } from "../../dates/days";
import { sameCell } from "../sameCell";
import type { PlanReader, RowReader } from "../types";
import { project } from "./exampleRows";
import type { PlanHit } from "./check";
import { planCheck } from "./planCheck";

const early = (word: string) =>
  `COUNTIFS(PlanProjects[Stage now],${word},PlanProjects[Close date],">"&EDATE(PlanReportDate,PlanDryMonths))`;

/** V46: something follows what is under way now. Nothing is asked of the time after the plan's end. */
export const nextProjects = planCheck({
  rule: "V46",
  whole: { PlanProjects: ["stage", "close"] },
  settings: ["report-date", "dry-months", "plan-end"],
  count: `IF(AND(PlanReportDate>366,EDATE(PlanReportDate,PlanDryMonths)<PlanEnd,${early("PlanStageZero")}+${early("PlanStageOne")}=0),1,0)`,
  find: (plan) => {
    const [report, months, end] = ["report-date", "dry-months", "plan-end"].map((key) => plan.settingOf(key));
    if (typeof report !== "number" || report <= 366 || typeof months !== "number" || typeof end !== "number")
      return null;
    const until = monthsAfter(report, months);
    if (until === null || until >= end) return null;
    const stages = plan.words("stage").slice(1, 3);
    const follows = plan.rows("PlanProjects").some((row) => {
      const [stage, close] = [row.raw("stage"), row.raw("close")];
      return (
        typeof close === "number" && close > until && stages.some((word) => word !== null && sameCell(stage, word))
      );
    });
    return follows ? null : { table: "PlanProjects", column: "close", facts: { until, months } };
  },
  moving: ["until"],
  example: {
    bad: { tables: { PlanProjects: [{ ...project, close: 46_500 }] } },
    good: { tables: { PlanProjects: [{ ...project, close: 47_300 }] } },
  },
});

const of = `--ISNUMBER(PlanYears[Planned capital]),--ISNUMBER(PlanYears[Least capital]),--(PlanYears[Least capital]>0),--${openYears}`;
const years = `SUMPRODUCT(${of})`;
/** Years whose capital cannot be added up. */
const unplanned = `SUMPRODUCT(--NOT(ISNUMBER(PlanYears[Planned capital])),--ISNUMBER(PlanYears[Least capital]),--(PlanYears[Least capital]>0),--${openYears})`;
const planned = `SUMPRODUCT(${of},PlanYears[Planned capital])`;
const squares = `SUMPRODUCT(${of},PlanYears[Planned capital],PlanYears[Planned capital])`;

/** V44: spending is even enough; deviation over mean without the root: n times the squares against the square of the sum. */
export const evenSpending = planCheck({
  rule: "V44",
  whole: { PlanYears: ["year", "least"] },
  settings: ["uneven-from"],
  count: `IF(AND(${unplanned}=0,${planned}>0,${squares}*${years}>${planned}*${planned}*(1+PlanUnevenFrom*PlanUnevenFrom)),1,0)`,
  find: (plan) => {
    const from = plan.settingOf("uneven-from");
    const rows = plan.rows("PlanYears");
    if (typeof from !== "number") return null;
    const open = rows.filter((row) => !isClosed(plan, row.raw("year")) && !row.isBlank("year"));
    const counted = open.filter((row) => isAbove(row.raw("least")));
    const sums = counted.map((row) => row.number("planned"));
    const [sum, squared] = [sums.reduce((a, b) => a + b, 0), sums.reduce((a, b) => a + b * b, 0)];
    if (sum <= 0 || squared * sums.length <= sum * sum * (1 + from * from)) return null;
    return unevenness(plan, counted, Math.sqrt(squared / sums.length - (sum / sums.length) ** 2) / (sum / sums.length));
  },
  example: { bad: spending(10, 0.5), good: spending(10, 8) },
});

function isAbove(least: unknown): boolean {
  return typeof least === "number" && least > 0;
}

/** The year that stands out, and the largest project in it that has not closed: the one that could move. */
function unevenness(plan: PlanReader, years: readonly RowReader[], variation: number): PlanHit<"V44"> {
  const peak = years.reduce((most, row) => (row.number("planned") > most.number("planned") ? row : most));
  const column = plan.yearColumn(peak.raw("year"));
  const movable = plan.rows("PlanCapital").filter((row) => isMovable(plan, row));
  const amount = (row: RowReader) => (column === null ? 0 : Number(row.raw(column)) || 0);
  const largest = movable.reduce<RowReader | null>(
    (most, row) => (amount(row) > (most === null ? 0 : amount(most)) ? row : most),
    null,
  );
  return {
    table: "PlanYears",
    rowId: String(peak.raw("year")),
    column: "planned",
    facts: { variation, year: peak.raw("year"), project: largest?.raw("project") ?? null },
  };
}

function isMovable(plan: PlanReader, capital: RowReader): boolean {
  const stage = plan.rowOf("PlanProjects", capital.raw("project"))?.raw("stage") ?? null;
  return plan
    .words("stage")
    .slice(0, 4)
    .some((word) => word !== null && sameCell(stage, word));
}

function spending(first: number, second: number) {
  return {
    tables: {
      PlanProjects: [{ ...project, value: first + second }],
      PlanCapital: [{ project: "P01", y2026: first, y2027: second }],
      PlanYears: [
        { year: "2026/27", least: 1 },
        { year: "2027/28", least: 1 },
      ],
    },
  };
}
