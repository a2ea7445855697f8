import { maybeYear } from "../../../dates/years";
import type { PlanIndex } from "../../planIndex";
import type { RowView } from "../../rowView";
import { funding } from "../../tables/capital";
import { moneyColumns, sums } from "./sums";

/** What a project adds to each year, source and column of the whole programme, £m, by the id of the sum; without noughts. */
export type Money = ReadonlyMap<string, number>;

/** A figure of a project: the sum that it is added to, and what past reports call it. */
interface Figure {
  readonly sum: string;
  readonly title: string;
}

/** Columns of the capital table that only a project whose variance can be told adds to. */
const comparedColumns = [...moneyColumns, "real"] as const;

function figuresOf(plan: PlanIndex, ids: readonly string[], sumOf: (id: string) => string): Figure[] {
  const columns = plan.tables.get("PlanCapital")?.columns ?? [];
  return ids.flatMap((id) => {
    const column = columns.find((each) => each.id === id);
    return column === undefined ? [] : [{ sum: sumOf(id), title: column.title }];
  });
}

/** Sources and columns; a year is called by its own name. */
function named(plan: PlanIndex): readonly Figure[] {
  const sources = funding.map(({ id }) => id);
  return [...figuresOf(plan, sources, sums.source), ...figuresOf(plan, comparedColumns, sums.money)];
}

/** What rows of the capital table add to each sum. */
export function moneyIn(plan: PlanIndex, rows: readonly RowView[]): Money {
  const money = new Map<string, number>();
  const add = (of: readonly RowView[], column: string | null, sum: string): void => {
    if (column === null) return;
    const figure = of.reduce((all, row) => all + (row.isNumber(column) ? row.number(column) : 0), 0);
    if (figure !== 0) money.set(sum, figure);
  };
  for (const row of plan.rows("PlanYears")) {
    const year = row.raw("year");
    add(rows, plan.yearColumn(year), sums.year(String(year)));
  }
  for (const { id } of funding) add(rows, id, sums.source(id));
  const compared = rows.filter((row) => row.isNumber("variance"));
  for (const id of comparedColumns) add(compared, id, sums.money(id));
  return money;
}

const none = "no capital";

/** As a past report keeps it: `2026/27 4`, `Grant 4`, `Forecast outturn 4.5`. */
export function moneyTexts(plan: PlanIndex, money: Money): readonly string[] {
  const titles = new Map(named(plan).map(({ sum, title }) => [sum, title]));
  const figures = [...money].map(([sum, figure]) => {
    return `${titles.get(sum) ?? sum.replace(/^year /, "")} ${Number(figure.toFixed(6))}`;
  });
  return figures.length === 0 ? [none] : figures;
}

/** The money of such texts; none where reports did not keep it yet, or where it cannot be read. */
export function moneyOf(plan: PlanIndex, texts: readonly string[]): Money | null {
  const sumsOf = new Map(named(plan).map(({ sum, title }) => [title, sum]));
  const read = texts.filter((each) => each !== none).map((each) => figureIn(each, sumsOf));
  const isRead = texts.length > 0 && !read.includes(null);
  return isRead ? new Map(read.flatMap((each) => (each === null ? [] : [each]))) : null;
}

function figureIn(text: string, sumsOf: ReadonlyMap<string, string>): readonly [sum: string, figure: number] | null {
  const [, title = "", figure = ""] = /^(.+) (-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const sum = maybeYear(title) === null ? sumsOf.get(title) : sums.year(title);
  return sum === undefined ? null : [sum, Number(figure)];
}
