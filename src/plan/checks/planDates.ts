import { firstDay } from "../closedYears";
import { isError } from "../kinds";
import type { PlanReader } from "../types";
import { cellList } from "./cellWords";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** First and last day of the plan, years that are closed included; null while its settings cannot be read. */
function spanOf(plan: PlanReader): { readonly start: number; readonly end: number } | null {
  const [begins, end] = [plan.settingOf("plan-start"), plan.settingOf("plan-end")];
  const start = typeof begins === "number" ? firstDay(plan, begins) : null;
  return start === null || typeof end !== "number" ? null : { start, end };
}

/** V06: dates lie within the plan; of a row with an unreadable date only that is said. */
export const planDates = columnCheck({
  rule: "V06",
  columns: (column) => column.kind === "date" && column.free !== true,
  beside: true,
  settings: ["plan-start", "plan-end"],
  native: (columns) => {
    const firm = columns.filter((column) => column.past !== true);
    const early = firm.length === 0 ? [] : [`MIN(PlanFirstDay,${cellList(firm)})<PlanFirstDay`];
    return [`OR(${[...early, `MAX(PlanEnd,${cellList(columns)})>PlanEnd`].join(",")})`];
  },
  find: (column, all) => (value, row) => {
    if (typeof value !== "number") return null;
    const span = row.plan.once("days of the plan", spanOf);
    if (span === null) return null;
    const { start, end } = span;
    const outside = value > end || (column.past !== true && value < start);
    if (!outside || all.some(({ id }) => isError(row.raw(id)))) return null;
    return { column: column.id, facts: { column: column.title, value, start, end } };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, forecast: 50_000 }] } },
    good: { tables: { PlanMilestones: [{ ...milestone, forecast: 46_418 }] } },
  },
});
