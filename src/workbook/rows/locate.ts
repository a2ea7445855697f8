import { maybeYear, tablesFor } from "../../plan";
import type { Table } from "../../plan/types";
import type { Session } from "../session";
import { findPlaces, type Places, type TableShape } from "./places";
import { askShapes, shapesOf } from "./shapes";

/** The plan's tables as they stand, and its years. */
export interface Located extends Places {
  /** Headings of the year columns of the capital table, in sheet order. */
  readonly years: readonly string[];
}

/** Finds the plan's tables, those named or all: one request. */
export async function locate(session: Session, only?: readonly string[]): Promise<Located> {
  const shapes = await session.run(async (context) => {
    const asked = askShapes(context);
    await context.sync();
    return shapesOf(asked);
  });
  const years = yearsIn(shapes);
  const tables = tablesWith(years).filter(({ name }) => only?.includes(name) ?? true);
  return { ...findPlaces(tables, shapes), years };
}

/** Headings of the capital table that are financial years. */
export function yearsIn(shapes: readonly TableShape[]): string[] {
  const capital = shapes.find(({ name }) => name.toLowerCase() === "plancapital");
  return (capital?.columns ?? []).map(({ name }) => name).filter((name) => maybeYear(name) !== null);
}

/** The tables that a plan with these years declares. Nothing that is read depends on the report date. */
export function tablesWith(years: readonly string[]): readonly Table[] {
  const numbers = years.map((label) => maybeYear(label) ?? 0);
  const firstYear = Math.min(...numbers, Number.MAX_SAFE_INTEGER);
  if (numbers.length === 0) return tablesFor({ firstYear: 2000, years: 1, reportDate: 0 });
  return tablesFor({ firstYear, years: Math.max(...numbers) - firstYear + 1, reportDate: 0 });
}
