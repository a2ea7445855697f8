import { openSession, type Session, type Watch } from "../actions";

/** A command has no place to show progress, and nobody to stop it. */
const watch: Watch = { report: () => undefined, cancelled: () => false };

/** Page of the dialog that says why a command could not be done. */
function messagePage(error: unknown): string {
  const known = error instanceof Error && "code" in error && "facts" in error;
  const problem = known
    ? { code: error.code, facts: error.facts }
    : { code: "defect", facts: { message: String(error) } };
  const address = new URL("message.html", window.location.href);
  address.searchParams.set("problem", JSON.stringify(problem));
  return address.href;
}

/** Says in a small dialog what went wrong. */
function show(error: unknown): Promise<void> {
  const size = { height: 30, width: 30, displayInIframe: true };
  return new Promise((resolve) => Office.context.ui.displayDialogAsync(messagePage(error), size, () => resolve()));
}

/** Does one thing for a ribbon button; Excel is told that it ended however it ended. */
export async function run(
  event: Office.AddinCommands.Event,
  deed: (session: Session, watch: Watch) => Promise<unknown>,
): Promise<void> {
  try {
    await deed(openSession(window.Excel, Office), watch);
  } catch (error) {
    await show(error);
  } finally {
    event.completed();
  }
}
