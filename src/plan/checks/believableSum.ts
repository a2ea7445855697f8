import { isError } from "../kinds";
import { cellList, isYearColumn } from "./cellWords";
import { columnCheck, fixOf } from "./columnCheck";
import type { CellChange, RowReader } from "../types";
import { project } from "./exampleRows";

/** The sum taken for pounds; no fix where it would still be more than is believed. */
export function inMillions(
  table: string,
  row: RowReader,
  { column, value, largest }: { readonly column: string; readonly value: number; readonly largest: number },
): readonly CellChange[] | undefined {
  const to = value / 1_000_000;
  return to < largest ? fixOf(table, row, { column, to }) : undefined;
}

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
      fix: inMillions(row.table.name, row, { column: column.id, value, largest }),
    };
  },
  example: {
    bad: { tables: { PlanProjects: [{ ...project, value: 12_000_000 }] } },
    good: { tables: { PlanProjects: [project] } },
  },
});
