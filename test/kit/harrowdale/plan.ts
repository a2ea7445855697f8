import { maybeDate } from "../../../src/dates/days";
import { type Cell, type InsertOptions, type PlanData, planOf, settingsFor } from "../../../src/plan";
import type { Fault } from "./faults";
import { meetingTables } from "./meetings";
import { milestoneTables } from "./milestones";
import { peopleTables } from "./people";
import { projectTables } from "./projects";
import type { Rows } from "./rows";

/** Four years from 2027/28, reported on 16 November 2027. */
export const harrowdaleOptions: InsertOptions = {
  firstYear: 2027,
  years: 4,
  reportDate: maybeDate("2027-11-16") ?? 0,
};

/** What the council has set otherwise than a new plan. */
export const harrowdaleSettings: Readonly<Record<string, Cell>> = {
  authority: "Harrowdale Borough Council",
  "partner-name": "Harrowdale Strategic Partnership",
  "partner-label": "HSP",
  "exclusivity-start": maybeDate("2027-07-12"),
  "exclusivity-end": maybeDate("2030-04-30"),
  "most-on-site": 6,
  "gap-months": 9,
};

/** The sound plan's rows, by table. */
export const harrowdaleTables: Readonly<Record<string, Rows>> = {
  ...projectTables,
  ...milestoneTables,
  ...peopleTables,
  ...meetingTables,
};

/** The plan of a fictional council, with the faults given. */
export function harrowdale(faults: readonly Fault[]): PlanData {
  const settings = { ...harrowdaleSettings, ...settingFaults(faults) };
  const tables = Object.entries(harrowdaleTables).map(([table, rows]) => [table, withFaults(table, rows, faults)]);
  const formulas = Object.entries(harrowdaleTables).map(([table, rows]) => [table, formulasIn(table, rows, faults)]);
  return planOf(harrowdaleOptions, {
    settings,
    tables: Object.fromEntries(tables) as Record<string, Rows>,
    formulas: Object.fromEntries(formulas) as Record<string, string[][]>,
  });
}

function settingFaults(faults: readonly Fault[]): Record<string, Cell> {
  const known = new Set(settingsFor(harrowdaleOptions).map(({ key }) => key));
  const ofSettings = faults.filter(({ table, row }) => table === "PlanSettings" && known.has(row));
  return Object.fromEntries(ofSettings.map(({ row, cells }) => [row, cells["value"] ?? null]));
}

/** A row's id stands in its first cell. */
function idOf(row: Rows[number]): string {
  return String(Object.values(row)[0]);
}

function withFaults(table: string, rows: Rows, faults: readonly Fault[]): Rows {
  const here = faults.filter((fault) => fault.table === table);
  return rows.map((row) =>
    here.filter((fault) => fault.row === idOf(row)).reduce((wrong, { cells }) => ({ ...wrong, ...cells }), row),
  );
}

function formulasIn(table: string, rows: Rows, faults: readonly Fault[]): string[][] {
  const here = faults.filter((fault) => fault.table === table);
  return rows.map((row) => here.flatMap((fault) => (fault.row === idOf(row) ? (fault.formula ?? []) : [])));
}
