import { settingsFor } from "./settings";
import { lists as listsTable } from "./tables/lists";
import { entryTables, writtenTables } from "./tables/model";
import type { Cell, FormFault, InsertOptions, PlanData, PlanRow } from "./types";
import { yearLabels } from "./years";

/** Rows of a plan by table and column id, and settings by key, where they differ from a new plan's. */
export interface PlanParts {
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
  readonly settings?: Readonly<Record<string, Cell>>;
  /** Columns, by id, in which rows hold formulas: by table, by row. */
  readonly formulas?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly form?: readonly FormFault[];
}

/** A new plan with the given rows in place of its own: plain data as a reader of the workbook would give it. */
export function planOf(options: InsertOptions, parts: PlanParts = {}): PlanData {
  const settings = {
    ...Object.fromEntries(settingsFor(options).map(({ key, value }) => [key, value])),
    ...parts.settings,
  };
  const labels = yearLabels(options);
  const tables = [...entryTables(labels, options), ...writtenTables, listsTable].map(({ name, key, starter }) => {
    const rows = parts.tables?.[name] ?? (name === "PlanSettings" ? withValues(starter, settings) : starter);
    const formulas = parts.formulas?.[name] ?? [];
    return [name, rows.map((cells, at) => toRow({ cells, formulas: formulas[at] ?? [] }, at, key))] as const;
  });
  return { settings, tables: Object.fromEntries(tables), years: labels, form: parts.form ?? [] };
}

function withValues(
  rows: readonly Readonly<Record<string, Cell>>[],
  settings: Readonly<Record<string, Cell>>,
): Readonly<Record<string, Cell>>[] {
  return rows.map((row) => ({ ...row, value: settings[String(row["key"])] ?? null }));
}

function toRow(row: Required<Pick<PlanRow, "cells" | "formulas">>, at: number, key: string): PlanRow {
  const { cells, formulas } = row;
  const id = cells[key] ?? null;
  const named = typeof id === "string" || typeof id === "number" ? String(id) : null;
  return { at, id: named, cells, ...(formulas.length > 0 ? { formulas } : {}) };
}
