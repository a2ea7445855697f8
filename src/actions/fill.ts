import { PlannerError } from "../plan/errors";
import type { CellChange, Table } from "../plan/types";
import type { Addition } from "../workbook/rows/addition";
import { appendRows, assertRoom, partlyWritten } from "../workbook/rows/append";
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
  await assertRoom(session, additions);
  await writeAll(session, changes, additions);
  return {
    settings: Object.keys(filling.settings).length,
    rows: Object.fromEntries(Object.entries(filling.tables).map(([table, rows]) => [table, rows.length])),
  };
}

/** Cells, then rows. Where others come in between, one error tells how much was written, and why not the rest. */
async function writeAll(
  session: Session,
  changes: readonly CellChange[],
  additions: readonly Addition[],
): Promise<void> {
  const of = additions.reduce((sum, { rows }) => sum + rows.length, changes.length);
  const { written, refused } = await writeCells(session, changes);
  const [left] = refused;
  if (left) {
    const why = new PlannerError("cellChanged", { table: left.change.table, row: left.change.rowId });
    throw partlyWritten(why, { written: written.length, of });
  }
  await appendRows(session, additions).catch((error: unknown) => {
    throw partlyWritten(error, { written: written.length, of });
  });
}
