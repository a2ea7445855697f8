import { wholeColumn as of } from "../formulas";
import type { Feed } from "../charts/types";

/** Late milestones that the live summary has room for. */
export const lateShown = 10;

/** Defined name of the table row of the late milestone at place `k`, worst first. */
export function lateName(k: number): string {
  return `PlanLate${String.fromCharCode(65 + k)}`;
}

const column = (title: string) => of("PlanMilestones", title);

/** Days late, for every row at once and without a condition: from the approved date where there is one, else overdue. */
const days =
  `(${column("Approved date")}>0)*((${column("Date now")}+PlanReportDate+ABS(${column("Date now")}-PlanReportDate))/2-${column("Approved date")})` +
  `+(${column("Approved date")}=0)*(PlanReportDate-${column("Date now")})`;

/** Sorting key: days, then the row from the top; what is not late is an error and passed over. */
const key = `(INT(${days})*100000+100000-(ROW(${column("Late")})-ROW(PlanMilestones[[#Headers],[Late]])))/(${column("Late")}=PlanYes)`;

/** Rows of the late milestones in the order of their slip. */
export function lateFeed(from: number): Feed {
  return {
    id: "late",
    title: "Late milestones",
    about: "Rows of PlanMilestones, worst first, for the cabinet summary.",
    rowsPerSlot: 1,
    slots: 0,
    most: 0,
    table: "PlanMilestones",
    column: from,
    columns: [],
    facts: Array.from({ length: lateShown }, (_, k) => ({
      id: `late${k}`,
      label: `Late, place ${k + 1}`,
      named: lateName(k),
      formula: () => `=IFERROR(100000-MOD(AGGREGATE(14,6,${key},${k + 1}),100000),"")`,
    })),
  };
}
