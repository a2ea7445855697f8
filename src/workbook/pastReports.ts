import { appendBeside, appendRows, type Beside } from "./rows/append";
import type { NewRow } from "./rows/addition";
import { askEdge, type Edge, edgeOf } from "./rows/edge";
import { deleteRows } from "./rows/deleteRows";
import type { TablePlace } from "./rows/places";
import { readCell } from "./rows/cell";
import type { Session } from "./session";

/** Name of the table of past reports. */
export const snapshotTable = "PlanSnapshots";

/** Tables of which a report keeps each row. */
const keptTables = ["PlanMilestones", "PlanProjects", "PlanYears", "PlanRisks", "PlanMeasures"];

/** Asks where the past reports end, with room below for what a report keeps; the answer is there once the request is. */
export function askReports(
  context: Excel.RequestContext,
  places: Readonly<Record<string, TablePlace>>,
): () => Edge | null {
  const place = places[snapshotTable];
  if (place === undefined) return () => null;
  const count = keptTables.reduce((all, name) => all + (places[name]?.rows ?? 0), 1);
  const asked = askEdge(context, place, { table: snapshotTable, rows: Array.from({ length: count }, () => ({})) });
  return () => edgeOf(asked);
}

/** What a report keeps, and what it takes the place of. */
export interface KeptReport {
  readonly rows: readonly NewRow[];
  /** Ids of rows of an earlier report of the same day. */
  readonly instead: readonly string[];
}

/**
 * Adds what a report keeps of the plan below the past reports, and writes something else in the same request. Rows that it takes the
 * place of are taken out by `takingOut` afterwards. Gives the ids of the rows.
 */
export async function keepReport(
  session: Session,
  rows: readonly NewRow[],
  { edge, beside }: { readonly edge: Edge | null; readonly beside: Beside },
): Promise<readonly (string | null)[]> {
  const addition = { table: snapshotTable, rows };
  const ids = rows.length > 0 && edge !== null ? await appendBeside(session, { ...edge, addition }, beside) : null;
  if (ids !== null) return ids;
  await session.once(async (context) => {
    beside.look(context);
    beside.write(context);
    await context.sync();
  });
  return rows.length > 0 ? ((await appendRows(session, [addition]))[snapshotTable] ?? []) : [];
}

/** Rows that go: looked for in one request of somebody else, taken out in the next. */
export interface TakingOut {
  readonly look: (context: Excel.RequestContext) => void;
  /** Takes out what the request just before has found, the last first, so that those above keep their places. */
  readonly queue: (context: Excel.RequestContext) => void;
  /** Looks for itself and takes out, where that did not go through; else nothing is left to do. */
  readonly remove: (session: Session) => Promise<void>;
}

/** Takes the rows with these ids out of the past reports, wherever they stand by then. */
export function takingOut(place: TablePlace | undefined, ids: readonly string[]): TakingOut {
  if (place === undefined || ids.length === 0)
    return { look: () => undefined, queue: () => undefined, remove: () => Promise.resolve() };
  const gone = new Set(ids);
  const bodyIn = ({ workbook }: Excel.RequestContext) => workbook.tables.getItem(place.key).getDataBodyRange();
  const isGone = (value: unknown, type: unknown): boolean => gone.has(String(readCell(value, type) ?? ""));
  let keys: Excel.Range | null = null;
  let left: Excel.Range | null = null;
  const look = (context: Excel.RequestContext): void => {
    const key = place.columns[place.table.key] ?? 0;
    keys = bodyIn(context).getColumn(key).load("values,valueTypes");
  };
  const queue = (context: Excel.RequestContext): void => {
    if (keys?.toJSON().values === undefined) return;
    const types = keys.valueTypes;
    const rows = keys.values.map(([value], at) => isGone(value, types[at]?.[0]));
    deleteRows(bodyIn(context), place, rows);
    left = bodyIn(context).load("rowCount");
  };
  const remove = async (session: Session): Promise<void> => {
    if (left?.toJSON().rowCount !== undefined) return;
    await session.once(async (context) => {
      look(context);
      await context.sync();
      queue(context);
      await context.sync();
    });
  };
  return { look, queue, remove };
}
