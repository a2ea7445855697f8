import { isError } from "../kinds";
import { columnCheck } from "./columnCheck";
import { isYearColumn } from "./cellWords";
import { milestone } from "./exampleRows";

/** V76: entries are typed. Of a formula that shows an error, V03 speaks. */
export const typedEntry = columnCheck({
  rule: "V76",
  columns: (column) => !isYearColumn(column),
  blanks: true,
  // TRUE counts as more than FALSE: a formula, and no error. Neither stumbles over an error, so one test does for all.
  native: (columns) => [`OR(${columns.map(({ id }) => `ISFORMULA({${id}})>ISERROR({${id}})`).join(",")})`],
  rows: ({ row }) => row.formulas !== undefined,
  find: (column) => (value, row) => {
    if (row.row.formulas?.includes(column.id) !== true || isError(value)) return null;
    return { column: column.id, facts: { column: column.title, value } };
  },
  example: {
    bad: { tables: { PlanMilestones: [milestone] }, formulas: { PlanMilestones: [["name"]] } },
    good: { tables: { PlanMilestones: [milestone] } },
  },
});
