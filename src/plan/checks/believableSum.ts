import { isError } from "../kinds";
import { cellList, isYearColumn } from "./cellWords";
import { columnCheck, fixOf } from "./columnCheck";
import { project } from "./exampleRows";

/** V30: millions, not pounds. */
export const believableSum = columnCheck({
  rule: "V30",
  columns: (column) => column.kind === "millions" && !isYearColumn(column),
  beside: true,
  settings: ["largest-sum"],
  native: (columns) => [`AND(PlanLargestSum>0,MAX(${cellList(columns)})>=PlanLargestSum)`],
  find: (column, all) => (value, row) => {
    if (typeof value !== "number") return null;
    const largest = row.setting("largest-sum");
    if (largest <= 0 || value < largest || all.some(({ id }) => isError(row.raw(id)))) return null;
    return {
      column: column.id,
      facts: { column: column.title, value },
      fix: fixOf(row.table.name, row, { column: column.id, to: value / 1_000_000 }),
    };
  },
  example: {
    bad: { tables: { PlanProjects: [{ ...project, value: 12_000_000 }] } },
    good: { tables: { PlanProjects: [project] } },
  },
});
