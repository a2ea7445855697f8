import { isError } from "../kinds";
import type { PlanIndex } from "../planIndex";
import { type RowView, readOr } from "../rowView";
import type { Cell } from "../types";
import { opennessOf } from "./public/openness";
import type { Printed } from "./public/printed";
import type { Since } from "./since/since";

/** What a summary is made of: the plan at its report date, what moved since the last report, and what the public may see. */
export interface SummaryView {
  readonly plan: PlanIndex;
  readonly since: Since;
  /** Which figures may be printed; null where the summary is for members and officers, who see all. */
  readonly printed: Printed | null;
}

/** What a table of the summary shows in place of a figure that the public may not see. */
export const withheldMark = "[exempt]";

/** A cell as a summary shows it: blank where there is nothing, or nothing that can be read. */
export function cellOf(row: RowView, id: string): Cell {
  const cell = row.raw(id);
  return isError(cell) || cell === null ? "" : cell;
}

/** A cell as text. */
export function textOf(row: RowView, id: string): string {
  return String(cellOf(row, id));
}

/** Whether a row holds a list word; not where it cannot be read. */
export function holds(row: RowView, column: string, word: string): boolean {
  return readOr(false, () => row.is(column, word));
}

/** The number in a column, else null. */
export function maybeNumber(row: RowView, column: string): number | null {
  const cell = row.raw(column);
  return typeof cell === "number" ? cell : null;
}

/** Rows that this summary may show. */
export function shownOf(view: SummaryView, rows: readonly RowView[]): readonly RowView[] {
  return view.printed === null ? rows : rows.filter((row) => opennessOf(row) !== "exempt");
}

/** Rows that this summary leaves out. */
export function leftOut(view: SummaryView, rows: readonly RowView[]): number {
  return rows.length - shownOf(view, rows).length;
}

/** A total that may be withheld. */
export function totalOf(view: SummaryView, sum: string, value: Cell): Cell {
  return view.printed === null || view.printed.may(sum) ? value : withheldMark;
}
