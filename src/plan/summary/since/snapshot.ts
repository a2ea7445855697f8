import { plannedIn } from "../../charts/capital/values";
import { isError } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { kept, type SnapshotKind, snapshotKinds, snapshotNumbers } from "../../snapshots";
import type { Cell } from "../../types";
import { keptNote } from "../public/projects";

/**
 * One thing as it stood at a report. `forecast` is the date that counted for a milestone, `amount` the value of a project and the
 * planned capital of a year, `score` the residual score of a risk and the latest value of a measure. `note` is the project that a
 * milestone or a risk belongs to, and for a project whether it is open or exempt, with its capital.
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
  name: "",
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

/**
 * What a report keeps of a row. Of a year it keeps the sum of what can be read: one unreadable cell does not empty it. With whether a
 * project is open it keeps what it adds to which total, by which the next public copy is compared with this one.
 */
function taken(kind: SnapshotKind, row: RowView): Omit<Snapshot, "kind" | "item"> {
  const cells = Object.entries(kept[kind].cells).map(([cell, from]) => [
    cell,
    cell in snapshotNumbers ? number(row, from) : text(row, from),
  ]);
  const sum = kind === "year" ? { amount: plannedIn(row.plan, row.raw("year")).sum } : {};
  const note = kind === "project" ? { note: keptNote(row) } : {};
  return { ...empty, ...Object.fromEntries(cells), ...sum, ...note };
}

/** Everything that a report keeps of the plan as it is: one snapshot an id, the first row of each as look-ups find it. */
export function snapshotsOf(plan: PlanIndex): readonly Snapshot[] {
  return snapshotKinds.flatMap((kind) => {
    const seen = new Set<string>();
    return plan.rows(kept[kind].table).flatMap((row): Snapshot[] => {
      const item = text(row, row.table.key);
      const key = item.toLowerCase();
      if (item === "" || seen.has(key)) return [];
      seen.add(key);
      return [{ kind, item, ...taken(kind, row) }];
    });
  });
}

/** A snapshot as a row of PlanSnapshots, by column id. */
export function rowOf(snapshot: Snapshot, date: number, plan: PlanIndex): Readonly<Record<string, Cell>> {
  const { kind, ...cells } = snapshot;
  const row: Record<string, Cell> = { date, kind: plan.word(kept[kind].word) };
  for (const [id, cell] of Object.entries(cells)) if (cell !== null && cell !== "") row[id] = cell;
  return row;
}

/** What a report kept, and when. */
export interface PastReport {
  readonly date: number;
  /** Whether each of its rows could be read: a kind of row that is called otherwise today cannot. */
  readonly isRead: boolean;
  readonly snapshots: readonly Snapshot[];
}

/** What the reports before a day kept, the latest first. */
export function pastReports(plan: PlanIndex, before: number): readonly PastReport[] {
  const reports = new Map<number, RowView[]>();
  for (const row of plan.rows("PlanSnapshots")) {
    const date = number(row, "date");
    if (date === null || date >= before) continue;
    const rows = reports.get(date);
    if (rows === undefined) reports.set(date, [row]);
    else rows.push(row);
  }
  return [...reports]
    .sort(([a], [b]) => b - a)
    .map(([date, rows]) => {
      const snapshots = rows.flatMap((row) => read(row));
      return { date, isRead: snapshots.length === rows.length, snapshots };
    });
}

function read(row: RowView): Snapshot[] {
  const kind = snapshotKinds.find((each) => readOr(false, () => row.is("kind", kept[each].word)));
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
