import { PlannerError } from "../../plan/errors";
import { maybeYear } from "../../dates/years";
import { template, templateVersion, type InsertOptions } from "../../plan";
import { shortIdentity } from "../identity";
import { isPlanned, locate } from "../locate";
import type { Session } from "../session";
import { askShapes, readXml, type Shapes } from "../survey";
import { type Places, placesOf } from "./places";

/** The plan's tables as they stand, and its years. */
export interface Located extends Places {
  /** Headings of the year columns of the capital table, in sheet order. */
  readonly years: readonly string[];
}

/**
 * Finds the plan's tables, those named or all: one request, and one more only when a heading is missing and the column
 * has to be told by the id it once had. Refuses a workbook without a plan, and a plan of a newer planner.
 */
export async function findTables(session: Session, only?: readonly string[]): Promise<Located> {
  const shapes = await session.run(async (context) => {
    const read = askShapes(context, "withoutNames");
    await context.sync();
    return read();
  });
  const plan = template(optionsIn(shapes));
  if (!isPlanned(shapes, plan.tables)) throw new PlannerError("noPlan");
  const tables = plan.tables.filter(({ name }) => only?.includes(name) ?? true);
  const found = placesOf(locate({ shapes, template: plan, identity: null }), tables);
  const years = yearsIn(shapes);
  if (!found.gaps.some(({ column }) => column !== undefined) || shapes.xmlParts.length === 0)
    return { ...found, years };
  const identity = await session.run((context) => readXml(context, shapes.xmlParts));
  return { ...placesOf(locate({ shapes, template: plan, identity }), tables), years };
}

/** What the workbook says of its plan: by the property, else by a mark on a sheet, else by the years of its capital. */
function optionsIn(shapes: Shapes): InsertOptions {
  const identity = shortIdentity(shapes);
  if (identity && identity.version > templateVersion)
    throw new PlannerError("newerPlan", { version: identity.version });
  const years = yearsIn(shapes).map((label) => maybeYear(label) ?? 0);
  // Years may have been added since the plan was marked; nothing that is read depends on the report date.
  const first = Math.min(identity?.firstYear ?? Infinity, ...years);
  const last = Math.max(identity ? identity.firstYear + identity.years - 1 : -Infinity, ...years);
  return Number.isFinite(first)
    ? { firstYear: first, years: last - first + 1, reportDate: 0 }
    : { firstYear: 2000, years: 1, reportDate: 0 };
}

/** Headings of the capital table that are financial years. */
function yearsIn({ tables }: Shapes): string[] {
  const capital = tables.find(({ name }) => name.toLowerCase() === "plancapital");
  return (capital?.columns ?? []).map(({ title }) => title).filter((title) => maybeYear(title) !== null);
}
