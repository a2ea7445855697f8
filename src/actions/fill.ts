import { PlannerError } from "../plan/errors";
import { appendRows } from "../workbook/rows/append";
import { readPlan } from "../workbook/rows/read";
import { writeCells } from "../workbook/rows/write";
import { matchRows } from "./fillMatch";
import type { Action, FillOptions, FillResult } from "./types";

/** Fills in settings and rows given by key and column title: changed cells first, then new rows below what is there. */
export const fill: Action<FillOptions, FillResult> = async (session, options) => {
  const { plan, places } = await readPlan(session);
  if (Object.keys(places).length === 0) throw new PlannerError("noPlan");
  const tables = Object.values(places).map(({ table }) => table);
  const { changes, additions } = matchRows(options, tables, plan);
  const { refused } = await writeCells(session, changes);
  const left = refused[0];
  if (left) throw new PlannerError("cellChanged", { table: left.change.table, row: left.change.rowId });
  await appendRows(session, additions);
  return {
    settings: Object.keys(options.settings ?? {}).length,
    rows: Object.fromEntries(Object.entries(options.tables ?? {}).map(([table, rows]) => [table, rows.length])),
  };
};
