import { serialOf } from "../../../src/dates/days";
import { type Cell, type PlanData, planOf } from "../../../src/plan";
import { fiveYears, milestones, projectsAndCapital, type Rows } from "../charts/samplePlan";

/** Day of the cabinet meeting in these plans. */
export const meeting = serialOf(2026, 12, 15);

const decisions: Rows = [
  {
    id: "D01",
    decision:
      "Approve the Stage 1 submission for Elm Road Primary and delegate the terms to the Director of Children's Services",
    project: "P01",
    maker: "Cabinet",
    meeting,
    isKey: "Yes",
    published: serialOf(2026, 11, 10),
    openness: "Part exempt",
    paragraph: "Paragraph 3",
    status: "Published",
    owner: "Director of Children's Services",
  },
  {
    id: "D02",
    decision: "Note the report",
    maker: "Cabinet",
    meeting,
    isKey: "No",
    openness: "Open",
    status: "Planned",
  },
  {
    id: "D03",
    decision: "Withdrawn item",
    maker: "Cabinet",
    meeting,
    isKey: "No",
    openness: "Open",
    status: "Withdrawn",
  },
  {
    id: "D04",
    decision: "Adopt the partnership business plan",
    maker: "Council",
    meeting: serialOf(2027, 2, 23),
    isKey: "Yes",
    openness: "Open",
    status: "Planned",
  },
  {
    id: "D05",
    decision: "Later than the forward plan",
    maker: "Cabinet",
    meeting: serialOf(2027, 6, 1),
    status: "Planned",
  },
];

const risks: Rows = [
  ["R01", "Ground conditions delay Elm Road, so that the school opens late", 5, 5, 4, 4, "Open"],
  ["R02", "Grant is cut", 4, 5, 3, 5, "Open"],
  ["R03", "Minor", 2, 2, 1, 1, "Open"],
  ["R04", "Gone", 5, 5, 5, 5, "Closed"],
  ["R05", "Inflation above allowance", 5, 5, 5, 4, "Open"],
].map(([id, risk, likelihood, impact, residualLikelihood, residualImpact, status]) => ({
  id: id ?? null,
  risk: risk ?? null,
  likelihood: likelihood ?? null,
  impact: impact ?? null,
  residualLikelihood: residualLikelihood ?? null,
  residualImpact: residualImpact ?? null,
  status: status ?? null,
  mitigation: "Surveys brought forward; contingency held",
  owner: "Head of Capital Programme",
}));

const consultations: Rows = [
  {
    id: "C01",
    name: "Parents of Elm Road",
    project: "P01",
    group: "Parents and carers",
    kind: "Public",
    opens: serialOf(2026, 6, 1),
    closes: serialOf(2026, 7, 14),
    responses: 214,
    decision: "D01",
    report: "CON/1",
    considered: "By the project board",
    changed: "The entrance moved",
  },
  {
    id: "C02",
    name: "Staff",
    opens: serialOf(2026, 9, 1),
    closes: serialOf(2026, 10, 1),
    responses: 12,
    changed: "Nothing",
  },
  { id: "C03", name: "Still open", opens: serialOf(2026, 11, 1), closes: serialOf(2027, 1, 1) },
];

const measures: Rows = [
  {
    id: "K01",
    category: "Cost",
    measure: "Cost against benchmark",
    better: "Lower",
    baseline: 3,
    target: 2,
    latest: 1.5,
  },
  {
    id: "K02",
    category: "Quality",
    measure: "Defects at handover",
    better: "Lower",
    baseline: 9,
    target: 4,
    latest: 6,
  },
  {
    id: "K03",
    category: "Time",
    measure: "Milestones met on time",
    better: "Higher",
    baseline: 60,
    target: 80,
    latest: 50,
  },
  { id: "K04", category: "Volume", measure: "Projects reaching close", better: "Higher", baseline: 0, target: 2 },
];

/** An earlier report, kept on 24 August 2026: M02 was a month earlier, M99 has gone, R05 is new since. */
const snapshots: Rows = [
  ...["M01", "M02", "M03", "M04", "M05"].map((item, k) => ({
    id: `H0${k}`,
    date: serialOf(2026, 8, 24),
    kind: "Milestone",
    item,
    name: `Milestone ${k}`,
    approved: serialOf(2026, 1 + k, 15),
    approval: `CAB/${k + 1}`,
    forecast: serialOf(2026, 1 + k, 15) - (k === 1 ? 30 : 0),
    status: "In progress",
  })),
  { id: "H10", date: serialOf(2026, 8, 24), kind: "Milestone", item: "M99", name: "Gone", status: "In progress" },
  { id: "H11", date: serialOf(2026, 8, 24), kind: "Risk", item: "R01", name: "Ground", status: "Open", score: 12 },
  { id: "H12", date: serialOf(2026, 8, 24), kind: "Risk", item: "R02", name: "Grant", status: "Open", score: 20 },
  { id: "H13", date: serialOf(2026, 8, 24), kind: "Risk", item: "R04", name: "Gone", status: "Open", score: 20 },
  { id: "H14", date: serialOf(2026, 8, 24), kind: "Year", item: "2026/27", name: "2026/27", amount: 6.5 },
  {
    id: "H15",
    date: serialOf(2026, 8, 24),
    kind: "Project",
    item: "P01",
    name: "Elm Road Primary",
    status: "Stage 0",
    amount: 24.5,
  },
];

const capitalOf = (rows: Rows): Rows =>
  rows.map((row) => ({
    ...row,
    grant: 10,
    borrowing: 14.5,
    approvedTotal: 24.5,
    outturn: 25.25,
    spent: 3.125,
    moved: -1.5,
  }));

/** Rows of every table that the summary reads. */
export function fullTables(count: number): Record<string, Rows> {
  const money = projectsAndCapital(fiveYears);
  return {
    PlanMilestones: milestones(count),
    ...money,
    PlanCapital: capitalOf(money["PlanCapital"] ?? []),
    PlanDecisions: decisions,
    PlanRisks: risks,
    PlanConsultations: consultations,
    PlanMeasures: measures,
    PlanSnapshots: snapshots,
  };
}

const settings: Record<string, Cell> = {
  "meeting-date": meeting,
  "report-of": "Director of Children's Services",
  "lead-member": "Cabinet Member for Schools",
  wards: "Elm and Harbour",
};

/** A plan with something in every section of the summary. */
export function fullPlan(count = 60): PlanData {
  return planOf(fiveYears, { tables: fullTables(count), settings });
}
