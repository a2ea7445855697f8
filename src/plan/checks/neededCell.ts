import type { Table } from "../types";
import { cellList, isYearColumn } from "./cellWords";
import { isYearNative, yearSpan } from "../tables/capital";
import { entryColumns } from "../tables/table";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";

/** V07: a started row has what it needs. */
export const neededCell = columnCheck({
  rule: "V07",
  columns: (column) => column.required === true,
  blanks: true,
  // COUNTA sees whatever is there, errors too; a row with nothing in it needs nothing.
  native: (columns, table) => [`AND(COUNTA(${cellList(columns)})<${columns.length},${filledCells(table)}>0)`],
  find: (column) => (value) => (value === null ? { column: column.id, facts: { column: column.title } } : null),
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, name: null }] } },
    good: { tables: { PlanMilestones: [milestone] } },
  },
});

/** How many of the cells that people fill have something in them; the years' among all that stand between a project and its price base. */
function filledCells(table: Table): string {
  const others = entryColumns(table).filter((each) => !isYearColumn(each));
  const filled = `COUNTA(${cellList(others)})`;
  return entryColumns(table).some(isYearColumn)
    ? `${filled}+SUMPRODUCT(--${isYearNative},--NOT(ISBLANK(${yearSpan})))`
    : filled;
}
