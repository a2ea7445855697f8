import type { Session } from "./session";

/** An edit that somebody made. */
export interface Edit {
  /** Tab of the sheet; null for a sheet that was added since the watching began. */
  readonly sheet: string | null;
  /** Whether the person at this Excel made it, and not somebody else through the shared workbook. */
  readonly own: boolean;
}

/**
 * Tells of every edit that people make, as long as the pane is open. What the add-in writes itself is not told: whoever
 * asked for that knows.
 */
export async function watchEdits(session: Session, edited: (edit: Edit) => void): Promise<void> {
  await session.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    const names = new Map<string, string>();
    sheets.onChanged.add(({ worksheetId, source, triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin")
        edited({ sheet: names.get(worksheetId) ?? null, own: source !== "Remote" });
      return Promise.resolve();
    });
    await context.sync();
    for (const { id, name } of sheets.items) names.set(id, name);
  });
}
