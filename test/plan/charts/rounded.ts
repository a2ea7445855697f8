import type { FeedCell, FeedValues } from "../../../src/plan/charts/types";

/** Feeds with their numbers to nine places and twelve digits: twins and formulas take the same steps, not always in the same order. */
export function rounded(feeds: Readonly<Record<string, FeedValues>>): unknown {
  const cell = (value: FeedCell) =>
    typeof value === "number" ? Number(Number(value.toFixed(9)).toPrecision(12)) + 0 : value;
  const columns = (of: FeedValues) =>
    Object.fromEntries(Object.entries(of.columns).map(([id, cells]) => [id, cells.map(cell)]));
  const facts = (of: FeedValues) =>
    Object.fromEntries(Object.entries(of.facts).map(([id, value]) => [id, cell(value)]));
  return Object.fromEntries(Object.entries(feeds).map(([id, of]) => [id, { facts: facts(of), columns: columns(of) }]));
}
