import type { Session } from "./session";

/** The sheets of a new workbook, by id: all of them where nothing stands on any, else none. */
export async function blankSheets(session: Session): Promise<readonly string[]> {
  return session.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
    await context.sync();
    return used.every(({ isNullObject }) => isNullObject) ? sheets.items.map(({ id }) => id) : [];
  });
}

/** Begins a new workbook on the Plan: the blank sheets with which it was made go. */
export async function beginOnPlan(session: Session, blank: readonly string[]): Promise<void> {
  await session.once(async (context) => {
    const first = context.workbook.tables.getItem("PlanSteps").getDataBodyRange().getCell(0, 0);
    first.worksheet.activate();
    first.select();
    for (const id of blank) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}
