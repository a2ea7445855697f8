/** What kind of thing a row of PlanSnapshots is about. */
export type SnapshotKind = "milestone" | "project" | "year" | "risk" | "measure";

/** Cells of PlanSnapshots that hold a number, and what it is: a date, £m or a plain number. */
export const snapshotNumbers = {
  approved: "date",
  forecast: "date",
  amount: "millions",
  score: "number",
  actual: "date",
} as const;

/** Cells of PlanSnapshots that are taken from a row of the plan. */
export type KeptCell = keyof typeof snapshotNumbers | "approval" | "status" | "note" | "name";

/** What a report keeps of the rows of one table. */
export interface Kept {
  readonly table: string;
  /** Id of the column by which a row is known. */
  readonly key: string;
  /** Defined name of the word for this kind of row. */
  readonly word: string;
  /** Column of the plan from which each cell is taken. */
  readonly cells: Readonly<Partial<Record<KeptCell, string>>>;
}

/** What past reports keep of the plan, in the order of a report: declared once for who writes it and who compares with it. */
export const kept: Readonly<Record<SnapshotKind, Kept>> = {
  milestone: {
    table: "PlanMilestones",
    key: "id",
    word: "PlanSnapshotMilestone",
    cells: {
      name: "name",
      approved: "approved",
      approval: "approval",
      forecast: "dateNow",
      status: "status",
      actual: "actual",
      note: "project",
    },
  },
  project: {
    table: "PlanProjects",
    key: "id",
    word: "PlanSnapshotProject",
    cells: { name: "name", forecast: "close", status: "stage", amount: "value", note: "exempt" },
  },
  year: {
    table: "PlanYears",
    key: "year",
    word: "PlanSnapshotYear",
    cells: { name: "year", amount: "planned" },
  },
  risk: {
    table: "PlanRisks",
    key: "id",
    word: "PlanSnapshotRisk",
    cells: { name: "risk", status: "status", score: "residualScore", note: "project" },
  },
  measure: {
    table: "PlanMeasures",
    key: "id",
    word: "PlanSnapshotMeasure",
    cells: { name: "measure", score: "latest" },
  },
};

/** The kinds in the order of a report. */
export const snapshotKinds = Object.keys(kept) as readonly SnapshotKind[];
