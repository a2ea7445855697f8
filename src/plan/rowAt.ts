import type { PlanData, PlanRow } from "./types";

/** The row at a place in a table's body. Rows stand in sheet order, blank ones left out: it is at its index or before. */
export function rowAt({ tables }: PlanData, table: string, at: number): PlanRow | undefined {
  const rows = tables[table] ?? [];
  for (let index = Math.min(at, rows.length - 1); index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.at <= at) return row?.at === at ? row : undefined;
  }
  return undefined;
}
