import { plannedIn } from "../../charts/capital/values";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import type { Cell } from "../../types";

/** What kind of thing a row of PlanSnapshots is about. */
export type SnapshotKind = "milestone" | "project" | "year" | "risk" | "measure";

/** Words of the kinds, by defined name, in the order of a report. */
export const kindWords: Readonly<Record<SnapshotKind, string>> = {
  milestone: "PlanSnapshotMilestone",
  project: "PlanSnapshotProject",
  year: "PlanSnapshotYear",
  risk: "PlanSnapshotRisk",
  measure: "PlanSnapshotMeasure",
};

/**
 * One thing as it stood at a report. `forecast` is the date that counted for a milestone, `amount` the value of a project and the
 * planned capital of a year, `score` the residual score of a risk and the latest value of a measure. `note` is the project that a
 * milestone or a risk belongs to, and for a project whether it is open or exempt.
 */
export interface Snapshot {
  readonly kind: SnapshotKind;
  readonly item: string;
  readonly name: string;
  readonly approved: number | null;
  readonly approval: string;
  readonly forecast: number | null;
  readonly status: string;
  readonly amount: number | null;
  readonly score: number | null;
  readonly actual: number | null;
  readonly note: string;
}

const empty = {
  approved: null,
  approval: "",
  forecast: null,
  status: "",
  amount: null,
  score: null,
  actual: null,
  note: "",
};

function text(row: RowView, id: string): string {
  const cell = row.raw(id);
  return isError(cell) || cell === null ? "" : String(cell);
}

function number(row: RowView, id: string): number | null {
  const cell = row.raw(id);
  return typeof cell === "number" ? cell : null;
}

/** Which cells of the plan's tables a snapshot takes. */
interface Taken {
  readonly table: string;
  readonly of: (row: RowView) => Omit<Snapshot, "kind" | "item">;
}

const taken: Readonly<Record<SnapshotKind, Taken>> = {
  milestone: {
    table: "PlanMilestones",
    of: (row) => ({
      ...empty,
      name: text(row, "name"),
      approved: number(row, "approved"),
      approval: text(row, "approval"),
      forecast: number(row, "dateNow"),
      status: text(row, "status"),
      actual: number(row, "actual"),
      note: text(row, "project"),
    }),
  },
  project: {
    table: "PlanProjects",
    of: (row) => ({
      ...empty,
      name: text(row, "name"),
      forecast: number(row, "close"),
      status: text(row, "stage"),
      amount: number(row, "value"),
      note: text(row, "exempt"),
    }),
  },
  year: {
    table: "PlanYears",
    of: (row) => ({ ...empty, name: text(row, "year"), amount: plannedIn(row.plan, row.raw("year")).sum }),
  },
  risk: {
    table: "PlanRisks",
    of: (row) => ({
      ...empty,
      name: text(row, "risk"),
      status: text(row, "status"),
      score: number(row, "residualScore"),
      note: text(row, "project"),
    }),
  },
  measure: {
    table: "PlanMeasures",
    of: (row) => ({ ...empty, name: text(row, "measure"), score: number(row, "latest") }),
  },
};

/** The kinds in the order of a report. */
export const snapshotKinds = Object.keys(kindWords) as readonly SnapshotKind[];

/** Everything that a report keeps of the plan as it is: one snapshot an id, the first row of each as look-ups find it. */
export function snapshotsOf(plan: PlanIndex): readonly Snapshot[] {
  return snapshotKinds.flatMap((kind) => {
    const seen = new Set<string>();
    return plan.rows(taken[kind].table).flatMap((row): Snapshot[] => {
      const item = text(row, row.table.key);
      const key = item.toLowerCase();
      if (item === "" || seen.has(key)) return [];
      seen.add(key);
      return [{ kind, item, ...taken[kind].of(row) }];
    });
  });
}

/** A snapshot as a row of PlanSnapshots, by column id. */
export function rowOf(snapshot: Snapshot, date: number, plan: PlanIndex): Readonly<Record<string, Cell>> {
  const { kind, ...cells } = snapshot;
  const row: Record<string, Cell> = { date, kind: plan.word(kindWords[kind]) };
  for (const [id, cell] of Object.entries(cells)) if (cell !== null && cell !== "") row[id] = cell;
  return row;
}

/** What the last report before a day kept, and when that was; null where there is none. */
export function lastReport(plan: PlanIndex, before: number): { date: number; snapshots: readonly Snapshot[] } | null {
  const rows = plan.rows("PlanSnapshots");
  const dates = rows.flatMap((row) => number(row, "date") ?? []).filter((date) => date < before);
  if (dates.length === 0) return null;
  const date = Math.max(...dates);
  return { date, snapshots: rows.filter((row) => number(row, "date") === date).flatMap((row) => read(row)) };
}

function read(row: RowView): Snapshot[] {
  const kind = snapshotKinds.find((each) => readOr(false, () => row.is("kind", kindWords[each])));
  if (kind === undefined || text(row, "item") === "") return [];
  return [
    {
      kind,
      item: text(row, "item"),
      name: text(row, "name"),
      approved: number(row, "approved"),
      approval: text(row, "approval"),
      forecast: number(row, "forecast"),
      status: text(row, "status"),
      amount: number(row, "amount"),
      score: number(row, "score"),
      actual: number(row, "actual"),
      note: text(row, "note"),
    },
  ];
}
