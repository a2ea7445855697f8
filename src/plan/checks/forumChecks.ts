import type { Cell } from "../types";
import { planCheck } from "./planCheck";
import { rowCheck } from "./rowCheck";

const table = "PlanForums";
const board = { id: "F01", forum: "Partnering board", status: "Held", date: 46_200 } as const;
const plan = (rows: readonly Readonly<Record<string, Cell>>[]) => ({
  tables: { PlanForums: rows.map((row, at) => ({ ...board, id: `F0${at + 1}`, ...row })) },
});

/** V72: from one board to the next, and from the last one to the report date, it is not too long. */
export const boardsInTime = rowCheck({
  rule: "V72",
  table,
  needs: ["board", "wait"],
  whole: { PlanForums: ["board"] },
  settings: ["report-date", "board-days"],
  native: "{wait}>PlanBoardDays",
  find: (row) => {
    const [days, after, most] = [row.number("wait"), row.number("board"), row.setting("board-days")];
    if (days <= most) return null;
    const next = row.plan.rowsWith(table, "board", after + days).length > 0 ? after + days : null;
    return { column: "date", facts: { days, after, next, most } };
  },
  moving: ["days"],
  example: { bad: plan([{}]), good: plan([{}, { date: 46_290 }]) },
});

/** V72 where there has not been a board at all since the plan began. */
export const anyBoard = planCheck({
  rule: "V72",
  whole: { PlanForums: ["board"] },
  settings: ["report-date", "plan-start", "board-days"],
  count: "--AND(COUNT(PlanForums[Board date])=0,PlanReportDate-PlanStart>PlanBoardDays)",
  find: (of) => {
    const [report, start, most] = ["report-date", "plan-start", "board-days"].map((key) => of.settingOf(key));
    if (typeof report !== "number" || typeof start !== "number" || typeof most !== "number") return null;
    if (report - start <= most || of.rows(table).some((row) => row.isNumber("board"))) return null;
    return { table, column: "date", facts: { days: report - start, after: start, next: null, most } };
  },
  moving: ["days"],
  example: { bad: plan([{ status: "Cancelled" }]), good: plan([{}, { date: 46_290 }]) },
});
