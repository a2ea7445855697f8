import { PlannerError } from "../plan/errors";
import { PlanIndex } from "../plan/planIndex";
import { referringTo, renumbered } from "../plan/renumber";
import type { CellChange } from "../plan/types";
import { changeTexts } from "../text/findings";
import { addressOf } from "../workbook/placed";
import { type Reading, readPlan } from "../workbook/rows/read";
import type { Action, PlacedChange, Renumbering, RenumberOptions } from "./types";

/**
 * What a row whose id another row has too would be called, and every cell that holds the id: it means one of the rows,
 * which only people know. The change and those of the cells that mean this row are then made by `fix`, in one step.
 */
export const previewRenumber: Action<RenumberOptions, Renumbering> = async (session, { table, row, rowId }) => {
  const reading = await readPlan(session);
  const declared = Object.values(reading.places).map((place) => place.table);
  const rows = new PlanIndex(reading.plan, declared).rows(table).filter((each) => each.row.id === rowId);
  const later = rows.find((each) => each.row.at === row) ?? rows.at(-1);
  const change = rows.length > 1 && later ? renumbered(later) : null;
  if (change === null) throw new PlannerError("rowGone", { table, row: rowId });
  const refers = referringTo({ tables: reading.plan.tables, declared }, table, change);
  return { change: placed(change, reading), refers: refers.map((one) => placed(one, reading)) };
};

/** A change with the place of its cell in this workbook, and with both values as people read them. */
export function placed(change: CellChange, { places }: Reading): PlacedChange {
  const place = places[change.table];
  const at = place?.columns[change.column];
  return {
    change,
    sheet: place?.sheet ?? change.table,
    column: place?.table.columns.find(({ id }) => id === change.column)?.title ?? change.column,
    ...(place && at !== undefined && change.at !== undefined
      ? { cell: addressOf(place.corner.row + change.at, place.corner.column + at) }
      : {}),
    ...changeTexts(change, false),
  };
}
