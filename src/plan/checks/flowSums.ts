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
  const { starts, ends } = plan.once("flow on site", onSiteOf);
  return upTo(starts, date) - upTo(ends, date);
}

function onSiteOf(plan: PlanReader) {
  const rows = projectsOf(plan).filter((row) => typeof row.raw("onSite") === "number");
  const open = rows.flatMap((row) => {
    const [start, end] = [row.raw("onSite"), row.raw("open")];
    return typeof end === "number" && typeof start === "number" ? [Math.max(start, end)] : [];
  });
  return { starts: numbers(rows, "onSite").sort(ascending), ends: open.sort(ascending) };
}

/** The close of a project. */
interface Close {
  readonly id: Cell;
  readonly date: number;
}

/** The first close of a project after that day; null where there is none. */
export function closeAfter(plan: PlanReader, date: number): Close | null {
  const { closes, dates } = plan.once("flow closes", closesOf);
  return closes[upTo(dates, date)] ?? null;
}

function closesOf(plan: PlanReader) {
  const closes = projectsOf(plan).flatMap((row): Close[] => {
    const date = row.raw("close");
    return typeof date === "number" ? [{ id: row.raw("id"), date }] : [];
  });
  closes.sort((a, b) => a.date - b.date);
  return { closes, dates: closes.map(({ date }) => date) };
}

/** Values above nought: how many, their sum, and by sector their sum and the largest. */
export interface Values {
  readonly count: number;
  readonly total: number;
  readonly sectors: ReadonlyMap<Cell, OfSector>;
}

interface OfSector {
  readonly sum: number;
  readonly largest: number;
}

const nothing: OfSector = { sum: 0, largest: 0 };

/** Values of all projects. */
export function valuesOf(plan: PlanReader): Values {
  return plan.once("flow values", sumsOf);
}

/** Values of the projects of a sector. */
export function ofSector({ sectors }: Values, name: Cell): OfSector {
  return sectors.get(folded(name)) ?? nothing;
}

function sumsOf(plan: PlanReader): Values {
  const sectors = new Map<Cell, OfSector>();
  let [count, total] = [0, 0];
  for (const row of projectsOf(plan)) {
    const value = row.raw("value");
    if (typeof value !== "number" || value <= 0) continue;
    count += 1;
    total += value;
    const sector = folded(row.raw("sector"));
    const { sum, largest } = sectors.get(sector) ?? nothing;
    sectors.set(sector, { sum: sum + value, largest: Math.max(largest, value) });
  }
  return { count, total, sectors };
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
