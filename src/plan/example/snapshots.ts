import type { Cell } from "../types";
import { measures } from "./measures";
import { milestones } from "./milestones";
import { projects } from "./projects";
import type { Rows } from "./rows";
import { risks } from "./risks";
import { years } from "./years";

type Row = Rows[number];

/** Report date of the one report before the example's own. */
const date = "2026-08-24";

/** What was otherwise then, by id; what is not named here stood as it does now. */
const forecasts: Readonly<Record<string, Cell>> = { M07: "2026-12-14", M10: "2027-02-01" };
const closes: Readonly<Record<string, Cell>> = { P02: "2026-12-14" };
const values: Readonly<Record<string, Cell>> = { P02: 8.2 };
/** By year: without what has been added to P02 since. */
const planned: Readonly<Record<string, Cell>> = { "2027/28": 26.4 };
const stages: Readonly<Record<string, string>> = {
  P01: "Stage 2",
  P02: "Stage 1",
  P03: "Stage 0",
  P04: "Identified",
  P05: "Identified",
};
const scores: Readonly<Record<string, number>> = { R01: 6, R02: 8, R03: 6, R04: 12, R05: 4, R06: 9 };
const latest: Readonly<Record<string, number>> = { K01: 99, K02: 41, K03: 83, K04: 0, K05: 18 };

/** The cells of a row with these ids, blank where it has none. */
function cellsOf(row: Row, ids: readonly string[]): Row {
  return Object.fromEntries(ids.map((id) => [id, row[id] ?? null]));
}

function ofMilestone(row: Row): Row {
  const [id, { actual }] = [String(row["id"]), row];
  const isDone = typeof actual === "string" && actual <= date;
  return {
    kind: "Milestone",
    item: id,
    ...cellsOf(row, ["name", "approved", "approval", "forecast", "status", "actual"]),
    ...(isDone ? {} : { status: "Not started", actual: null }),
    ...(id in forecasts ? { forecast: forecasts[id] } : {}),
  };
}

function ofProject({ id, name, value, close, stage }: Row): Row {
  return {
    kind: "Project",
    item: id ?? null,
    name: name ?? null,
    forecast: closes[String(id)] ?? close ?? null,
    status: stages[String(id)] ?? stage ?? null,
    amount: values[String(id)] ?? value ?? null,
  };
}

function ofYear({ year, programme }: Row): Row {
  return { kind: "Year", item: year ?? null, name: year ?? null, amount: planned[String(year)] ?? programme ?? null };
}

function ofRisk({ id, risk }: Row): Row {
  return { kind: "Risk", item: id ?? null, name: risk ?? null, status: "Open", score: scores[String(id)] ?? null };
}

function ofMeasure({ id, measure }: Row): Row {
  return { kind: "Measure", item: id ?? null, name: measure ?? null, score: latest[String(id)] ?? null };
}

/** The report of three months before, so that trends and what moved since have something to show. */
export const snapshots: Rows = [
  ...milestones.map(ofMilestone),
  ...projects.map(ofProject),
  ...years.map(ofYear),
  ...risks.map(ofRisk),
  ...measures.map(ofMeasure),
].map((row, at) => ({ id: `H${String(at + 1).padStart(2, "0")}`, date, ...row }));
