import { newIds } from "./newIds";
import { sameCell } from "./sameCell";
import { entryColumns } from "./tables/table";
import type { Cell, CellChange, PlanData, PlanReader, RowReader, Table } from "./types";

/** The new id of each row whose id an earlier row has too, by row index; none where ids are not given by the plan. */
function newIdsOf(plan: PlanReader, table: Table): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  const later: number[] = [];
  const ids: (string | null)[] = [];
  for (const { row } of plan.rows(table.name)) {
    ids.push(row.id);
    if (row.id !== null && seen.has(row.id.toLowerCase())) later.push(row.at);
    if (row.id !== null) seen.add(row.id.toLowerCase());
  }
  const free = table.prefix === undefined ? [] : newIds(table.prefix, ids, later.length);
  return new Map(free.map((id, index) => [later[index] ?? -1, id]));
}

/**
 * Gives a row whose id an earlier row has too the next free one. What refers to the id is calculated with the first of
 * the rows, before and after, so nothing else changes by it; null where there is nothing to renumber.
 */
export function renumbered({ plan, table, row }: RowReader): CellChange | null {
  const to = plan.once(`new ids of ${table.name}`, () => newIdsOf(plan, table)).get(row.at);
  if (to === undefined || row.id === null) return null;
  return { table: table.name, rowId: row.id, at: row.at, column: table.key, from: row.cells[table.key] ?? null, to };
}

/** Cells that hold a row's id where the column refers to its table, as they would be once the row has another id. */
export function referringTo(
  { tables, declared }: { readonly tables: PlanData["tables"]; readonly declared: readonly Table[] },
  table: string,
  ids: { readonly from: Cell; readonly to: Cell },
): CellChange[] {
  return declared.flatMap((each) => {
    const columns = entryColumns(each).filter(({ references }) => references === table);
    const rows = columns.length === 0 ? [] : (tables[each.name] ?? []);
    return rows.flatMap(({ id, at, cells }) =>
      columns
        .filter((column) => id !== null && sameCell(cells[column.id] ?? null, ids.from))
        .map((column) => {
          const { from, to } = { from: cells[column.id] ?? null, to: ids.to };
          return { table: each.name, rowId: id ?? "", at, column: column.id, from, to };
        }),
    );
  });
}
