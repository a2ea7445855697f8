import { PlannerError } from "../plan/errors";
import type { Session } from "./session";

/** True while others have the workbook open too; an Excel that cannot tell is taken to be alone. */
export async function isShared(session: Session): Promise<boolean> {
  try {
    return await session.run(async (context) => {
      const answers = [context.workbook.getIsActiveCollabSession()];
      await context.sync();
      return answers.some(({ value }) => value);
    });
  } catch (error) {
    if (error instanceof PlannerError) return false;
    throw error;
  }
}
