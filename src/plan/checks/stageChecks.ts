import { dayOf } from "../../dates/days";
import { isError } from "../kinds";
import { stageDates } from "../tables/projects";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

const table = "PlanProjects";
const id = (row: RowReader) => row.raw("id");
const example = (bad: Readonly<Record<string, Cell>>, good: Readonly<Record<string, Cell>>) => ({
  bad: { tables: { PlanProjects: [{ ...project, ...bad }] } },
  good: { tables: { PlanProjects: [{ ...project, ...good }] } },
});

/** Place in the list of stages of the stage that the first of the dates belongs to. */
const firstDated = 2;
const place = "MATCH({stage},PlanLists[Stage],0)";

/** V34: a stage now that is not yet reached by its date, or that a later one has overtaken. The day itself may be either. */
export const stageFitsDates = rowCheck({
  rule: "V34",
  table,
  needs: ["stage"],
  settings: ["report-date"],
  native: `OR(${stageDates
    .map(({ id: date }, at) => {
      const its = at + firstDated;
      return `AND(COUNT({${date}})=1,OR(AND(${place}=${its},{${date}}>PlanReportDate),AND(${place}<${its},{${date}}<PlanReportDate)))`;
    })
    .join(",")})`,
  find: (row) => {
    const report = row.setting("report-date");
    const dates = stageDates.map((each) => row.raw(each.id));
    const now = (row.plan.placeOf("stage", row.raw("stage")) ?? -1) + 1;
    if (dates.some(isError)) return null;
    const unfit = dates.findIndex((date, at) => {
      const its = at + firstDated;
      return typeof date === "number" && ((now === its && date > report) || (now < its && date < report));
    });
    const [date, dated] = [dates[unfit], stageDates[unfit]];
    if (typeof date !== "number" || dated === undefined) return null;
    const facts = { id: id(row), stage: row.raw("stage"), dated: dated.title, date, report };
    return {
      column: "stage",
      facts,
      fix: fixOf(table, row, { column: "stage", to: stageByDates(row, dates, report) }),
    };
  },
  moving: ["report"],
  example: example({ stage: "Stage 0", stageZero: 46_200, stageOne: 46_300 }, { stage: "Stage 0", stageZero: 46_200 }),
});

/** The last stage that is reached by its date; the first of the list where none is. */
function stageByDates(row: RowReader, dates: readonly Cell[], report: number): Cell {
  const reached = dates.map((date) => typeof date === "number" && date <= report).lastIndexOf(true);
  return row.plan.words("stage")[reached + firstDated - 1] ?? null;
}

/** V38: an early estimate says how much of it is for optimism. */
export const optimismBias = rowCheck({
  rule: "V38",
  table,
  needs: ["stage"],
  native: 'AND(OR({stage}=PlanStageZero,{stage}=PlanStageOne),{bias}="")',
  find: (row) => {
    const early = row.is("stage", "PlanStageZero") || row.is("stage", "PlanStageOne");
    return early && row.isBlank("bias") ? { column: "bias", facts: { id: id(row), stage: row.raw("stage") } } : null;
  },
  example: example({ stage: "Stage 1", bias: null }, { stage: "Stage 1", bias: 0.15 }),
});

/** Months in which the terms of schools begin. */
const terms = [1, 4, 9];

/** V39: schools open with a term. */
export const opensWithTerm = rowCheck({
  rule: "V39",
  table,
  sparesGivenUp: true,
  needs: ["sector", "open"],
  native: `AND({sector}=PlanSectorEducation,{open}>366,${terms.map((month) => `MONTH({open})<>${month}`).join(",")})`,
  find: (row) => {
    const open = row.number("open");
    const month = dayOf(open)?.month;
    if (!row.is("sector", "PlanSectorEducation") || open <= 366 || month === undefined || terms.includes(month))
      return null;
    return { column: "open", facts: { id: id(row), open } };
  },
  example: example({ open: 46_935 }, { open: 46_997 }),
});
