import { wholeColumn as of } from "../formulas";
import type { Feed } from "../charts/types";

/** Late milestones that the live summary has room for. */
export const lateShown = 10;

/** Defined name of the table row of the late milestone at place `k`. */
export function lateName(k: number): string {
  return `PlanLate${String.fromCharCode(65 + k)}`;
}

const column = (title: string) => of("PlanMilestones", title);

/** Excel's last day and more: dates are counted down from here, so that the earliest comes first. */
export const lastDay = 3_000_000;

/** A date, or nought where there is none, for every row at once: text cannot be calculated with, a nought before it can. */
const date = `("0"&${column("Date now")})`;

/**
 * Sorting key for every row: red first, then by date, then from the top; nought where the milestone is not late. SUMPRODUCT and LARGE,
 * since LibreOffice does not work out arrays within AGGREGATE.
 */
const key =
  `(${column("Late")}=PlanYes)*((${column("RAG")}=PlanRagRed)*1000000000000+(${lastDay}-${date})*100000` +
  `+100000-(ROW(${column("Late")})-ROW(PlanMilestones[[#Headers],[Late]])))`;

/** The row of the late milestone at place `k`. */
function place(k: number): string {
  const found = `SUMPRODUCT(LARGE(${key},${k + 1}))`;
  return `=IFERROR(IF(${found}=0,"",100000-MOD(${found},100000)),"")`;
}

/** Rows of the late milestones in their order. */
export function lateFeed(from: number): Feed {
  return {
    id: "late",
    title: "Late milestones",
    about: "Rows of the late milestones, red first.",
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
      formula: () => place(k),
    })),
  };
}
