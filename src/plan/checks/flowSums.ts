import { folded, sameCell } from "../sameCell";
import type { Cell, PlanReader, RowReader } from "../types";

/** What the rules of the flow ask of all projects together; made once for a plan. Withdrawn projects are left out. */
function projectsOf(plan: PlanReader): readonly RowReader[] {
  return plan.once("flow projects", () => {
    const rows = plan.rows("PlanProjects");
    const withdrawn = plan.words("stage")[7] ?? null;
    return rows.filter((row) => withdrawn === null || !sameCell(row.raw("stage"), withdrawn));
  });
}

function numbers(rows: readonly RowReader[], column: string): number[] {
  return rows.flatMap((row) => {
    const cell = row.raw(column);
    return typeof cell === "number" ? [cell] : [];
  });
}

/** How many projects have started on site by that day and not yet opened. */
export function onSiteAt(plan: PlanReader, date: number): number {
  const { starts, ends } = plan.once("flow on site", () => {
    const rows = projectsOf(plan).filter((row) => typeof row.raw("onSite") === "number");
    const open = rows.flatMap((row) => {
      const [start, end] = [row.raw("onSite"), row.raw("open")];
      return typeof end === "number" && typeof start === "number" ? [Math.max(start, end)] : [];
    });
    return { starts: numbers(rows, "onSite").sort(ascending), ends: open.sort(ascending) };
  });
  return upTo(starts, date) - upTo(ends, date);
}

/** The closes of the projects in their order. */
export interface Closes {
  /** The first close after that day; null where there is none. */
  after(date: number): { readonly id: Cell; readonly date: number } | null;
}

/** Closes of all projects. */
export function closesOf(plan: PlanReader): Closes {
  const sorted = plan.once("flow closes", () => {
    const rows = projectsOf(plan).flatMap((row) => {
      const date = row.raw("close");
      return typeof date === "number" ? [{ id: row.raw("id"), date }] : [];
    });
    const inOrder = rows.sort((a, b) => a.date - b.date);
    return { rows: inOrder, dates: inOrder.map(({ date }) => date) };
  });
  return { after: (date) => sorted.rows[upTo(sorted.dates, date)] ?? null };
}

/** Values above nought: how many, their sum, and by sector their sum and the largest. */
export interface Values {
  readonly count: number;
  readonly total: number;
  sector(name: Cell): { readonly sum: number; readonly largest: number };
}

/** Values of all projects. */
export function valuesOf(plan: PlanReader): Values {
  return plan.once("flow values", () => {
    const sectors = new Map<Cell, { sum: number; largest: number }>();
    let [count, total] = [0, 0];
    for (const row of projectsOf(plan)) {
      const value = row.raw("value");
      if (typeof value !== "number" || value <= 0) continue;
      count += 1;
      total += value;
      const sector = folded(row.raw("sector"));
      const known = sectors.get(sector) ?? { sum: 0, largest: 0 };
      sectors.set(sector, { sum: known.sum + value, largest: Math.max(known.largest, value) });
    }
    return { count, total, sector: (name) => sectors.get(folded(name)) ?? { sum: 0, largest: 0 } };
  });
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** How many of the sorted numbers are no greater. */
function upTo(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
