import { PlannerError } from "../../plan/errors";
import type { PlanRow } from "../../plan/types";
import type { Session } from "../session";
import { bytesOf, bytesOfResponse, runsOf } from "./pages";
import { readRow, settingsOf, type Reading } from "./read";

type Place = Reading["places"][string];

/**
 * The plan after an edit of one sheet: that sheet's table is read again, in one request, rows added at its end included.
 * Null where that is not enough: no table of the plan is on the sheet, it is no longer where or as it was, or it is too large.
 */
export async function reread(session: Session, before: Reading, sheet: string): Promise<Reading | null> {
  const place = Object.values(before.places).find((each) => each.sheet === sheet);
  if (!place || bytesOf(place, place.rows) > bytesOfResponse) return null;
  const rows = await rowsOf(session, place);
  if (rows === null) return null;
  const { name } = place.table;
  const tables = { ...before.plan.tables, [name]: rows };
  const settings = name === "PlanSettings" ? settingsOf(rows) : before.plan.settings;
  return { ...before, plan: { ...before.plan, settings, tables } };
}

async function rowsOf(session: Session, place: Place): Promise<PlanRow[] | null> {
  try {
    return await session.run(async (context) => {
      const table = context.workbook.tables.getItem(place.key);
      const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
      const body = table.getDataBodyRange().load("rowCount");
      const runs = runsOf(place).map((run) => {
        const range = body
          .getColumn(run.at)
          .getResizedRange(0, run.ids.length - 1)
          .load("values,valueTypes");
        return { run, range: run.entry ? range.load("formulas") : range };
      });
      await context.sync();
      return isWhereItWas(place, header) ? takeRows(place, runs, body.rowCount) : null;
    });
  } catch (error) {
    if (error instanceof PlannerError) return null;
    throw error;
  }
}

function isWhereItWas({ columns, titles, width, corner }: Place, header: Excel.Range): boolean {
  const headings: readonly unknown[] = header.values[0] ?? [];
  const titled = Object.entries(columns).every(([id, at]) => headings[at] === titles[id]);
  return (
    titled && headings.length === width && header.rowIndex + 1 === corner.row && header.columnIndex === corner.column
  );
}

function takeRows(place: Place, runs: Parameters<typeof readRow>[1], count: number): PlanRow[] {
  const rows = Array.from({ length: count }, (_, row) => readRow(place.table, runs, row, row));
  return rows.filter((row) => row !== null);
}
