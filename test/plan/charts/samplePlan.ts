import { type Cell, type InsertOptions, serialOf, tablesFor, yearColumnId, yearLabels } from "../../../src/plan";

/** Five years from 2026/27, reported on 24 November 2026. */
export const fiveYears: InsertOptions = {
  firstYear: 2026,
  years: 5,
  reportDate: serialOf(2026, 11, 24),
  authority: "Exampleshire County Council",
};

/** Rows by column id, in sheet order. */
export type Rows = readonly Readonly<Record<string, Cell>>[];

/** Milestones a month apart from January 2026, each third one slipped by 40 days, those before the report date done. */
export function milestones(count: number): Rows {
  const names = [
    "Outline business case approved",
    "Stage 1 approval",
    "Planning consent",
    "Cabinet approves the scope",
    "Partner selected",
  ];
  return Array.from({ length: count }, (_, k) => {
    const approved = serialOf(2026, 1 + Math.round((k * 48) / Math.max(count, 12)), 15);
    const forecast = approved + (k % 3 === 1 ? 40 : 0);
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

/** Rows by column title, as people fill them in. */
export function titled(table: string, rows: Rows): Record<string, Cell>[] {
  const columns = tablesFor(fiveYears).find(({ name }) => name === table)?.columns ?? [];
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).flatMap(([id, value]) => (value === null ? [] : [[titleOf(id), value]]))),
  );
}
