import { PlannerError } from "../plan/errors";
import type { Table } from "../plan/types";
import { appendRows } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import type { Session } from "../workbook/session";
import { writeCells } from "../workbook/rows/write";
import { type Filling, fillingOf, matchRows } from "./fillMatch";
import type { Action, FillOptions, FillResult } from "./types";

/** Fills in settings and rows given by key and column title: changed cells first, then new rows below what is there. */
export const fill: Action<FillOptions, FillResult> = (session, options) =>
  fillIn(session, (tables) => fillingOf(options, tables));

/** The same with what to fill in made for the tables that the workbook has. */
export async function fillIn(session: Session, fillingFor: (tables: readonly Table[]) => Filling): Promise<FillResult> {
  const { plan, places } = await readPlan(session);
  const tables = Object.values(places).map(({ table }) => table);
  const filling = fillingFor(tables);
  const { changes, additions } = matchRows(filling, tables, plan);
  const { refused } = await writeCells(session, changes);
  const left = refused[0];
  if (left) throw new PlannerError("cellChanged", { table: left.change.table, row: left.change.rowId });
  await appendRows(session, additions);
  return {
    settings: Object.keys(filling.settings).length,
    rows: Object.fromEntries(Object.entries(filling.tables).map(([table, rows]) => [table, rows.length])),
  };
}
