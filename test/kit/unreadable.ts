import { type Cell, entryColumns, kinds, modelTables, type PlanData, type PlanRow, type Table } from "../../src/plan";

/** A plan in one cell of which something stands that nobody can read. */
export interface Spoilt {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly plan: PlanData;
}

const anError: Cell = { error: "#N/A" };

/**
 * The plan with each filled entry cell of the tables unreadable in turn: an error in any, a text where only a number, a word of a
 * list or an id may stand.
 */
export function* spoiltCells(plan: PlanData, tables: readonly string[]): Generator<Spoilt> {
  const planYears = new Set((plan.tables.PlanYears ?? []).map(({ cells }) => cells.year));
  for (const table of modelTables(plan.years)) {
    if (table.written === true || table.name === "PlanLists" || !tables.includes(table.name)) continue;
    for (const [at, row] of (plan.tables[table.name] ?? []).entries()) {
      for (const { id, title } of entryColumns(table)) {
        const ofNoYear = /^\d{4}\/\d{2}$/.test(title) && !planYears.has(title);
        if ((row.cells[id] ?? null) === null || ofNoYear || (table.name === "PlanSettings" && id !== "value")) continue;
        for (const cell of unreadable(table, id))
          yield { table: table.name, row: row.at, column: id, plan: withCell(plan, { table, at, column: id, cell }) };
      }
    }
  }
}

function unreadable(table: Table, id: string): Cell[] {
  const { kind = "text", list, references } = table.columns.find((column) => column.id === id) ?? {};
  const isText = kinds[kind].holds === "text" && list === undefined && references === undefined && kind !== "rag";
  return isText ? [anError] : [anError, "not to be read"];
}

interface Put {
  readonly table: Table;
  readonly at: number;
  readonly column: string;
  readonly cell: Cell;
}

function withCell(plan: PlanData, { table, at, column, cell }: Put): PlanData {
  const rows = (plan.tables[table.name] ?? []).map((row, index): PlanRow => {
    if (index !== at) return row;
    const id = column === table.key && typeof cell === "object" ? null : row.id;
    return { ...row, cells: { ...row.cells, [column]: cell }, id };
  });
  const key = table.name === "PlanSettings" ? rows[at]?.cells.key : undefined;
  const settings = typeof key === "string" ? { ...plan.settings, [key]: cell } : plan.settings;
  return { ...plan, settings, tables: { ...plan.tables, [table.name]: rows } };
}
