import { isError } from "../kinds";
import { isBlank, isNumeric } from "./cellWords";
import type { Hit } from "./check";
import { columnCheck } from "./columnCheck";
import { milestone, project } from "./exampleRows";
import { holdsWord, isAmong, sourceOf } from "./readable";

/** V05: what is referred to is there. */
export const knownReference = columnCheck({
  rule: "V05",
  columns: (column) => column.references !== undefined,
  native: (columns) =>
    columns.map(
      (column) =>
        `AND(${isNumeric(column) ? `ISNUMBER({${column.id}})` : `{${column.id}}<>""`},NOT(IFERROR(${isAmong(`{${column.id}}`, sourceOf(column) ?? "")},FALSE)))`,
    ),
  find: ({ value, row, column }): Hit<"V05"> | null => {
    if (isBlank(value) || isError(value) || (isNumeric(column) && typeof value !== "number") || holdsWord(row, column))
      return null;
    return {
      column: column.id,
      facts: { column: column.title, value, sheet: row.plan.sheetOf(column.references ?? "") },
    };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, project: "P09" }], PlanProjects: [project] } },
    good: { tables: { PlanMilestones: [{ ...milestone, project: "P01" }], PlanProjects: [project] } },
  },
});
