import type { PlanIndex } from "./planIndex";
import { rowAt } from "./rowAt";
import type { Finding, PlanRow } from "./types";

/**
 * What the row of a finding is called in words, on one line: the title of a milestone, the project of a line of capital; null where
 * nothing says it. What concerns the whole plan may still name a row.
 */
export function rowName(plan: PlanIndex, { table, row: at, rowId }: Finding): string | null {
  const row = at === undefined ? plan.rowOf(table, rowId ?? null)?.row : rowAt(plan.data, table, at);
  return row === undefined ? null : nameIn(plan, table, row);
}

function nameIn(plan: PlanIndex, table: string, { cells }: PlanRow): string | null {
  const { called = "", columns = [] } = plan.tables.get(table) ?? {};
  const cell = cells[called];
  if (typeof cell !== "string") return null;
  const references = columns.find(({ id }) => id === called)?.references;
  if (references === undefined) return cell.replace(/\s+/g, " ").trim() || null;
  const other = plan.rowOf(references, cell);
  return other === null ? null : nameIn(plan, references, other.row);
}
