import { serialOf } from "../../../src/dates/days";
import { type Cell, type InsertOptions, tablesFor, yearColumnId, yearLabels } from "../../../src/plan";

/** Five years from 2026/27, reported on 24 November 2026. */
export const fiveYears: InsertOptions = {
  firstYear: 2026,
  years: 5,
  reportDate: serialOf(2026, 11, 24),
  authority: "Exampleshire County Council",
};

/** Rows by column id, in sheet order. */
export type Rows = readonly Readonly<Record<string, Cell>>[];

/** Milestones a month apart from January 2026, each third one slipped by more than the one before or brought forward, those before the report date done. */
export function milestones(count: number): Rows {
  const names = [
    "Outline business case approved",
    "Stage 1 approval",
    "Planning consent",
    "Cabinet approves the scope",
    "Partner selected",
  ];
  const slips = [40, 12, 96, -20, 61, 25, 7, 180];
  return Array.from({ length: count }, (_, k) => {
    const approved = serialOf(2026, 1 + Math.round((k * 48) / Math.max(count, 12)), 15);
    const forecast = approved + (k % 3 === 1 ? (slips[((k / 3) % slips.length) | 0] ?? 0) : 0);
    const isDone = forecast < serialOf(2026, 11, 1);
    return {
      id: `M${String(k + 1).padStart(2, "0")}`,
      name: `${names[k % names.length] ?? ""} ${k + 1}`,
      project: k % 4 === 0 ? null : `P0${(k % 3) + 1}`,
      step: (k % 10) + 1,
      approved,
      forecast,
      actual: isDone ? forecast : null,
      status: isDone ? "Complete" : "In progress",
      isKey: k % 2 === 0 ? "Yes" : "No",
      reason: k % 3 === 1 ? "Ground conditions" : null,
      approval: `CAB/${k + 1}`,
    };
  });
}

/** Three projects in two sectors with capital over five years. */
export function projectsAndCapital(options: InsertOptions): Record<string, Rows> {
  const years = yearLabels(options);
  const projects = [
    { id: "P01", name: "Elm Road Primary", sector: "Education", value: 24.5, stage: "Stage 1" },
    { id: "P02", name: "Harbour Extra Care", sector: "Adult care", value: 18, stage: "Stage 0" },
    { id: "P03", name: "Northfield Secondary", sector: "Education", value: 31.25, stage: "Identified" },
  ];
  const spread = [
    [4, 12, 8.5, 0, 0],
    [0, 2, 9, 7, 0],
    [0, 0, 15, 14.25, 2],
  ];
  const capital = projects.map(({ id }, row) => ({
    project: id,
    ...Object.fromEntries(years.map((year, k) => [yearColumnId(year), spread[row]?.[k] ?? 0])),
  }));
  return {
    PlanProjects: projects,
    PlanCapital: capital,
    PlanYears: years.map((year) => ({ year, least: 8, most: 25 })),
  };
}

/** So many projects, a new one every few months, with all their stage dates; every seventh has none yet. */
export function projects(count: number): Rows {
  const names = ["Elm Road Primary", "Harbour Extra Care", "Northfield Secondary", "Castle Street hub", "Depot works"];
  const sectors = ["Education", "Adult care", "Education", "Community", "Energy"];
  return Array.from({ length: count }, (_, k) => {
    const start = serialOf(2025, 6 + Math.round((k * 42) / Math.max(count, 4)), 12);
    const days = [0, 150, 330, 420, 480, 900].map((after) => start + after);
    const reached = days.filter((day) => day <= fiveYears.reportDate).length;
    const hasDates = k % 7 !== 6;
    const date = (index: number) => (hasDates ? (days[index] ?? null) : null);
    return {
      id: `P${String(k + 1).padStart(2, "0")}`,
      name: `${names[k % names.length] ?? ""} ${k + 1}`,
      sector: sectors[k % sectors.length] ?? null,
      value: 4 + ((k * 7) % 23),
      stageZero: date(0),
      stageOne: date(1),
      stageTwo: k % 5 === 3 ? null : date(2),
      close: date(3),
      onSite: date(4),
      open: date(5),
      stage:
        ["Identified", "Stage 0", "Stage 1", "Stage 2", "Close", "On site", "Open"][hasDates ? reached : 0] ?? null,
    };
  });
}

/** So many decisions about six weeks apart, every third no key decision, the first of them without its notice. */
export function decisions(count: number): Rows {
  return Array.from({ length: count }, (_, k) => ({
    id: `D${String(k + 1).padStart(2, "0")}`,
    decision: `Approve ${["Stage 1 of the school", "the outline case", "the contract award"][k % 3] ?? ""} ${k + 1}`,
    project: `P0${(k % 3) + 1}`,
    maker: "Cabinet",
    meeting: serialOf(2026, 11, 10) + k * 42,
    isKey: k % 3 === 2 ? "No" : "Yes",
    published: k < 1 ? serialOf(2026, 10, 1) : null,
    status: k === 0 ? "Made" : "Planned",
  }));
}

/** So many consultations of six weeks each. */
export function consultations(count: number): Rows {
  return Array.from({ length: count }, (_, k) => ({
    id: `C${String(k + 1).padStart(2, "0")}`,
    name: `Consultation on ${["admissions", "the site", "the new school"][k % 3] ?? ""} ${k + 1}`,
    project: `P0${(k % 3) + 1}`,
    opens: serialOf(2026, 11, 2) + k * 50,
    closes: serialOf(2026, 12, 14) + k * 50,
  }));
}

/** What four quarterly reports kept of the milestones: each third slips a little more at every report. */
export function snapshots(of: Rows): Rows {
  const reports = [serialOf(2026, 2, 24), serialOf(2026, 5, 26), serialOf(2026, 8, 25), fiveYears.reportDate];
  return reports.flatMap((date, report) =>
    of.map((milestone, k) => ({
      id: `H${report * of.length + k + 1}`,
      date,
      kind: "Milestone",
      item: milestone["id"] ?? null,
      name: milestone["name"] ?? null,
      approved: milestone["approved"] ?? null,
      forecast: Number(milestone["approved"]) + (k % 3 === 1 ? report * (8 + k) : k % 3 === 2 ? -3 * report : 0),
      status: milestone["status"] ?? null,
    })),
  );
}

/** Least and most of each year, between which two years of eight projects do not lie; the polling day of 2027 with what comes before it. */
function limits(projects: number): Rows {
  return yearLabels(fiveYears).map((year, k) => ({
    year,
    least: (projects / 8) * (12 + 2 * k),
    most: (projects / 8) * 28.5,
    ...(k === 1 ? { preElection: serialOf(2027, 3, 24), polling: serialOf(2027, 5, 6) } : {}),
  }));
}

/** Rows of every table behind the charts, so many milestones and projects. */
export function charted(count: { milestones: number; projects: number }): Record<string, Rows> {
  const rows = milestones(count.milestones);
  const made = projects(count.projects);
  const years = yearLabels(fiveYears);
  return {
    PlanMilestones: rows,
    PlanProjects: made,
    PlanCapital: made.map(({ id, value }, k) => ({
      project: id ?? null,
      [yearColumnId(years[k % 5] ?? "")]: Number(value) * 0.6,
      [yearColumnId(years[(k + 1) % 5] ?? "")]: Number(value) * 0.4,
    })),
    PlanYears: limits(count.projects),
    PlanDecisions: decisions(Math.min(16, count.milestones)),
    PlanConsultations: consultations(Math.min(8, count.projects)),
    PlanSnapshots: snapshots(rows),
  };
}

/** Rows by column title, as people fill them in. */
export function titled(table: string, rows: Rows): Record<string, Cell>[] {
  const columns = tablesFor(fiveYears).find(({ name }) => name === table)?.columns ?? [];
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([id, value]) => (value === null ? [] : [[titleOf(id), value]]))),
  );
}
