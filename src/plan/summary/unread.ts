import { ofOpenYear } from "../closedYears";
import { capitalValues } from "../charts/capital/values";
import { columnOfYear, unreadCount, wholeColumn as of } from "../formulas";
import { isError, isUnread } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";

/** Cells on which a section rests and that it has to leave out where they cannot be read; once as formulas and once here. */
export interface Unread {
  /** What they are, as an expression. */
  readonly named: string;
  /** How many cannot be read, as an expression. */
  readonly counted: string;
  readonly of: (plan: PlanIndex) => { readonly name: string; readonly count: number };
}

/** Cells of columns of numbers or dates. */
export function unreadColumns(
  name: string,
  table: string,
  columns: readonly { readonly id: string; readonly title: string }[],
): Unread {
  return {
    named: `"${name}"`,
    counted: `(${columns.map(({ title }) => unreadCount(of(table, title))).join("+")})`,
    of: (plan) => ({ name, count: countIn(plan.rows(table), columns) }),
  };
}

/** Cells of a column of words that hold an error. */
export function unreadWords(
  name: string,
  table: string,
  { id, title }: { readonly id: string; readonly title: string },
): Unread {
  return {
    named: `"${name}"`,
    counted: `SUMPRODUCT(--ISERROR(${of(table, title)}))`,
    of: (plan) => ({ name, count: plan.rows(table).filter((row) => isError(row.raw(id))).length }),
  };
}

function countIn(rows: readonly RowView[], columns: readonly { readonly id: string }[]): number {
  return columns.reduce((all, { id }) => all + rows.filter((row) => isUnread(row.raw(id))).length, 0);
}

/** How many capital cells of the plan's year at place `k` cannot be read, as an expression. */
export function unreadInYear(k: number): string {
  return `IFERROR(${unreadCount(columnOfYear(ofOpenYear("Financial year", k)))},0)`;
}

/** Capital cells of all years. */
export function unreadCapital(years: number): Unread {
  return {
    named: '"capital"',
    counted: "N(PlanCapitalUnread)",
    of: (plan) => ({ name: "capital", count: Number(capitalValues(plan, years).facts["unread"]) }),
  };
}

/** Kinds of cells that a line names; more have no room beside what else it says. */
const named = 2;
const begins = "Not read, left out: ";
const ends = " and others";

/** The line of the live sheet that says how many cells are left out; empty while none is. */
export function unreadFormula(all: readonly Unread[]): string {
  const counts = all
    .map(({ named: name, counted }) => `IF(${counted}=0,"",", "&${name}&" ("&${counted}&")")`)
    .join("&");
  const third = `FIND(CHAR(7),SUBSTITUTE(${counts},", ",CHAR(7),${named + 1}))`;
  const told = `MID(IFERROR(LEFT(${counts},${third}-1)&"${ends}",${counts}),3,200)`;
  return `=IFERROR(IF(${all.map(({ counted }) => counted).join("+")}=0,"","${begins}"&${told}&"."),"")`;
}

/** The same line; empty where it has nothing to say. */
export function unreadLine(plan: PlanIndex, all: readonly Unread[]): string {
  const counts = all.map((each) => each.of(plan)).filter(({ count }) => count > 0);
  if (counts.length === 0) return "";
  const told = counts.slice(0, named).map(({ name, count }) => `${name} (${count})`);
  return `${begins}${told.join(", ")}${counts.length > named ? ends : ""}.`;
}
