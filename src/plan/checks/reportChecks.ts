import { isError } from "../kinds";
import { sameCell, sameOrBlank } from "../sameCell";
import type { Cell, RowReader } from "../types";
import { type Check, type ExamplePlan, type Hit, hitsAmong } from "./check";
import { milestone, project } from "./exampleRows";
import type { RuleFacts } from "./facts";
import { rowCheck } from "./rowCheck";
import { kept, type Kept, type SnapshotKind, snapshotNumbers } from "../snapshots";

/** Cells of a past report that are held against the plan, with the headings under which they stand. */
const titles = {
  forecast: "Forecast date",
  status: "Status",
  actual: "Actual date",
  amount: "Amount",
  score: "Score",
} as const;

/** A cell of a past report, and the column of the plan that it was taken from. */
interface Compared {
  readonly cell: keyof typeof titles;
  readonly from: string;
  readonly as: RuleFacts["V73"]["as"];
}

const compared = ({ cells }: Kept): readonly Compared[] =>
  (Object.keys(titles) as (keyof typeof titles)[]).flatMap((cell) => {
    const from = cells[cell];
    return from === undefined ? [] : [{ cell, from, as: cell === "status" ? "text" : snapshotNumbers[cell] }];
  });

/** Entry columns on which the compared cells rest. */
const reads: Readonly<Record<SnapshotKind, readonly string[]>> = {
  milestone: ["approved", "forecast", "actual", "status"],
  project: ["close", "stage", "value"],
  year: [],
  risk: ["status", "residualLikelihood", "residualImpact"],
  measure: ["latest"],
};

/** Sums in £m are kept to three decimals: less than half of the last one is no difference. */
const tolerance = 0.0005;

/** TRUE where the report of the report date says otherwise; 1/... makes an error of each row that does not count. */
function differsNative({ key, word }: Kept, { cell, from, as }: Compared): string {
  const then = `PlanSnapshots[${titles[cell]}]`;
  const differs = as === "millions" ? `(ABS(${then}-{${from}})>${tolerance})` : `(${then}<>{${from}})`;
  const ofRow = `(PlanSnapshots[Report date]=PlanReportDate)*(PlanSnapshots[Kind]=${word})*(PlanSnapshots[Item ID]={${key}})`;
  return `SUMPRODUCT(--ISNUMBER(1/(${ofRow}*${differs})))>0`;
}

function differs(then: Cell, now: Cell, as: Compared["as"]): boolean {
  if (isError(then) || isError(now)) return false;
  if (as !== "millions") return !sameOrBlank(then, now);
  const [before, after] = [then, now].map((cell) => (typeof cell === "string" ? NaN : Number(cell ?? 0)));
  return Math.abs((before ?? 0) - (after ?? 0)) > tolerance;
}

/** What past reports keep of the row. */
const pastOf = (row: RowReader, { key }: Kept) => row.plan.rowsWith("PlanSnapshots", "item", row.raw(key));

/** Each cell that the report of the report date says otherwise. */
function hitsOf(row: RowReader, of: Kept): readonly Hit<"V73">[] {
  const [id, past] = [row.raw(of.key), pastOf(row, of)];
  const report = row.setting("report-date");
  const reports = past.filter((then) => then.raw("date") === report && sameCell(then.raw("kind"), row.word(of.word)));
  return hitsAmong(compared(of), ({ cell, from, as }) => {
    const now = row.raw(from);
    const changed = reports.find((then) => differs(then.raw(cell), now, as));
    if (changed === undefined) return null;
    return { column: from, facts: { id, column: row.titleOf(from), was: changed.raw(cell), now, as, report } };
  });
}

/** V73 for the rows of one table. */
function sinceReport(
  kind: SnapshotKind,
  example: { readonly bad: ExamplePlan; readonly good: ExamplePlan },
): Check<"V73"> {
  const of = kept[kind];
  return rowCheck({
    rule: "V73",
    table: of.table,
    needs: [of.key],
    reads: reads[kind],
    settings: ["report-date"],
    rows: (row) => pastOf(row, of).length > 0,
    native: compared(of).map((cell) => differsNative(of, cell)),
    find: (row) => hitsOf(row, of),
    moving: ["report"],
    example,
  });
}

type Row = Readonly<Record<string, Cell>>;

/** A row as it is, and what the report of the report date keeps of it: something else, or the same. */
function example(table: string, row: Row, then: { readonly bad: Row; readonly good: Row }) {
  const plan = (snapshot: Row) => ({
    tables: { [table]: [row], PlanSnapshots: [{ id: "H01", date: 46_350, ...snapshot }] },
  });
  return { bad: plan(then.bad), good: plan(then.good) };
}

const aMilestone = { kind: "Milestone", item: "M01", status: "In progress" } as const;
const aProject = { kind: "Project", item: "P01", status: "Stage 0" } as const;
const aRisk = { kind: "Risk", item: "R01", status: "Open" } as const;
const risk = { id: "R01", risk: "Ground is poor", residualLikelihood: 2, residualImpact: 3, status: "Open" } as const;
const measure = { id: "K01", category: "Cost", measure: "Cost", better: "Lower", baseline: 9, target: 5 } as const;

/** V73: since the summary of this report date was made, nothing in it has changed. */
export const nothingSinceReport: readonly Check<"V73">[] = [
  sinceReport(
    "milestone",
    example("PlanMilestones", milestone, {
      bad: { ...aMilestone, forecast: 46_390 },
      good: { ...aMilestone, forecast: 46_400 },
    }),
  ),
  sinceReport(
    "project",
    example("PlanProjects", project, { bad: { ...aProject, amount: 11 }, good: { ...aProject, amount: 12 } }),
  ),
  sinceReport(
    "year",
    example(
      "PlanYears",
      { year: "2026/27" },
      { bad: { kind: "Year", item: "2026/27", amount: 3 }, good: { kind: "Year", item: "2026/27" } },
    ),
  ),
  sinceReport("risk", example("PlanRisks", risk, { bad: { ...aRisk, score: 8 }, good: { ...aRisk, score: 6 } })),
  sinceReport(
    "measure",
    example(
      "PlanMeasures",
      { ...measure, latest: 7 },
      { bad: { kind: "Measure", item: "K01", score: 8 }, good: { kind: "Measure", item: "K01", score: 7 } },
    ),
  ),
];
