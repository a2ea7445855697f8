import { maybeDate } from "./dates";
import type { Cell, InsertOptions } from "./types";
import { maybeYear, yearLabel } from "./years";

/** Rows by column id; dates are written `2026-11-24`, years `2026/27`. */
type Rows = readonly Readonly<Record<string, Cell>>[];

/** First plan year in which the example is written; it can be moved to another. */
const writtenFor = 2026;

/** Options of the plan into which the example fits. */
export const exampleOptions: InsertOptions = {
  firstYear: writtenFor,
  years: 5,
  reportDate: maybeDate("2026-11-24") ?? 0,
};

const settings: Readonly<Record<string, Cell>> = {
  authority: "Westmarch County Council",
  "exclusivity-start": "2026-04-01",
  "exclusivity-end": "2031-03-31",
  "budget-council": "2027-02-23",
};

const steps: Rows = [
  { number: 1, owner: "Chief Executive", status: "Done", start: "2026-04-01", target: "2026-04-21", done: "2026-04-21", evidence: "Cabinet minute 12", confidence: "Green" },
  { number: 2, owner: "Director of Place", status: "Done", start: "2026-04-01", target: "2026-05-19", done: "2026-06-09", evidence: "Cabinet minute 21", confidence: "Green" },
  { number: 3, owner: "Director of Education", status: "Done", start: "2026-05-04", target: "2026-09-15", done: "2026-09-15", evidence: "Cabinet minute 44", confidence: "Green" },
  { number: 4, owner: "Head of Capital Projects", status: "In progress", start: "2026-09-16", target: "2027-03-31", next: "Agree scoping time for Mill Lane", due: "2026-12-11", confidence: "Amber" },
  { number: 5, owner: "Head of Communications", status: "In progress", start: "2026-10-05", target: "2027-02-26", next: "Publish the Castle Street consultation", due: "2027-01-11", confidence: "Green" },
  { number: 6, owner: "Director of Education", status: "In progress", start: "2026-06-01", target: "2027-03-31", next: "Written commitment for Ashby", due: "2027-01-29", confidence: "Green" },
  { number: 7, owner: "Head of Property", status: "In progress", start: "2026-09-16", target: "2027-01-29", next: "Confirm the grounds maintenance option", due: "2026-12-18", confidence: "Green" },
  { number: 8, owner: "Section 151 Officer", status: "In progress", start: "2026-10-01", target: "2027-03-16", next: "Draft business plan to the budget panel", due: "2026-12-15", confidence: "Green" },
  { number: 9, owner: "Head of Capital Projects", status: "In progress", start: "2026-07-01", target: "2027-03-31", next: "Second quarter measures", due: "2026-12-04", confidence: "Green" },
  { number: 10, owner: "Chief Executive", status: "In progress", start: "2026-04-21", target: "2027-03-31", next: "Annual review of the partnership", due: "2026-12-08", confidence: "Green" },
];

const projects: Rows = [
  { id: "P01", name: "Northgate School rebuild", sector: "Education", wards: 3, sponsor: "Director of Education", route: "Partner", value: 24, stageZero: "2025-05-12", stageOne: "2025-11-10", stageTwo: "2026-07-14", close: "2026-10-05", onSite: "2026-11-02", open: "2028-09-04", stage: "On site", reached: "2026-11-02", area: 9600, benchmark: 2600, evidence: "VFM-01", confidence: "Green", exempt: "No" },
  { id: "P02", name: "Riverside Primary extension", sector: "Education", wards: 2, sponsor: "Director of Education", route: "Partner", value: 8.5, stageZero: "2025-10-06", stageOne: "2026-03-16", stageTwo: "2026-09-22", close: "2027-01-18", onSite: "2027-03-01", open: "2028-01-10", stage: "Stage 2", reached: "2026-09-22", area: 3400, benchmark: 2550, evidence: "VFM-02", confidence: "Amber", exempt: "No" },
  { id: "P03", name: "Ashby Special School", sector: "Education", wards: 5, sponsor: "Director of Education", route: "Partner", value: 16, stageZero: "2026-04-20", stageOne: "2026-10-19", stageTwo: "2027-05-17", close: "2027-08-02", onSite: "2027-09-06", open: "2029-04-16", stage: "Stage 1", reached: "2026-10-19", area: 5300, benchmark: 3100, evidence: "VFM-03", confidence: "Green", exempt: "No" },
  { id: "P04", name: "Mill Lane extra care", sector: "Adult care", wards: 2, sponsor: "Director of Adult Care", route: "Partner", value: 14, stageZero: "2026-09-14", stageOne: "2027-02-15", stageTwo: "2027-09-20", close: "2027-12-06", onSite: "2028-02-07", open: "2029-09-03", stage: "Stage 0", reached: "2026-09-14", confidence: "Amber", exempt: "No" },
  { id: "P05", name: "Castle Street community hub", sector: "Community", wards: 1, sponsor: "Director of Place", route: "Partner", value: 6, stageZero: "2026-11-02", stageOne: "2027-04-19", stageTwo: "2027-11-15", close: "2028-02-21", onSite: "2028-04-10", open: "2029-06-04", stage: "Stage 0", reached: "2026-11-02", confidence: "Green", exempt: "No" },
  { id: "P06", name: "Southfield Primary School", sector: "Education", wards: 2, sponsor: "Director of Education", route: "Partner", value: 10.5, stageZero: "2027-04-12", stageOne: "2027-09-20", stageTwo: "2028-04-17", close: "2028-07-03", onSite: "2028-09-04", open: "2030-01-07", stage: "Identified", confidence: "Green", exempt: "No" },
  { id: "P07", name: "Depot low-carbon works", sector: "Energy", wards: 1, sponsor: "Head of Property", route: "Framework", value: 5, stageZero: "2027-10-04", stageOne: "2028-03-06", stageTwo: "2028-10-09", close: "2029-01-15", onSite: "2029-03-05", open: "2030-03-04", stage: "Identified", confidence: "Green", exempt: "No" },
  { id: "P08", name: "Harbour School, first phase", sector: "Education", wards: 4, sponsor: "Director of Education", route: "Partner", value: 18, stageZero: "2028-04-10", stageOne: "2028-09-18", stageTwo: "2029-04-16", close: "2029-07-02", onSite: "2029-09-03", open: "2031-01-06", stage: "Identified", confidence: "Amber", exempt: "No" },
];

const priceBase = "Out-turn";
const capital: Rows = [
  { project: "P01", y2026: 5, y2027: 13, y2028: 6, priceBase, grant: 18, receipts: 2, borrowing: 4, fundingStatus: "Confirmed", approvedTotal: 24, approval: "Cabinet minute 31", spent: 1.2, outturn: 24 },
  { project: "P02", y2026: 1, y2027: 6.5, y2028: 1, priceBase, grant: 6.5, contributions: 2, fundingStatus: "Confirmed", approvedTotal: 8.3, approval: "Cabinet minute 45", spent: 0.4, outturn: 8.5 },
  { project: "P03", y2026: 0.5, y2027: 5, y2028: 8.5, y2029: 2, priceBase, grant: 12, borrowing: 4, fundingStatus: "Applied", spent: 0.2, outturn: 16 },
  { project: "P04", y2027: 1.5, y2028: 6.5, y2029: 6, priceBase, grant: 5, borrowing: 7, receipts: 2, fundingStatus: "Applied" },
  { project: "P05", y2026: 0.1, y2027: 0.4, y2028: 4, y2029: 1.5, priceBase, levy: 1, receipts: 2, borrowing: 3, fundingStatus: "Applied" },
  { project: "P06", y2027: 0.3, y2028: 4.2, y2029: 6, priceBase, grant: 8, contributions: 2.5, fundingStatus: "Applied" },
  { project: "P07", y2028: 0.5, y2029: 4.5, priceBase, grant: 2, borrowing: 3, fundingStatus: "Gap" },
  { project: "P08", y2028: 0.4, y2029: 5.6, y2030: 12, priceBase, grant: 14, borrowing: 4, fundingStatus: "Gap" },
];

const years: Rows = [
  { year: "2026/27", least: 5, most: 32, programme: 6.6, profile: 6.6 },
  { year: "2027/28", least: 12, most: 32, programme: 26.7, profile: 26.7, preElection: "2027-03-22", polling: "2027-05-06" },
  { year: "2028/29", least: 12, most: 32, programme: 31.1, profile: 31.1 },
  { year: "2029/30", least: 12, most: 32, programme: 25.6, profile: 25.6 },
  { year: "2030/31", least: 12, most: 32, programme: 12, profile: 12 },
];

const milestones: Rows = [
  { id: "M01", name: "Cabinet agrees the role of the partnership", step: 1, type: "Governance", gate: "None", owner: "Chief Executive", approved: "2026-04-21", approval: "Cabinet minute 12", forecast: "2026-04-21", actual: "2026-04-21", status: "Complete", isKey: "Yes" },
  { id: "M02", name: "Vision and objectives adopted", step: 2, type: "Governance", gate: "None", owner: "Director of Place", approved: "2026-05-19", approval: "Cabinet minute 12", forecast: "2026-06-09", actual: "2026-06-09", status: "Complete", predecessor: "M01", isKey: "No", reason: "Deferred to the next cabinet" },
  { id: "M03", name: "Scope of the partnership agreed", step: 3, type: "Governance", gate: "Scope", owner: "Director of Education", approved: "2026-09-15", approval: "Cabinet minute 21", forecast: "2026-09-15", actual: "2026-09-15", status: "Complete", predecessor: "M02", isKey: "Yes", decision: "Cabinet minute 44" },
  { id: "M04", name: "Northgate financial close", project: "P01", step: 4, type: "Contract", gate: "Close", owner: "Head of Capital Projects", approved: "2026-10-05", approval: "Cabinet minute 31", forecast: "2026-10-05", actual: "2026-10-05", status: "Complete", isKey: "No" },
  { id: "M05", name: "Northgate starts on site", project: "P01", step: 9, type: "Delivery", gate: "On site", owner: "Head of Capital Projects", approved: "2026-11-02", approval: "Cabinet minute 31", forecast: "2026-11-02", actual: "2026-11-02", status: "Complete", predecessor: "M04", isKey: "No" },
  { id: "M06", name: "Riverside Stage 2 approved", project: "P02", step: 4, type: "Stage gate", gate: "Stage 2", owner: "Head of Capital Projects", approved: "2026-09-22", approval: "Cabinet minute 21", forecast: "2026-09-22", actual: "2026-09-22", status: "Complete", isKey: "No" },
  { id: "M07", name: "Riverside financial close", project: "P02", step: 4, type: "Contract", gate: "Close", owner: "Head of Capital Projects", approved: "2026-12-14", approval: "Cabinet minute 45", forecast: "2027-01-18", status: "In progress", predecessor: "M06", isKey: "Yes", reason: "Ground investigation took five weeks longer" },
  { id: "M08", name: "Ashby Stage 1 approved", project: "P03", step: 4, type: "Stage gate", gate: "Stage 1", owner: "Head of Capital Projects", approved: "2026-10-19", approval: "Cabinet minute 44", forecast: "2026-10-19", actual: "2026-10-19", status: "Complete", isKey: "No" },
  { id: "M09", name: "Ashby Stage 2 approved", project: "P03", step: 4, type: "Stage gate", gate: "Stage 2", owner: "Head of Capital Projects", approved: "2027-05-17", approval: "Cabinet minute 52", forecast: "2027-05-17", status: "Not started", predecessor: "M08", isKey: "No" },
  { id: "M10", name: "Mill Lane Stage 1 approved", project: "P04", step: 4, type: "Stage gate", gate: "Stage 1", owner: "Head of Capital Projects", approved: "2027-02-01", approval: "Cabinet minute 44", forecast: "2027-02-15", status: "In progress", isKey: "No", reason: "Operators asked for a second workshop" },
  { id: "M11", name: "Castle Street consultation closes", project: "P05", step: 5, type: "Consultation", gate: "None", owner: "Head of Communications", approved: "2027-02-26", approval: "Cabinet minute 52", forecast: "2027-02-26", status: "Not started", isKey: "No" },
  { id: "M12", name: "Castle Street Stage 1 approved", project: "P05", step: 4, type: "Stage gate", gate: "Stage 1", owner: "Head of Capital Projects", approved: "2027-04-19", approval: "Cabinet minute 52", forecast: "2027-04-19", status: "Not started", predecessor: "M11", isKey: "Yes" },
  { id: "M13", name: "Partnership business plan adopted", step: 8, type: "Governance", gate: "Business plan", owner: "Section 151 Officer", approved: "2027-03-16", approval: "Cabinet minute 44", forecast: "2027-03-16", status: "In progress", isKey: "Yes" },
  { id: "M14", name: "Northgate review at half way", project: "P01", step: 9, type: "Review", gate: "None", owner: "Head of Capital Projects", approved: "2027-09-13", approval: "Cabinet minute 31", forecast: "2027-09-13", status: "Not started", predecessor: "M05", isKey: "No" },
  { id: "M15", name: "Riverside extension opens", project: "P02", step: 9, type: "Delivery", gate: "Open", owner: "Director of Education", approved: "2028-01-10", approval: "Cabinet minute 45", forecast: "2028-01-10", status: "Not started", predecessor: "M07", isKey: "Yes" },
  { id: "M16", name: "Southfield Stage 1 approved", project: "P06", step: 4, type: "Stage gate", gate: "Stage 1", owner: "Head of Capital Projects", approved: "2027-09-20", approval: "Cabinet minute 44", forecast: "2027-09-20", status: "Not started", isKey: "No" },
  { id: "M17", name: "Northgate School opens", project: "P01", step: 9, type: "Delivery", gate: "Open", owner: "Director of Education", approved: "2028-09-04", approval: "Cabinet minute 31", forecast: "2028-09-04", status: "Not started", predecessor: "M14", isKey: "Yes" },
  { id: "M18", name: "Ashby Special School opens", project: "P03", step: 9, type: "Delivery", gate: "Open", owner: "Director of Education", approved: "2029-04-16", approval: "Cabinet minute 44", forecast: "2029-04-16", status: "Not started", predecessor: "M09", isKey: "Yes" },
  { id: "M19", name: "Mill Lane extra care opens", project: "P04", step: 9, type: "Delivery", gate: "Open", owner: "Director of Adult Care", approved: "2029-09-03", approval: "Cabinet minute 44", forecast: "2029-09-03", status: "Not started", predecessor: "M10", isKey: "No" },
  { id: "M20", name: "Southfield Primary School opens", project: "P06", step: 9, type: "Delivery", gate: "Open", owner: "Director of Education", approved: "2030-01-07", approval: "Cabinet minute 44", forecast: "2030-01-07", status: "Not started", predecessor: "M16", isKey: "No" },
  { id: "M21", name: "Depot works complete", project: "P07", step: 9, type: "Delivery", gate: "Open", owner: "Head of Property", approved: "2030-03-04", approval: "Cabinet minute 44", forecast: "2030-03-04", status: "Not started", isKey: "No" },
  { id: "M22", name: "Harbour School, first phase opens", project: "P08", step: 9, type: "Delivery", gate: "Open", owner: "Director of Education", approved: "2031-01-06", approval: "Cabinet minute 44", forecast: "2031-01-06", status: "Not started", isKey: "Yes" },
  { id: "M23", name: "Annual review of the partnership", step: 10, type: "Governance", gate: "None", owner: "Chief Executive", approved: "2026-12-08", approval: "Cabinet minute 12", forecast: "2026-12-08", status: "In progress", isKey: "No" },
];

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
  const tables = { PlanSteps: steps, PlanProjects: projects, PlanCapital: capital, PlanYears: years, PlanMilestones: milestones };
  return {
    settings: movedRow(settings, by),
    tables: Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => movedRow(row, by))])),
  };
}

/** The report date of the example when it begins in the given year. */
export function exampleReportDate(firstYear: number): number {
  return Number(moved("2026-11-24", firstYear - writtenFor));
}

function movedRow(row: Readonly<Record<string, Cell>>, by: number): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).map(([id, cell]) => [/^y\d{4}$/.test(id) ? `y${Number(id.slice(1)) + by}` : id, moved(cell, by)]),
  );
}

function moved(cell: Cell, by: number): Cell {
  if (typeof cell !== "string") return cell;
  const year = maybeYear(cell);
  if (year !== null) return yearLabel(year + by);
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? maybeDate(`${Number(cell.slice(0, 4)) + by}${cell.slice(4)}`) : cell;
}
