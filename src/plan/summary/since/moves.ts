import type { Cell } from "../../types";
import type { SnapshotKind } from "../../snapshots";
import type { Snapshot } from "./snapshot";

/** What can happen to a thing between two reports. */
export type MoveKind =
  | "added"
  | "slipped"
  | "recovered"
  | "done"
  | "dropped"
  | "rebaselined"
  | "projectAdded"
  | "projectDropped"
  | "stageMoved"
  | "valueMoved"
  | "yearMoved"
  | "riskNew"
  | "riskClosed"
  | "riskHigher"
  | "riskLower";

/** One thing that moved. */
export interface Move {
  readonly what: MoveKind;
  readonly kind: SnapshotKind;
  readonly item: string;
  readonly name: string;
  readonly from: Cell;
  readonly to: Cell;
  /** Approval reference that came with a new approved date; empty where none did. */
  readonly reference?: string;
  /** Project that a milestone or a risk belongs to, then and now. */
  readonly projects: readonly string[];
}

/** Words that end a milestone, a risk or a project, as the workbook's lists have them. */
export interface MoveWords {
  readonly complete: string;
  readonly cancelled: string;
  readonly closed: string;
  readonly withdrawn: string;
}

interface Pair {
  readonly then: Snapshot | undefined;
  readonly now: Snapshot | undefined;
}

type Judge = (pair: Pair, words: MoveWords) => readonly Omit<Move, "kind" | "item" | "name" | "projects">[];

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function isDone({ actual, status }: Snapshot, { complete }: MoveWords): boolean {
  return actual !== null || same(status, complete);
}

function ofMilestone({ then, now }: Pair, words: MoveWords): ReturnType<Judge> {
  const isOff = (snapshot: Snapshot): boolean => same(snapshot.status, words.cancelled);
  if (then === undefined) return now === undefined ? [] : [{ what: "added", from: null, to: now.forecast }];
  if (now === undefined || isOff(now)) return isOff(then) ? [] : [{ what: "dropped", from: then.forecast, to: null }];
  return [...ofDates(then, now, words), ...ofApproval(then, now)];
}

function ofDates(then: Snapshot, now: Snapshot, words: MoveWords): ReturnType<Judge> {
  const [from, to] = [then.forecast, now.forecast];
  if (isDone(now, words)) return isDone(then, words) ? [] : [{ what: "done", from, to }];
  if (from === null || to === null || from === to) return [];
  return [{ what: to > from ? "slipped" : "recovered", from, to }];
}

/** An approved date that is not what it was: a decision should have changed it, and its reference says which. */
function ofApproval(then: Snapshot, now: Snapshot): ReturnType<Judge> {
  if (then.approved === null || then.approved === now.approved) return [];
  const reference = now.approval !== "" && !same(now.approval, then.approval) ? now.approval : "";
  return [{ what: "rebaselined", from: then.approved, to: now.approved, reference }];
}

function ofProject({ then, now }: Pair, words: MoveWords): ReturnType<Judge> {
  const isOff = (snapshot: Snapshot): boolean => same(snapshot.status, words.withdrawn);
  if (then === undefined) return now === undefined ? [] : [{ what: "projectAdded", from: null, to: now.amount }];
  if (now === undefined || isOff(now))
    return isOff(then) ? [] : [{ what: "projectDropped", from: then.amount, to: null }];
  return [
    ...(same(then.status, now.status) ? [] : [{ what: "stageMoved" as const, from: then.status, to: now.status }]),
    ...(then.amount === now.amount ? [] : [{ what: "valueMoved" as const, from: then.amount, to: now.amount }]),
  ];
}

/** Less than this, in £m, is rounding. */
const rounding = 0.0005;

function ofYear({ then, now }: Pair): ReturnType<Judge> {
  const [from, to] = [then?.amount ?? 0, now?.amount ?? 0];
  return Math.abs(from - to) < rounding ? [] : [{ what: "yearMoved", from, to }];
}

function ofRisk({ then, now }: Pair, words: MoveWords): ReturnType<Judge> {
  const isOpen = (snapshot: Snapshot | undefined): snapshot is Snapshot =>
    snapshot !== undefined && !same(snapshot.status, words.closed);
  if (!isOpen(then)) return isOpen(now) ? [{ what: "riskNew", from: null, to: now.score }] : [];
  if (!isOpen(now)) return [{ what: "riskClosed", from: then.score, to: null }];
  if (then.score === null || now.score === null || then.score === now.score) return [];
  return [{ what: now.score > then.score ? "riskHigher" : "riskLower", from: then.score, to: now.score }];
}

const judges: Readonly<Record<SnapshotKind, Judge | null>> = {
  milestone: ofMilestone,
  project: ofProject,
  year: ofYear,
  risk: ofRisk,
  measure: null, // a measure's trend stands in its own table
};

/** Everything that moved between two reports, by kind in their order, each thing once for each way in which it moved. */
export function moves(then: readonly Snapshot[], now: readonly Snapshot[], words: MoveWords): readonly Move[] {
  const key = ({ kind, item }: Snapshot): string => `${kind} ${item.toLowerCase()}`;
  const before = new Map(then.map((snapshot) => [key(snapshot), snapshot]));
  const after = new Map(now.map((snapshot) => [key(snapshot), snapshot]));
  const gone = then.filter((snapshot) => !after.has(key(snapshot)));
  return [...now, ...gone].flatMap((snapshot) => {
    const pair = { then: before.get(key(snapshot)), now: after.get(key(snapshot)) };
    const projects = [pair.then, pair.now].flatMap((each) => (each === undefined ? [] : projectsOf(each)));
    const { kind, item, name } = snapshot;
    return (judges[kind]?.(pair, words) ?? []).map((move) => ({ ...move, kind, item, name, projects }));
  });
}

function projectsOf({ kind, item, note }: Snapshot): string[] {
  if (kind === "project") return [item];
  return kind === "milestone" || kind === "risk" ? (note === "" ? [] : [note]) : [];
}
