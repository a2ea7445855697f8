import { PlannerError } from "../../plan/errors";
import type { Session } from "../session";
import { type Reading, readPlan } from "./read";

/** A cell of the plan, by what does not change when rows move; `row` serves rows without an id. */
export interface CellToShow {
  readonly table: string;
  readonly row?: number;
  readonly rowId?: string;
  readonly column?: string;
}

/** Brings a cell to the front and selects it; null when its table or row is gone. */
export async function showCell(
  session: Session,
  wanted: CellToShow,
): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const reading = await readPlan(session, { only: [wanted.table] });
  const place = reading.places[wanted.table];
  const row = rowOf(reading, wanted);
  if (!place || row === null) return null;
  const at = place.columns[wanted.column ?? place.table.key] ?? 0;
  return session.run(async (context) => {
    const range = context.workbook.tables.getItem(place.key).getDataBodyRange().getCell(row, at);
    range.worksheet.activate();
    range.select();
    range.load("address");
    await context.sync();
    return { sheet: place.sheet, cell: range.address.slice(range.address.lastIndexOf("!") + 1) };
  });
}

/** Brings the sheet with this tab to the front. */
export async function activateSheet(session: Session, tab: string): Promise<void> {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab).load("name");
    await context.sync();
    if (sheet.isNullObject) throw new PlannerError("sheetMissing", { sheet: tab });
    sheet.activate();
    await context.sync();
  });
}

/** Where the row is now: by its id, else where it was. A finding about the whole table shows its first row. */
function rowOf({ plan }: Reading, { table, row, rowId }: CellToShow): number | null {
  if (rowId === undefined) return row ?? 0;
  const found = (plan.tables[table] ?? []).filter(({ id }) => id === rowId);
  return (found.find(({ at }) => at === row) ?? found[0])?.at ?? null;
}
