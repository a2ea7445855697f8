import type { Table } from "../types";
import { cellList, isYearColumn } from "./cellWords";
import { yearSpan } from "../tables/capital";
import { entryColumns } from "../tables/table";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** V07: a started row has what it needs. */
export const neededCell = columnCheck({
  rule: "V07",
  columns: (column) => column.required === true,
  blanks: true,
  // COUNTA sees whatever is there, errors too; a row with nothing in it needs nothing.
  native: (columns, table) => [`AND(COUNTA(${cellList(columns)})<${columns.length},COUNTA(${everyCell(table)})>0)`],
  find: (column) => (value) => (value === null ? { column: column.id, facts: { column: column.title } } : null),
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, name: null }] } },
    good: { tables: { PlanMilestones: [milestone] } },
  },
});

/** All cells that people fill; the years of a project through the span in which they lie. */
function everyCell(table: Table): string {
  const [years, others] = [
    entryColumns(table).filter(isYearColumn),
    entryColumns(table).filter((each) => !isYearColumn(each)),
  ];
  return years.length === 0 ? cellList(others) : `${cellList(others)},${yearSpan}`;
}
