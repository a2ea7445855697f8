import { PlannerError } from "../plan/errors";
import { activateSheet, showCell } from "../workbook/rows/show";
import type { Action, GoToOptions, None, ShowSheetOptions, WentTo } from "./types";

/** Shows a cell of the plan: its sheet comes to the front and the cell is selected. */
export const goTo: Action<GoToOptions, WentTo> = async (session, options) => {
  const shown = await showCell(session, options);
  if (shown === null) throw new PlannerError("rowGone", { table: options.table, row: options.rowId ?? "" });
  return shown;
};

/** Brings a sheet to the front. */
export const showSheet: Action<ShowSheetOptions, None> = async (session, { sheet }) => {
  await activateSheet(session, sheet);
  return {};
};
