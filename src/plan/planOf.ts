import { lists } from "./lists";
import { settingsFor } from "./settings";
import { steps } from "./steps";
import type { Cell, InsertOptions, PlanData, PlanRow } from "./types";
import { yearLabels } from "./years";

/** Rows of a plan by table and column id, and settings by key, where they differ from a new plan's. */
export interface PlanParts {
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
  readonly settings?: Readonly<Record<string, Cell>>;
}

/** Columns that hold the row's id; every other table's is `id`. */
const keys: Readonly<Record<string, string>> = {
  PlanSteps: "number",
  PlanSettings: "key",
  PlanCapital: "project",
  PlanYears: "year",
  PlanChecks: "rule",
};

/** A new plan with the given rows in place of its own: plain data as a reader of the workbook would give it. */
export function planOf(options: InsertOptions, parts: PlanParts = {}): PlanData {
  const settings = {
    ...Object.fromEntries(settingsFor(options).map(({ key, value }) => [key, value])),
    ...parts.settings,
  };
  const labels = yearLabels(options);
  const own: PlanParts["tables"] = {
    PlanSteps: steps.map(({ number, title }) => ({ number, title, status: "Not started" })),
    PlanSettings: settingsFor(options).map(({ key, title, unit }) => ({
      key,
      setting: title,
      value: settings[key] ?? null,
      unit: unit === "" ? null : unit,
    })),
    PlanYears: labels.map((label) => ({ year: label })),
    PlanLists: listRows(),
    PlanMilestones: [],
    PlanProjects: [],
    PlanCapital: [],
  };
  const tables = Object.entries({ ...own, ...parts.tables }).map(
    ([name, rows]) => [name, rows.map((cells, at) => toRow(cells, at, keys[name] ?? "id"))] as const,
  );
  return { settings, tables: Object.fromEntries(tables), years: labels };
}

function toRow(cells: Readonly<Record<string, Cell>>, at: number, key: string): PlanRow {
  const id = cells[key] ?? null;
  return { at, id: typeof id === "string" || typeof id === "number" ? String(id) : null, cells };
}

function listRows(): Record<string, Cell>[] {
  const longest = Math.max(...lists.map((list) => list.words.length));
  return Array.from({ length: longest }, (_, at) =>
    Object.fromEntries(lists.map(({ name, words }): [string, Cell] => [name, words[at] ?? null])),
  );
}
