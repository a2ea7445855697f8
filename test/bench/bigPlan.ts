import { template } from "../../src/plan";
import type { Cell, PlanData, PlanRow, Table } from "../../src/plan/types";

const reportDate = 46_350;

/** A plan with many rows, mostly sound, the same at every run: two milestones for every project and its capital. */
export function bigPlan(rows: number): PlanData {
  const declared = template({ firstYear: 2026, years: 5, reportDate });
  const projects = Math.max(1, Math.floor(rows / 4));
  const made: Record<string, PlanRow[]> = {
    PlanMilestones: list(rows - 2 * projects, (at) => milestone(at, projects)),
    PlanProjects: list(projects, project),
    PlanCapital: list(projects, capital),
  };
  const tables = Object.fromEntries(
    declared.tables.map((table) => [table.name, asRead(table, made[table.name] ?? starterRows(table))]),
  );
  const settings = Object.fromEntries(declared.settings.map(({ key, value }) => [key, value]));
  return { settings, tables, years: ["2026/27", "2027/28", "2028/29", "2029/30", "2030/31"] };
}

/** Every column is read, filled or not. */
function asRead({ columns }: Table, rows: readonly PlanRow[]): PlanRow[] {
  const blank = Object.fromEntries(columns.map(({ id }) => [id, null]));
  return rows.map((row) => ({ ...row, cells: { ...blank, ...row.cells } }));
}

function list(length: number, make: (at: number) => Record<string, Cell>): PlanRow[] {
  return Array.from({ length }, (_, at) => {
    const cells = make(at);
    return { at, id: String(cells.id ?? cells.project), cells };
  });
}

function starterRows({ starter, key }: Table): PlanRow[] {
  return starter.map((cells, at) => ({ at, id: String(cells[key] ?? ""), cells }));
}

function milestone(at: number, projects: number): Record<string, Cell> {
  const approved = reportDate - 200 + (at % 900);
  return {
    id: `M${at + 1}`,
    name: `Milestone ${at + 1}`,
    project: `P${(at % projects) + 1}`,
    step: (at % 10) + 1,
    owner: "Head of capital projects",
    approved,
    approval: "Cabinet 14 July 2026",
    forecast: approved + (at % 40),
    actual: approved + (at % 40) < reportDate ? approved + (at % 40) : null,
    status: approved + (at % 40) < reportDate ? "Complete" : "Not started",
    predecessor: at > 0 && at % 3 === 0 ? `M${at}` : null,
    isKey: at % 5 === 0 ? "Yes" : "No",
    reason: at % 50 === 0 ? null : "Ground investigation took longer",
  };
}

function project(at: number): Record<string, Cell> {
  const start = reportDate + (at % 700);
  return {
    id: `P${at + 1}`,
    name: `School ${at + 1}`,
    sector: "Education",
    sponsor: "Director of children's services",
    value: 5 + (at % 20),
    stageZero: start,
    stageOne: start + 120,
    stageTwo: start + 300,
    close: start + 380,
    onSite: start + 400,
    open: start + 800,
    stage: "Stage 0",
  };
}

function capital(at: number): Record<string, Cell> {
  const value = 5 + (at % 20);
  return { project: `P${at + 1}`, y2026: 1, y2027: value - 2, y2028: 1, grant: value };
}
