import type { Session } from "./session";
import type { Site } from "./site";

/** The two settings that the start screen shows. */
export interface ShownSettings {
  readonly authority: string | null;
  readonly reportDate: number | null;
}

/** Reads them from the settings table, by key; null where they are not to be had. */
export async function readSettings(session: Session, site: Site): Promise<ShownSettings> {
  const found = site.tables["PlanSettings"];
  const [key, value] = [found?.columns["key"], found?.columns["value"]];
  if (!found || !key || !value) return { authority: null, reportDate: null };
  const body = await session.run(async (context) => {
    const range = context.workbook.tables.getItem(found.key).getDataBodyRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  const valueOf = (name: string): unknown => body.find((row) => row[key.index] === name)?.[value.index];
  const [authority, reportDate] = [valueOf("authority"), valueOf("report-date")];
  return {
    authority: typeof authority === "string" && authority !== "" ? authority : null,
    reportDate: typeof reportDate === "number" ? reportDate : null,
  };
}
