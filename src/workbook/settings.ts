import type { Session } from "./session";
import { maybeList } from "../plan/index";
import { nationPlace } from "../plan/calendar/nationPlace";
import type { Site } from "./site";
import type { Shapes } from "./survey";

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

/** Place of the plan's nation in the list of nations, from 0; the first where it cannot be told. One request. */
export async function nationIn(session: Session, { tables }: Shapes): Promise<number> {
  const named = (name: string) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const [settings, words] = [named("PlanSettings"), named("PlanLists")];
  if (!settings || !words) return 0;
  const bodies = await session.run(async (context) => {
    const ranges = [settings, words].map(({ key }) =>
      context.workbook.tables.getItem(key).getDataBodyRange().load("values"),
    );
    await context.sync();
    return ranges.map(({ values }) => values as unknown[][]);
  });
  const [setting = [], list = []] = bodies;
  const column = words.columns.findIndex(({ title }) => title === maybeList("nation")?.title);
  const nation = setting.find((row) => row.includes("nation")) ?? [];
  const inUse = list.map((row) => String(row[column] ?? ""));
  return Math.max(0, ...nation.map((cell) => nationPlace(String(cell), inUse)));
}
