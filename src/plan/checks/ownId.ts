import { renumbered } from "../renumber";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** V04: no two rows hold the same; found at the later one. */
export const ownId = columnCheck({
  rule: "V04",
  columns: (column) => column.unique === true,
  native: (columns, table) =>
    columns.map(({ id, title }) => {
      const before = `MATCH({${id}},${table.name}[${title}],0)<ROW()-ROW(${table.name}[[#Headers],[${title}]])`;
      return `AND({${id}}<>"",INDEX(${table.name}[${title}],MATCH({${id}},${table.name}[${title}],0))={${id}},${before})`;
    }),
  find: (column) => (value, row) => {
    const first = row.plan.rowOf(row.table.name, value);
    if (first === null || first.row.at >= row.row.at) return null;
    const change = column.id === row.table.key ? renumbered(row) : null;
    return { column: column.id, facts: { value }, fix: change === null ? undefined : [change] };
  },
  example: {
    bad: { tables: { PlanMilestones: [milestone, milestone] } },
    good: { tables: { PlanMilestones: [milestone, { ...milestone, id: "M02" }] } },
  },
});
