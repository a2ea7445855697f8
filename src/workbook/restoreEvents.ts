import type { Session } from "./session";

/**
 * Lets Excel raise our events again after a piece of work that switched them off has failed. A second failure here would only
 * hide the first.
 */
export async function restoreEvents(session: Session): Promise<void> {
  try {
    await session.once(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    return;
  }
}
