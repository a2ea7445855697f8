import { maybeDate } from "../dates/days";
import { capital } from "./example/capital";
import { consultations } from "./example/consultations";
import { decisions } from "./example/decisions";
import { forums } from "./example/forums";
import { leaders } from "./example/leaders";
import { links } from "./example/links";
import { measures } from "./example/measures";
import { milestones } from "./example/milestones";
import { objectives } from "./example/objectives";
import { projects } from "./example/projects";
import { risks } from "./example/risks";
import { scoping } from "./example/scoping";
import { services } from "./example/services";
import { snapshots } from "./example/snapshots";
import { sponsors } from "./example/sponsors";
import { steps } from "./example/steps";
import { years } from "./example/years";
import type { Rows } from "./example/rows";
import type { Cell, InsertOptions } from "./types";
import { maybeYear, yearLabel } from "../dates/years";

/** First plan year in which the example is written; it can be moved to another. */
const writtenFor = 2026;

/** Options of the plan into which the example fits. */
export const exampleOptions: InsertOptions = {
  firstYear: writtenFor,
  years: 5,
  reportDate: maybeDate("2026-11-24") ?? 0,
};

const settings: Readonly<Record<string, Cell>> = {
  "most-on-site": 5,
  authority: "Westmarch County Council",
  "exclusivity-start": "2026-04-01",
  "exclusivity-end": "2031-03-31",
  "budget-council": "2027-02-23",
  "meeting-date": "2026-12-08",
  "report-of": "Chief Executive",
  "lead-member": "Leader of the Council",
  wards: "All wards",
  // A partnership that was set up for schools.
  "sector-share": 0.8,
};

/** What the worked plan of a fictional council holds. */
export interface Example {
  /** By setting key. */
  readonly settings: Readonly<Record<string, Cell>>;
  /** By table name, rows by column id. */
  readonly tables: Readonly<Record<string, Rows>>;
}

/** The worked plan of a fictional council, moved so that it begins in the given year. It is sound at its report date. */
export function exampleFor(firstYear: number): Example {
  const by = firstYear - writtenFor;
  const tables = {
    PlanSteps: steps,
    PlanLeaders: leaders,
    PlanObjectives: objectives,
    PlanProjects: projects,
    PlanCapital: capital,
    PlanYears: years,
    PlanMilestones: milestones,
    PlanScoping: scoping,
    PlanConsultations: consultations,
    PlanSponsors: sponsors,
    PlanServices: services,
    PlanLinks: links,
    PlanMeasures: measures,
    PlanForums: forums,
    PlanDecisions: decisions,
    PlanRisks: risks,
    PlanSnapshots: snapshots,
  };
  return {
    settings: movedRow(settings, by),
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => movedRow(row, by))]),
    ),
  };
}

/** The report date of the example when it begins in the given year. */
export function exampleReportDate(firstYear: number): number {
  return Number(moved("2026-11-24", firstYear - writtenFor));
}

function movedRow(row: Readonly<Record<string, Cell>>, by: number): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).map(([id, cell]) => [
      /^y\d{4}$/.test(id) ? `y${Number(id.slice(1)) + by}` : id,
      moved(cell, by),
    ]),
  );
}

/** A year moves by years, and so does a date on which one begins or ends; any other date by whole weeks, so that no weekday changes. */
function moved(cell: Cell, by: number): Cell {
  if (typeof cell !== "string") return cell;
  const year = maybeYear(cell);
  if (year !== null) return yearLabel(year + by);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
  if (/-(04-01|03-31)$/.test(cell)) return maybeDate(`${Number(cell.slice(0, 4)) + by}${cell.slice(4)}`);
  const weeks = Math.round((by * 365.25) / 7);
  return Number(maybeDate(cell)) + weeks * 7;
}
