import { appendRows } from "./rows/append";
import type { NewRow } from "./rows/addition";
import { findTables } from "./rows/find";
import { readCell } from "./rows/cell";
import type { Session } from "./session";

/** Name of the table of past reports. */
export const snapshotTable = "PlanSnapshots";

/** Adds what a report keeps of the plan below the past reports; then, where it takes the place of an earlier one, takes that out. */
export async function keepReport(
  session: Session,
  rows: readonly NewRow[],
  instead: { readonly date: number; readonly ids: readonly string[] } | null,
): Promise<void> {
  await appendRows(session, [{ table: snapshotTable, rows }]);
  if (instead !== null && instead.ids.length > 0) await takeOut(session, instead.ids);
}

/** Takes out the rows with these ids, found again in the same request; the last first, so that those above keep their places. */
async function takeOut(session: Session, ids: readonly string[]): Promise<void> {
  const { places } = await findTables(session, [snapshotTable]);
  const place = places[snapshotTable];
  if (place === undefined) return;
  const gone = new Set(ids);
  await session.once(async (context) => {
    const body = context.workbook.tables.getItem(place.key).getDataBodyRange();
    const keys = body.getColumn(place.columns[place.table.key] ?? 0).load("values,valueTypes");
    await context.sync();
    const rows = keys.values.map(([value], at) => gone.has(String(readCell(value, keys.valueTypes[at]?.[0]) ?? "")));
    for (const { from, count } of runsOf(rows).reverse())
      body
        .getCell(from, 0)
        .getResizedRange(count - 1, place.width - 1)
        .delete("Up");
    await context.sync();
  });
}

function runsOf(rows: readonly boolean[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((isIn, at) => {
    const last = runs.at(-1);
    if (!isIn) return;
    if (last !== undefined && last.from + last.count === at) last.count += 1;
    else runs.push({ from: at, count: 1 });
  });
  return runs;
}
