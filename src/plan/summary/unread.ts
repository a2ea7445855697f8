import { ofOpenYear, yearsClosed } from "../closedYears";
import { plannedIn } from "../charts/capital/values";
import { columnOfYear, unreadCount, wholeColumn as of } from "../formulas";
import { isError, isUnread } from "../kinds";
import type { PlanIndex } from "../planIndex";
import type { RowView } from "../rowView";
import type { Cell } from "../types";

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

/** Capital cells of the plan's year at place `k`. */
export function unreadYear(k: number): Unread {
  const year = ofOpenYear("Financial year", k);
  return {
    named: year,
    counted: `IFERROR(${unreadCount(columnOfYear(year))},0)`,
    of: (plan) => {
      const label: Cell =
        plan
          .rows("PlanYears")
          .find(({ row }) => row.at === yearsClosed(plan) + k)
          ?.raw("year") ?? null;
      return { name: String(label), count: plannedIn(plan, label).unread };
    },
  };
}

/** Counts that a line has room for. */
const inLine = 3;

function lines(all: readonly Unread[]): readonly (readonly Unread[])[] {
  return Array.from({ length: Math.ceil(all.length / inLine) }, (_, k) => all.slice(k * inLine, (k + 1) * inLine));
}

const begins = "Not read, left out: ";

/** Lines of the live sheet that say how many cells are left out; empty while none is. */
export function unreadFormulas(all: readonly Unread[]): readonly string[] {
  return lines(all).map((some) => {
    const counts = some.map(({ named, counted }) => `IF(${counted}=0,"",", "&${named}&" ("&${counted}&")")`).join("&");
    return `=IFERROR(IF(${some.map(({ counted }) => counted).join("+")}=0,"","${begins}"&MID(${counts},3,200)&"."),"")`;
  });
}

/** The same lines; those that have nothing to say are left out. */
export function unreadLines(plan: PlanIndex, all: readonly Unread[]): readonly string[] {
  return lines(all).flatMap((some) => {
    const counts = some.map((each) => each.of(plan)).filter(({ count }) => count > 0);
    return counts.length === 0 ? [] : [`${begins}${counts.map(({ name, count }) => `${name} (${count})`).join(", ")}.`];
  });
}
