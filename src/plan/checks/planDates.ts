import { firstDay } from "../closedYears";
import { isError } from "../kinds";
import { cellList } from "./cellWords";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** V06: dates lie within the plan; of a row with an unreadable date only that is said. */
export const planDates = columnCheck({
  rule: "V06",
  columns: (column) => column.kind === "date" && column.free !== true,
  native: (columns) => {
    const firm = columns.filter((column) => column.past !== true);
    const early = firm.length === 0 ? [] : [`MIN(PlanFirstDay,${cellList(firm)})<PlanFirstDay`];
    return [
      `AND(ISNUMBER(PlanStart),ISNUMBER(PlanEnd),OR(${[...early, `MAX(PlanEnd,${cellList(columns)})>PlanEnd`].join(",")}))`,
    ];
  },
  find: (column, all) => (value, row) => {
    if (typeof value !== "number") return null;
    const begins = row.setting("plan-start");
    const end = row.setting("plan-end");
    const start = firstDay(row.plan, begins) ?? row.stop();
    const outside = value > end || (column.past !== true && value < start);
    if (!outside || all.some(({ id }) => isError(row.raw(id)))) return null;
    return { column: column.id, facts: { column: column.title, value, start, end } };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, forecast: 50_000 }] } },
    good: { tables: { PlanMilestones: [{ ...milestone, forecast: 46_418 }] } },
  },
});
