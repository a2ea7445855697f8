import { PlannerError } from "../plan/errors";
import type { Session } from "./session";

/** Codes of an Excel that cannot tell. */
const cannotTell: readonly string[] = ["ApiNotFound", "NotImplemented", "UnsupportedFeature", "UnsupportedOperation"];

/** True while others have the workbook open too; an Excel that cannot tell is taken to be alone. */
export async function isShared(session: Session): Promise<boolean> {
  if (!session.supports("ExcelApi", "1.9")) return false;
  try {
    return await session.run(async (context) => {
      const answers = [context.workbook.getIsActiveCollabSession()];
      await context.sync();
      return answers.some(({ value }) => value);
    });
  } catch (error) {
    if (error instanceof PlannerError && cannotTell.includes(error.code)) return false;
    throw error;
  }
}
