import fc from "fast-check";
import { moves, type MoveKind, type MoveWords } from "../../../src/plan/summary/since/moves";
import { pastReports, rowOf, snapshotsOf, type Snapshot } from "../../../src/plan/summary/since/snapshot";
import { type Cell, modelTables, PlanIndex, planOf, yearColumnId, yearLabels } from "../../../src/plan";
import { fiveYears } from "../charts/samplePlan";
import { fullTables } from "./fullPlan";

const years = yearLabels(fiveYears);
const words: MoveWords = { complete: "Complete", cancelled: "Cancelled", closed: "Closed", withdrawn: "Withdrawn" };
type Entry = Record<string, Cell>;

/** One edit of a table: what it does to a row, and how the comparison must tell it. */
interface Edit {
  readonly what: MoveKind;
  readonly table: "PlanMilestones" | "PlanRisks" | "PlanProjects" | "PlanCapital";
  readonly change: ((row: Entry, at: number) => Entry) | "remove" | "add";
  /** What the change of a row is told of, where that is not the row. */
  readonly of?: (at: number) => string;
}

const edits: readonly Edit[] = [
  { what: "slipped", table: "PlanMilestones", change: (row) => ({ ...row, forecast: Number(row["forecast"]) + 21 }) },
  { what: "recovered", table: "PlanMilestones", change: (row) => ({ ...row, forecast: Number(row["forecast"]) - 3 }) },
  {
    what: "done",
    table: "PlanMilestones",
    change: (row) => ({ ...row, actual: row["forecast"] ?? null, status: "Complete" }),
  },
  { what: "dropped", table: "PlanMilestones", change: (row) => ({ ...row, status: "Cancelled" }) },
  { what: "dropped", table: "PlanMilestones", change: "remove" },
  { what: "added", table: "PlanMilestones", change: "add" },
  {
    what: "rebaselined",
    table: "PlanMilestones",
    change: (row) => ({ ...row, approved: Number(row["approved"]) + 90, approval: "CAB/new" }),
  },
  { what: "riskHigher", table: "PlanRisks", change: (row) => ({ ...row, residualLikelihood: 5 }) },
  { what: "riskLower", table: "PlanRisks", change: (row) => ({ ...row, residualLikelihood: 1 }) },
  { what: "riskClosed", table: "PlanRisks", change: (row) => ({ ...row, status: "Closed" }) },
  { what: "riskClosed", table: "PlanRisks", change: "remove" },
  { what: "riskNew", table: "PlanRisks", change: "add" },
  { what: "valueMoved", table: "PlanProjects", change: (row) => ({ ...row, value: Number(row["value"]) + 1.5 }) },
  { what: "stageMoved", table: "PlanProjects", change: (row) => ({ ...row, stage: "On site" }) },
  { what: "projectDropped", table: "PlanProjects", change: "remove" },
  { what: "projectAdded", table: "PlanProjects", change: "add" },
  {
    what: "yearMoved",
    table: "PlanCapital",
    change: (row, at) => ({
      ...row,
      [yearColumnId(years[at] ?? "")]: 1.25 + Number(row[yearColumnId(years[at] ?? "")]),
    }),
    of: (at) => years[at] ?? "",
  },
];

const added: Readonly<Record<Exclude<Edit["table"], "PlanCapital">, (id: string) => Entry>> = {
  PlanMilestones: (id) => ({ id, name: "Added", step: 2, forecast: 46_600, status: "Not started" }),
  PlanRisks: (id) => ({ id, risk: "Added", residualLikelihood: 2, residualImpact: 2, status: "Open" }),
  PlanProjects: (id) => ({ id, name: "Added", sector: "Education", value: 3, stage: "Identified" }),
};

function tables(): Record<string, Entry[]> {
  const open = (row: Entry): Entry => ({ ...row, actual: null, status: "In progress" });
  const { PlanMilestones = [], PlanProjects = [], PlanCapital = [], PlanYears = [] } = fullTables(12);
  const risks = Array.from({ length: 8 }, (_, k): Entry => {
    return { id: `R${k + 1}`, risk: `Risk ${k}`, residualLikelihood: 3, residualImpact: 3, status: "Open" };
  });
  return {
    PlanMilestones: PlanMilestones.map(open),
    PlanProjects: PlanProjects.map((row) => ({ ...row })),
    PlanRisks: risks,
    PlanCapital: PlanCapital.map((row) => ({ ...row })),
    PlanYears: PlanYears.map((row) => ({ ...row })),
  };
}

function snapshots(rows: Record<string, Entry[]>): readonly Snapshot[] {
  const plan = planOf(fiveYears, { tables: rows });
  return snapshotsOf(new PlanIndex(plan, modelTables(plan.years)));
}

/** Edits that each take a row of their own, by table in its order. */
const someEdits = fc.array(fc.constantFrom(...edits), { maxLength: 10 });

function edited(chosen: readonly Edit[]): { rows: Record<string, Entry[]>; want: string[] } {
  const rows = tables();
  const next: Record<string, number> = {};
  const want: string[] = [];
  const removed: Record<string, Set<number>> = {};
  const more: [string, Entry][] = [];
  chosen.forEach(({ what, table, change, of }, k) => {
    if (change === "add") {
      if (table !== "PlanCapital") more.push([table, added[table](`X${k}`)]);
      want.push(`${what} X${k}`);
      return;
    }
    const at = next[table] ?? 0;
    const row = rows[table]?.[at];
    if (row === undefined) return;
    next[table] = at + 1;
    want.push(`${what} ${of?.(at) ?? String(row["id"])}`);
    if (change === "remove") (removed[table] ??= new Set()).add(at);
    else (rows[table] ?? [])[at] = change(row, at);
  });
  const kept = Object.entries(rows).map(
    ([table, all]) => [table, all.filter((_, at) => !removed[table]?.has(at))] as const,
  );
  const after: Record<string, Entry[]> = Object.fromEntries(kept.map(([table, all]) => [table, [...all]]));
  for (const [table, row] of more) after[table]?.push(row);
  return { rows: after, want };
}

it("tells exactly the edits that were made between two reports", () => {
  const before = snapshots(tables());
  fc.assert(
    fc.property(someEdits, (chosen) => {
      const { rows, want } = edited(chosen);
      const told = moves(before, snapshots(rows), words).map(({ what, item }) => `${what} ${item}`);
      expect(told.sort()).toEqual([...want].sort());
    }),
    { numRuns: 100 },
  );
});

it("names the reference of a new approved date, and says where there is none", () => {
  const before = snapshots(tables());
  const rows = tables();
  rows["PlanMilestones"] = (rows["PlanMilestones"] ?? []).map((row, k) =>
    k > 1 ? row : { ...row, approved: Number(row["approved"]) + 30, ...(k === 0 ? { approval: "CAB/77" } : {}) },
  );
  const told = moves(before, snapshots(rows), words);
  expect(told.map(({ what, item, reference }) => [what, item, reference])).toEqual([
    ["rebaselined", "M01", "CAB/77"],
    ["rebaselined", "M02", ""],
  ]);
});

it("reads back from the past reports what a report has kept", () => {
  const plan = planOf(fiveYears, { tables: tables() });
  const index = new PlanIndex(plan, modelTables(plan.years));
  const kept = snapshotsOf(index);
  const rows = kept.map((snapshot, k) => ({ id: `H${k}`, ...rowOf(snapshot, 46_000, index) }));
  const later = planOf(fiveYears, { tables: { ...tables(), PlanSnapshots: rows } });
  expect(pastReports(new PlanIndex(later, modelTables(later.years)), 46_350)).toEqual([
    { date: 46_000, isRead: true, snapshots: kept },
  ]);
});
