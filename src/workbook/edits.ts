import type { Session } from "./session";

/** Stops telling. */
export type StopWatching = () => Promise<void>;

/**
 * Tells the tab of every sheet on which the person at this Excel changes cells. What others change through the shared
 * workbook and what the add-in writes itself is not told: the one is their pane's, the other was checked when it was written.
 */
export async function watchEdits(session: Session, edited: (sheet: string) => void): Promise<StopWatching> {
  return session.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const names = new Map<string, string>();
    const handler = sheets.onChanged.add((event) => {
      const name = names.get(event.worksheetId);
      if (name !== undefined && isOwnHand(event)) edited(name);
      return Promise.resolve();
    });
    await context.sync();
    for (const { id, name } of sheets.items) names.set(id, name);
    return () =>
      session.run(async () => {
        handler.remove();
        await handler.context.sync();
      });
  });
}

function isOwnHand({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source !== "Remote" && triggerSource !== "ThisLocalAddin";
}
