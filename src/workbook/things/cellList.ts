import type { PlanChange } from "../../plan/change";
import { addressOf } from "../placed";
import type { Site } from "../site";

/** Stretches named before the rest is only counted. */
const mostNamed = 4;

/** Cells of a column, by their rows from 0, as facts of a sentence: `H7, H9:H12` and how many more. */
export function cellFacts(
  site: Site,
  { table, column }: { readonly table: string; readonly column: string },
  rows: readonly number[],
): PlanChange["facts"] {
  const corner = site.corners[table];
  const index = site.tables[table]?.columns[column]?.index;
  if (!corner || index === undefined || rows.length === 0) return { rows: rows.length };
  const at = (row: number): string => addressOf(corner.row + 1 + row, corner.column + index);
  const stretches = stretchesOf(rows);
  const named = stretches.slice(0, mostNamed);
  const more = rows.length - named.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return {
    rows: rows.length,
    cells: named.map(({ from, to }) => (from === to ? at(from) : `${at(from)}:${at(to)}`)).join(", "),
    ...(more > 0 ? { more } : {}),
  };
}

function stretchesOf(rows: readonly number[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.to === row - 1) last.to = row;
    else stretches.push({ from: row, to: row });
  }
  return stretches;
}
