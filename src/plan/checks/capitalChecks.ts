import { funding, isLabelNative, isYearNative, unreadYearsNative, yearHeadings, yearSpan } from "../tables/capital";
import { isError } from "../kinds";
import type { Cell, PlanReader, RowReader } from "../types";
import { inMillions } from "./believableSum";
import { isYearColumn } from "./cellWords";
import { hitsAmong } from "./check";
import { project } from "./exampleRows";
import { rowCheck } from "./rowCheck";
import { lookedUp } from "../formulas";
import { yearOf } from "../../dates/years";
import { yearOfColumn } from "../years";

const table = "PlanCapital";
const id = (row: RowReader) => row.raw("project");
/** Sums in £m are kept to three decimals: less than half of the last one is no difference. */
const tolerance = 0.0005;
const capital: Readonly<Record<string, Cell>> = {
  project: "P01",
  y2026: 5,
  y2027: 7,
  grant: 12,
  fundingStatus: "Confirmed",
};
const plan = (row: Readonly<Record<string, Cell>>, ofProject: Readonly<Record<string, Cell>> = {}) => ({
  tables: { PlanProjects: [{ ...project, ...ofProject }], PlanCapital: [{ ...capital, ...row }] },
});

/** TRUE where each column of a year is counted: while a year's label cannot be read, its sums are not among the others. */
const allYearsNative = `SUMPRODUCT(--${isYearNative})=SUMPRODUCT(--${isLabelNative})`;
function allYears({ plan: of, table: { columns } }: RowReader): boolean {
  if (columns.filter(isYearColumn).length === of.yearColumns().length) return true;
  for (const year of of.rows("PlanYears")) if (of.yearColumn(year.raw("year")) === null) year.blame("year");
  return false;
}

/** V28: the years add to the project's value; said once there is any. */
export const yearsAddUp = rowCheck({
  rule: "V28",
  table,
  needs: ["total", "value"],
  native: `AND(${allYearsNative},SUMPRODUCT(--${isYearNative},--ISNUMBER(${yearSpan}))>0,ABS({total}-{value})>${tolerance})`,
  find: (row) => {
    const [total, value] = [row.number("total"), row.number("value")];
    const any = row.plan.yearColumns().some((each) => row.isNumber(each));
    return any && Math.abs(total - value) > tolerance && allYears(row)
      ? { column: "total", facts: { id: id(row), total, value, difference: total - value } }
      : null;
  },
  example: { bad: plan({ y2027: 6 }), good: plan({}) },
});

const fundingCells = funding.map((column) => `{${column.id}}`).join(",");

/** V31: the funding adds to the cost; said once there is any. */
export const fundingAddsUp = rowCheck({
  rule: "V31",
  table,
  needs: ["total", "fundingTotal"],
  native: `AND(${allYearsNative},COUNT(${fundingCells})>0,ABS({fundingTotal}-{total})>${tolerance})`,
  find: (row) => {
    const [total, sum] = [row.number("total"), row.number("fundingTotal")];
    const any = funding.some((each) => row.isNumber(each.id));
    return any && Math.abs(sum - total) > tolerance && allYears(row)
      ? { column: "fundingTotal", facts: { id: id(row), funding: sum, total } }
      : null;
  },
  example: { bad: plan({ grant: 10 }), good: plan({}) },
});

const stage = "INDEX(PlanProjects[Stage now],MATCH({project},PlanProjects[Project ID],0))";
const past = ["PlanStageClose", "PlanStageOnSite", "PlanStageOpen"];

/** V32: past Stage 2 the money is there. */
export const fundingConfirmed = rowCheck({
  rule: "V32",
  table,
  needs: ["project"],
  reads: ["fundingStatus"],
  native: `AND(OR(${past.map((word) => `${stage}=${word}`).join(",")}),{fundingStatus}<>PlanFundingConfirmed)`,
  find: (row) => {
    const other = row.to("project");
    const isPast = past.map((word) => other.is("stage", word)).includes(true);
    if (!other.isWord("stage")) return null;
    return isPast && !row.is("fundingStatus", "PlanFundingConfirmed")
      ? { column: "fundingStatus", facts: { id: id(row), status: row.raw("fundingStatus") } }
      : null;
  },
  example: { bad: plan({ fundingStatus: "Gap" }, { stage: "On site" }), good: plan({}, { stage: "On site" }) },
});

/** V03 for the cells of the plan's years. */
export const readableYears = rowCheck({
  rule: "V03",
  table,
  native: `${unreadYearsNative}>0`,
  find: (row) =>
    hitsAmong(row.plan.yearColumns(), (column) => {
      const value = row.raw(column);
      return value === null || typeof value === "number"
        ? null
        : { column, facts: { column: row.titleOf(column), value, expected: "number" } };
    }),
  example: { bad: plan({ y2027: "seven" }), good: plan({}) },
});

/** V76 for the cells of the plan's years. */
export const typedYears = rowCheck({
  rule: "V76",
  table,
  native: `SUMPRODUCT(--${isYearNative},--ISFORMULA(${yearSpan}),--NOT(ISERROR(${yearSpan})))>0`,
  find: (row) =>
    hitsAmong(row.plan.yearColumns(), (column) => {
      const value = row.raw(column);
      if (row.row.formulas?.includes(column) !== true || isError(value)) return null;
      return { column, facts: { column: row.titleOf(column), value } };
    }),
  example: { bad: { ...plan({}), formulas: { PlanCapital: [["y2027"]] } }, good: plan({}) },
});

/** V30 for the cells of the plan's years. An unreadable neighbour makes no difference. */
export const believableYears = rowCheck({
  rule: "V30",
  table,
  settings: ["largest-sum"],
  native: `AND(PlanLargestSum>0,SUMPRODUCT(--${isYearNative},--ISNUMBER(${yearSpan}),--ISNUMBER(1/(${yearSpan}>=PlanLargestSum)))>0)`,
  find: (row) =>
    hitsAmong(row.plan.yearColumns(), (column) => {
      const [value, largest] = [row.raw(column), row.setting("largest-sum")];
      if (typeof value !== "number" || largest <= 0 || value < largest) return null;
      return {
        column,
        facts: { column: row.titleOf(column), value },
        fix: inMillions(table, row, { column, value, largest }),
      };
    }),
  example: { bad: plan({ y2027: 7_000_000 }), good: plan({}) },
});

/** The label of the financial year in which a day lies, or of one after it. Labels are in order as texts. */
const labelOf = (date: string, after: number) =>
  `(YEAR(EDATE(${date},-3))+${after})&"/"&RIGHT(YEAR(EDATE(${date},-3))+${after + 1},2)`;
const spent = `--${isYearNative},--ISNUMBER(${yearSpan}),--ISNUMBER(1/(${yearSpan}>0))`;
const projectDate = (title: string) => lookedUp("{project}", "PlanProjects", title);
/** Serial dates whose financial year, and the one after it, are labels of four digits: 1 January 1901 to 31 March 9999. */
const labelled = { after: 366, before: 2_958_191 };
const isDated = (title: string) =>
  `ISNUMBER(${projectDate(title)}),${projectDate(title)}>${labelled.after},${projectDate(title)}<${labelled.before}`;

/** V29: no spending in years before Stage 0, nor in those more than one after the year of opening. */
export const spendingInTime = rowCheck({
  rule: "V29",
  table,
  needs: ["project"],
  native: [
    `AND(${isDated("Stage 0 date")},SUMPRODUCT(${spent},--(${yearHeadings}<${labelOf(projectDate("Stage 0 date"), 0)}))>0)`,
    `AND(${isDated("Open date")},SUMPRODUCT(${spent},--(${yearHeadings}>${labelOf(projectDate("Open date"), 1)}))>0)`,
  ],
  find: (row) => {
    const project = row.to("project");
    const [first, opens] = [firstYearOf(project, "stageZero"), firstYearOf(project, "open")];
    return hitsAmong(row.plan.once("first years of columns", datedColumns), ({ column, year }) => {
      const value = row.raw(column);
      if (typeof value !== "number" || value <= 0) return null;
      const early = first !== null && year < first;
      if (!early && (opens === null || year <= opens + 1)) return null;
      return { column, facts: { id: id(row), value, year: row.titleOf(column), early } };
    });
  },
  example: {
    bad: plan({}, { stageZero: 46_500 }),
    good: plan({}, { stageZero: 46_200 }),
  },
});

/** Columns of years, each with the calendar year in which its year begins. */
function datedColumns(plan: PlanReader): readonly { readonly column: string; readonly year: number }[] {
  return plan.yearColumns().map((column) => ({ column, year: yearOfColumn(column) }));
}

function firstYearOf(project: RowReader, column: string): number | null {
  const date = project.isNumber(column) ? project.number(column) : 0;
  return date > labelled.after && date < labelled.before ? yearOf(date) : null;
}
