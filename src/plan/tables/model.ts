import type { InsertOptions, Table } from "../types";
import { settingsFor } from "../settings";
import { capital } from "./capital";
import { consultations } from "./consultations";
import { decisions } from "./decisions";
import { findings } from "./findings";
import { forums } from "./forums";
import { holidays } from "./holidays";
import { leaders } from "./leaders";
import { links } from "./links";
import { lists } from "./lists";
import { measures } from "./measures";
import { milestones } from "./milestones";
import { objectives } from "./objectives";
import { projects } from "./projects";
import { risks } from "./risks";
import { scoping } from "./scoping";
import { services } from "./services";
import { settings } from "./settings";
import { snapshots } from "./snapshots";
import { sponsors } from "./sponsors";
import { steps } from "./steps";
import { waivers } from "./waivers";
import { years } from "./years";

/** Entry tables of a plan whose years have these headings, before their *Check* column; starter rows follow the options. */
export function entryTables(yearHeadings: readonly string[], options: InsertOptions): Table[] {
  const ofSteps = [
    leaders,
    objectives,
    milestones,
    projects,
    capital(yearHeadings),
    years(yearHeadings),
    scoping,
    consultations,
    sponsors,
    services,
    links,
    measures,
    forums,
    decisions,
    risks,
  ];
  return [steps(ofSteps), settings(settingsFor(options)), holidays(options), ...ofSteps, waivers];
}

/** Tables that only actions write: what was found, and what stood in the plan at each report. */
export const writtenTables: readonly Table[] = [findings, snapshots];

/** The same for reading a plan, where starter rows do not matter. */
export function modelTables(yearHeadings: readonly string[]): Table[] {
  return [...entryTables(yearHeadings, { firstYear: 2026, years: 1, reportDate: 0 }), ...writtenTables, lists];
}
