import { PlannerError } from "../plan/errors";
import type { Change } from "./diff";
import { bookAt } from "./bookAt";
import type { Session } from "./session";
import type { Site } from "./site";
import { kindOf } from "./things/index";

/** 1 January 2000 where days are counted from 1900. */
const serialFrom1900 = 36_526;

/**
 * Refuses a workbook that counts days from 1904: every date of the plan would be four years out. No member of Excel tells,
 * so the plan's first sheet is made and asked in one request; where it is no use it is removed again.
 */
export async function refuseOldDates(session: Session, changes: readonly Change[], site: Site): Promise<void> {
  const first = changes.find(({ kind }) => kind === "sheet");
  if (!first) return;
  const { sheet } = first.thing as unknown as { sheet: string };
  await session.once(async (context) => {
    const book = bookAt(context, site);
    kindOf(first.thing).create(first.thing, book);
    const cell = book.sheet(sheet).getRange("A1");
    cell.formulas = [["=DATE(2000,1,1)"]];
    cell.load("values");
    cell.clear();
    await context.sync();
    if (cell.values[0]?.[0] === serialFrom1900) return;
    book.sheet(sheet).delete();
    await context.sync();
    throw new PlannerError("date1904");
  });
}
