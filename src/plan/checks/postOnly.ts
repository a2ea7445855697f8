import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** V08: posts, never people or their numbers. */
export const postOnly = columnCheck({
  rule: "V08",
  columns: (column) => column.post === true,
  native: (columns) =>
    columns.map(
      ({ id }) =>
        `OR(ISNUMBER(FIND("@",{${id}})),SUMPRODUCT(LEN({${id}})-LEN(SUBSTITUTE({${id}},{"0","1","2","3","4","5","6","7","8","9"},"")))>=10)`,
    ),
  find: ({ value, column }) => {
    if (typeof value !== "string" || !(value.includes("@") || value.replace(/\D/g, "").length >= 10)) return null;
    return { column: column.id, facts: { column: column.title, value } };
  },
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, owner: "head.of.capital@example.gov.uk" }] } },
    good: { tables: { PlanMilestones: [{ ...milestone, owner: "Head of Capital Programme" }] } },
  },
});
