import { dayOf, serialOf } from "../../dates/days";
import { isError } from "../kinds";
import { sameCell } from "../sameCell";
import type { Cell, RowReader } from "../types";
import type { Hit } from "./check";
import { rowCheck } from "./rowCheck";

const table = "PlanLinks";
/** A budget council further back than half a year belongs to the cycle before. */
const cycle = 184;

const role = "PlanLinks[Role in the cycle]";
const dates = "PlanLinks[Date now]";
const rowsNative = (word: string, tests: string): string =>
  `SUMPRODUCT(--ISNUMBER(1/((${role}=${word})*ISNUMBER(${dates})*${tests})))`;

/** Days of the rows with a role, as far as they can be read. */
function daysOf(row: RowReader, word: string): number[] {
  const wanted = row.word(word);
  return row.plan.rows(table).flatMap((each) => {
    const [found, date] = [each.raw("role"), each.raw("dateNow")];
    return sameCell(found, wanted) && typeof date === "number" ? [date] : [];
  });
}

const draftNative =
  `AND({role}=PlanLinkDraftPlan,OR(${rowsNative("PlanLinkBudgetCouncil", `(${dates}<{dateNow})*(${dates}>{dateNow}-${cycle})`)}>0,` +
  `AND(ISNUMBER(PlanBudgetCouncil),PlanBudgetCouncil<{dateNow},PlanBudgetCouncil>{dateNow}-${cycle})))`;

/** The draft comes after the council that sets the budget. */
function lateDraft(row: RowReader): Hit<"V64">[] {
  const setting = row.plan.settingOf("budget-council");
  if (!row.is("role", "PlanLinkDraftPlan") || isError(setting)) return [];
  const date = row.number("dateNow");
  const councils = [...daysOf(row, "PlanLinkBudgetCouncil"), ...(typeof setting === "number" ? [setting] : [])];
  const before = councils.filter((day) => day < date && day > date - cycle);
  if (before.length === 0) return [];
  return [{ column: "partnerDate", facts: { fault: "draft", date, other: Math.max(...before) } }];
}

const adoptedNative =
  "AND({role}=PlanLinkAdoptedPlan,MONTH({dateNow})>=4,MONTH({dateNow})<=9,{dateNow}>DATE(YEAR({dateNow}),4,1))";

/** The plan is adopted when its year has already begun. */
function lateAdoption(row: RowReader): Hit<"V64">[] {
  const date = row.number("dateNow");
  const day = dayOf(date);
  if (!row.is("role", "PlanLinkAdoptedPlan") || day === null) return [];
  const other = serialOf(day.year, 4, 1);
  if (day.month < 4 || day.month > 9 || date <= other) return [];
  return [{ column: "partnerDate", facts: { fault: "adopted", date, other } }];
}

const oldNative =
  "AND({role}=PlanLinkAdoptedPlan,ISNUMBER(PlanReportDate),ISNUMBER(PlanBusinessPlanAge)," +
  `PlanReportDate-{dateNow}>PlanBusinessPlanAge,` +
  `${rowsNative("PlanLinkAdoptedPlan", `(${dates}>{dateNow})*(${dates}<=PlanReportDate)`)}=0)`;

/** The plan in force was adopted too long ago. */
function oldPlan(row: RowReader): Hit<"V64">[] {
  const [report, age] = [row.plan.settingOf("report-date"), row.plan.settingOf("business-plan-age")];
  if (!row.is("role", "PlanLinkAdoptedPlan") || typeof report !== "number" || typeof age !== "number") return [];
  const date = row.number("dateNow");
  if (report - date <= age || daysOf(row, "PlanLinkAdoptedPlan").some((day) => day > date && day <= report)) return [];
  return [{ column: "partnerDate", facts: { fault: "old", date, report } }];
}

const link = (row: Readonly<Record<string, Cell>>) => ({ id: "B01", event: "Event", ...row });

/** V64: the business plan is drafted before the budget is set, adopted before its year begins, and renewed each year. */
export const businessPlanInTime = rowCheck({
  rule: "V64",
  table,
  needs: ["role", "dateNow"],
  whole: { PlanLinks: ["role", "dateNow"] },
  native: [draftNative, adoptedNative, oldNative],
  find: (row) => [...lateDraft(row), ...lateAdoption(row), ...oldPlan(row)],
  moving: ["report"],
  example: {
    bad: {
      tables: {
        PlanLinks: [
          link({ role: "Budget council", date: 46_441 }),
          link({ id: "B02", role: "Draft business plan", partnerDate: 46_450 }),
          link({ id: "B03", role: "Adopted business plan", partnerDate: 46_490 }),
        ],
      },
    },
    good: {
      tables: {
        PlanLinks: [
          link({ role: "Budget council", date: 46_441 }),
          link({ id: "B02", role: "Draft business plan", partnerDate: 46_410 }),
          link({ id: "B03", role: "Adopted business plan", partnerDate: 46_465 }),
        ],
      },
    },
  },
});
