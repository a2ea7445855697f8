import { PlanIndex } from "../planIndex";
import { entryColumns } from "../tables/table";
import type { Cell, Column, PlanData, Table } from "../types";
import { importables } from "./declared";
import type { Importable } from "./importable";
import type { ImportKind } from "./types";
import { bare } from "./words";

/** The plan that a list is brought into, with all that its values are held against. */
export interface Ground {
  readonly importable: Importable;
  readonly table: Table;
  /** Entry columns that a list can fill, by id. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Words of a list as they stand in the workbook. */
  words(list: string): readonly Cell[];
  /** Id of the row of a table that has this id or this name; null where none or several have it. */
  idOf(table: string, cell: Cell): string | null;
  /** Ids of the table, in lower case. */
  readonly taken: ReadonlySet<string>;
  /** Rows of the table as `key` sees them. */
  readonly there: ReadonlySet<string>;
  /** Sums of so many £m and more are taken for pounds. */
  readonly largest: number;
}

const usualLargest = 1000;

/** What has to be known of a plan to bring a list into it. */
export function groundOf(plan: PlanData, tables: readonly Table[], kind: ImportKind): Ground | null {
  const importable = importables[kind];
  const table = tables.find(({ name }) => name === importable.table);
  if (!table) return null;
  const index = new PlanIndex(plan, tables);
  const columns = entryColumns(table).filter(({ id }) => Object.hasOwn(importable.columns, id));
  const rows = plan.tables[table.name] ?? [];
  const largest = plan.settings["largest-sum"];
  return {
    importable,
    table,
    columns: new Map(columns.map((column) => [column.id, column])),
    words: (list) => index.words(list),
    idOf: namesIn(plan, tables),
    taken: new Set(rows.flatMap(({ id }) => (id === null ? [] : [id.toLowerCase()]))),
    there: new Set(rows.map(({ cells }) => key(importable, cells))),
    largest: typeof largest === "number" && largest > 0 ? largest : usualLargest,
  };
}

/** Two rows with the same key say the same: name and project alike. */
export function key({ name }: Importable, cells: Readonly<Record<string, Cell>>): string {
  return `${bare(cells[name] ?? null)}|${bare(cells.project ?? null)}`;
}

/** Looks rows of any table up by id or by the first text column after it. */
function namesIn(plan: PlanData, tables: readonly Table[]): Ground["idOf"] {
  const known = new Map<string, ReadonlyMap<string, string | null>>();
  return (name, cell) => {
    let ids = known.get(name);
    if (!ids)
      known.set(
        name,
        (ids = idsOf(
          plan,
          tables.find((table) => table.name === name),
        )),
      );
    return ids.get(bare(cell)) ?? null;
  };
}

function idsOf(plan: PlanData, table: Table | undefined): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  if (!table) return ids;
  const name = table.columns.find(({ id, kind }) => kind === "text" && id !== table.key)?.id ?? "";
  const rows = (plan.tables[table.name] ?? []).flatMap(({ id, cells }) => (id === null ? [] : [{ id, cells }]));
  for (const { id, cells } of rows) {
    const named = bare(cells[name] ?? null);
    // Two rows of one name: neither can be told by it.
    if (named !== "") ids.set(named, ids.has(named) ? null : id);
  }
  for (const { id } of rows) ids.set(bare(id), id);
  return ids;
}
