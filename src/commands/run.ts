import { openSession, type Session, type Watch } from "../actions";

/** A command has no place to show progress, and nobody to stop it. */
const watch: Watch = { report: () => undefined, cancelled: () => false };

/** What a command has to say, as code and facts of a sentence. */
export interface Told {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

function toldOf(error: unknown): Told {
  return error instanceof Error && "code" in error && "facts" in error
    ? { code: String(error.code), facts: error.facts as Told["facts"] }
    : { code: "defect", facts: { message: String(error) } };
}

/** Page of the dialog that says it. */
function messagePage(problem: Told): string {
  const address = new URL("message.html", window.location.href);
  address.searchParams.set("problem", JSON.stringify(problem));
  return address.href;
}

/** Says it in a small dialog. */
function show(told: Told): Promise<void> {
  const size = { height: 30, width: 30, displayInIframe: true };
  return new Promise((resolve) => Office.context.ui.displayDialogAsync(messagePage(told), size, () => resolve()));
}

/** Does one thing for a ribbon button, and says what it was given to say; Excel is told that it ended however it ended. */
export async function run(
  event: Office.AddinCommands.Event,
  deed: (session: Session, watch: Watch) => Promise<Told | null>,
): Promise<void> {
  try {
    const told = await deed(openSession(window.Excel, Office), watch);
    if (told) await show(told);
  } catch (error) {
    await show(toldOf(error));
  } finally {
    event.completed();
  }
}
