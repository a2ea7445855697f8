import { isError } from "../kinds";
import { isBlank, isNumeric } from "./cellWords";
import { columnCheck } from "./columnCheck";
import { milestone, project } from "./exampleRows";
import { isAmong, sourceOf } from "./readable";

/** V05: what is referred to is there. */
export const knownReference = columnCheck({
  rule: "V05",
  columns: (column) => column.references !== undefined,
  native: (columns) =>
    columns.map(
      (column) =>
        `AND(${isNumeric(column) ? `ISNUMBER({${column.id}})` : `{${column.id}}<>""`},NOT(IFERROR(${isAmong(`{${column.id}}`, sourceOf(column) ?? "")},FALSE)))`,
    ),
  find: (column) => {
    const [table, numeric] = [column.references ?? "", isNumeric(column)];
    return (value, row) => {
      if (isBlank(value) || isError(value) || (numeric && typeof value !== "number")) return null;
      if (row.plan.rowOf(table, value) !== null) return null;
      return { column: column.id, facts: { column: column.title, value, sheet: row.plan.sheetOf(table) } };
    };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, project: "P09" }], PlanProjects: [project] } },
    good: { tables: { PlanMilestones: [{ ...milestone, project: "P01" }], PlanProjects: [project] } },
  },
});
