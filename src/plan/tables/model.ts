import type { InsertOptions, Table } from "../types";
import { settingsFor } from "../settings";
import { capital } from "./capital";
import { lists } from "./lists";
import { milestones } from "./milestones";
import { projects } from "./projects";
import { settings } from "./settings";
import { steps } from "./steps";
import { years } from "./years";

/** Entry tables of a plan whose years have these headings, before their *Check* column; starter rows follow the options. */
export function entryTables(yearHeadings: readonly string[], options: InsertOptions): Table[] {
  const ofSteps = [milestones, projects, capital(yearHeadings), years(yearHeadings)];
  return [steps(ofSteps), settings(settingsFor(options)), ...ofSteps];
}

/** The same for reading a plan, where starter rows do not matter. */
export function modelTables(yearHeadings: readonly string[]): Table[] {
  return [...entryTables(yearHeadings, { firstYear: 2026, years: 1, reportDate: 0 }), lists];
}
