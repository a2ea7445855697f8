import { PlannerError } from "../plan/errors";
import { findTables } from "./rows/find";
import type { Session } from "./session";

/** Refuses to write to a table whose sheet is protected, before anything is written. */
export async function assertUnprotected(session: Session, table: string): Promise<void> {
  const { places } = await findTables(session, [table]);
  const sheet = places[table]?.sheet;
  if (sheet === undefined) throw new PlannerError("tableMissing", { table });
  const isProtected = await session.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
  if (isProtected) throw new PlannerError("protectedSheet", { sheet });
}
