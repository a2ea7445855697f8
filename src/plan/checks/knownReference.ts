import { isError } from "../kinds";
import type { Column } from "../types";
import { isBlank, isNumeric } from "./cellWords";
import { columnCheck } from "./columnCheck";
import { allReadNative, type Columns, idsOf, unreadIn } from "./elsewhere";
import { milestone, project } from "./exampleRows";
import { isAmong, sourceOf } from "./readable";

function isUnknown(column: Column): string {
  const cell = `{${column.id}}`;
  const filled = isNumeric(column) ? `ISNUMBER(${cell})` : `${cell}<>""`;
  const among = isAmong(cell, sourceOf(column) ?? "");
  return `IF(AND(${filled},NOT(IFERROR(${among},FALSE))),AND(${allReadNative(idsOf(column.references ?? "")).join(",")}),FALSE)`;
}

/** V05: what is referred to is there. */
export const knownReference = columnCheck({
  rule: "V05",
  columns: (column) => column.references !== undefined,
  partly: (columns) => Object.assign({}, ...columns.map(({ references = "" }) => idsOf(references))) as Columns,
  native: (columns) => columns.map(isUnknown),
  find: (column) => {
    const [table, numeric] = [column.references ?? "", isNumeric(column)];
    return (value, row) => {
      if (isBlank(value) || isError(value) || (numeric && typeof value !== "number")) return null;
      // An id that cannot be read may be the one that is meant.
      if (row.plan.rowOf(table, value) !== null || unreadIn(row.plan, idsOf(table)).length > 0) return null;
      return { column: column.id, facts: { column: column.title, value, sheet: row.plan.sheetOf(table) } };
    };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, project: "P09" }], PlanProjects: [project] } },
    good: { tables: { PlanMilestones: [{ ...milestone, project: "P01" }], PlanProjects: [project] } },
  },
});
