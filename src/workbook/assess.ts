import { PlannerError } from "../plan/errors";
import { serialOf } from "../dates/days";
import { maybeYear } from "../dates/years";
import { isSameSpan, template as templateFor, templateVersion, type Template } from "../plan/index";
import type { InsertOptions, PlanSpan } from "../plan/types";
import { earlierVersion } from "../plan/upgrades/releases";
import { describe } from "./describe/describe";
import { diff, type Change } from "./diff";
import { parseMark, shortIdentity, type Identity } from "./identity";
import { otherName } from "./freeName";
import { isPlanned, locate } from "./locate";
import { declaredNames, leadsTo } from "./locateNames";
import { findPlain } from "./plainTable";
import { probe } from "./probe";
import type { Session } from "./session";
import { nationIn } from "./settings";
import type { Site } from "./site";
import { askShapes, readXml, type Shapes } from "./survey";

/** A workbook held against the plan it should hold. */
export interface Assessment {
  readonly shapes: Shapes;
  readonly template: Template;
  readonly site: Site;
  readonly planned: boolean;
  readonly changes: readonly Change[];
  /** Which template the plan is brought up to, and from which; null where it is of today's already. */
  readonly upgrade: Upgrade | null;
}

/** Versions of the template. */
export interface Upgrade {
  readonly from: number;
  readonly to: number;
}

/** The outline of a workbook and whether there is a plan in it, of which version. */
export interface Outline {
  readonly shapes: Shapes;
  readonly identity: Identity | null;
  readonly planned: boolean;
  /** Years that the workbook counts as closed; looked for where no mark says it. */
  readonly closed: number;
}

/** Options that make names and headings of a template only: used until those of the workbook are known. */
const anyOptions: InsertOptions = { firstYear: 2026, years: 5, reportDate: serialOf(2026, 4, 1) };

/** One request: what is there. More only when the plan's short marks are lost. */
export async function outline(session: Session): Promise<Outline> {
  const asked = templateFor(anyOptions);
  const shapes = await session.brief.run(async (context) => {
    const read = askShapes(context, "withNames");
    await context.sync();
    return read();
  });
  const identity = await identityIn(session, shapes);
  const planned = isPlanned(shapes, asked.tables);
  return { shapes, identity, planned, closed: planned && identity === null ? await closedIn(session) : 0 };
}

/** How many years are closed as the workbook's own formula counts them; none where it is gone. */
async function closedIn(session: Session): Promise<number> {
  const count = await session.brief.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject("PlanYearsClosed").load("value");
    await context.sync();
    return name.isNullObject ? 0 : Number(name.value);
  });
  return Number.isInteger(count) ? count : 0;
}

async function identityIn(session: Session, shapes: Shapes): Promise<Identity | null> {
  const short = shortIdentity(shapes);
  if (short && !needsXml(shapes, short)) return short;
  const stored = shapes.xmlParts.length > 0 ? await session.run((context) => readXml(context, shapes.xmlParts)) : null;
  return stored ? { ...stored, version: short?.version ?? stored.version } : (short ?? recognised(shapes));
}

/** All marks of a plan of an earlier template are lost: its tables and their headings still say which one it was. */
function recognised(shapes: Shapes): Identity | null {
  const { tables } = templateFor(anyOptions);
  if (!isPlanned(shapes, tables)) return null;
  const version = earlierVersion(tables, shapes.tables);
  return version === null ? null : { version, ...yearsOf(shapes), columns: {}, names: {} };
}

/** The longer memory is needed where a heading is not found, or a name of ours may be another's. */
function needsXml(shapes: Shapes, { firstYear, years }: Identity): boolean {
  const template = templateFor({ ...anyOptions, firstYear, years });
  return (
    mayBeForeign(shapes, template) ||
    template.tables.some((table) => {
      const shape = shapes.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
      const titles = new Set(shape?.columns.map(({ title }) => title.toLowerCase()));
      return !shape || table.columns.some(({ title }) => !titles.has(title.toLowerCase()));
    })
  );
}

/** A name that we would take leads away from the plan: led astray, or somebody else's beside which ours has been deleted. */
function mayBeForeign({ names, sheets }: Shapes, template: Template): boolean {
  const ours = new Set(sheets.filter(({ mark }) => mark !== null).map(({ name }) => name.toLowerCase()));
  return declaredNames(template).some((name) => {
    const formula = names.get(name.toLowerCase());
    const suffixed = names.has(otherName(name).toLowerCase());
    return formula !== undefined && !suffixed && !leadsTo(formula, template, ours);
  });
}

/** What a workbook is held against. */
export interface Wish {
  /** Options of a new plan; a plan that is there already is held against its own years. */
  readonly options: InsertOptions | null;
  /** Years that the plan in the workbook is to have from now on. */
  readonly span?: PlanSpan;
}

/** Options of the plan in the workbook; those given when there is none yet. */
export function optionsOf(found: Outline, { options: given, span }: Wish): InsertOptions {
  if (!found.planned && given) return given;
  const { firstYear, years, closed = 0 } = span ?? spanOf(found);
  return { ...(given ?? {}), firstYear, years, closed, reportDate: given?.reportDate ?? serialOf(firstYear, 4, 1) };
}

/** The years of the plan in the workbook. */
export function spanOf({ shapes, identity, planned, closed: counted }: Outline): PlanSpan {
  if (!planned) throw new PlannerError("noPlan");
  const { firstYear, years, closed } = identity ?? yearsOf(shapes, counted);
  return { firstYear, years, ...(closed === undefined ? {} : { closed }) };
}

/** All marks lost: the headings of PlanCapital still say which years the plan has, so many of them closed. */
function yearsOf({ tables }: Shapes, closed = 0): PlanSpan {
  const capital = tables.find(({ name }) => name.toLowerCase() === "plancapital");
  const years = (capital?.columns ?? []).flatMap(({ title }) => maybeYear(title) ?? []).sort((a, b) => a - b);
  const [firstYear] = years;
  if (firstYear === undefined) throw new PlannerError("identityLost");
  if (closed < 1 || closed >= years.length) return { firstYear, years: years.length };
  return { firstYear: firstYear + closed, years: years.length - closed, closed };
}

/** Refuses where nothing may be written: a newer plan, a read-only file, a locked structure that a new sheet needs. */
export function mayWrite(
  { shapes, identity }: Outline,
  { site, template }: Pick<Assessment, "site" | "template">,
): void {
  refuseNewer(identity);
  if (shapes.readOnly) throw new PlannerError("readOnly");
  const missing = template.sheets.some(({ id }) => !site.sheets[id]);
  if (shapes.locked && missing) throw new PlannerError("lockedStructure");
}

/** A plan of a later template is not ours to change. */
export function refuseNewer(identity: Identity | null): void {
  if (identity && identity.version > templateVersion) {
    throw new PlannerError("newerPlan", { version: identity.version, ours: templateVersion });
  }
}

/** The whole comparison: two requests for a sound plan, and nothing written. */
export async function assess(session: Session, found: Outline, wish: Wish): Promise<Assessment> {
  const options = optionsOf(found, wish);
  const nation = isBehind(found, options) ? await nationIn(session, found.shapes) : 0;
  const template = templateFor({ ...options, nation });
  const located = locate({ shapes: found.shapes, template, identity: found.identity });
  const plain = found.planned ? await findPlain(session, template, located) : {};
  const site = { ...located, plain };
  const from = found.identity?.version ?? templateVersion;
  const upgrade = from < templateVersion ? { from, to: templateVersion } : null;
  const { shapes, planned } = found;
  return { shapes, template, planned, upgrade, ...(await compare(session, template, site)) };
}

/** Sheets were last finished for other years than the plan is to have: the calendar gets the bank holidays of new ones. */
function isBehind({ shapes, planned }: Outline, options: InsertOptions): boolean {
  if (!planned) return false;
  const marks = shapes.sheets.flatMap(({ mark }) => (mark === null ? [] : (parseMark(mark)?.identity ?? [])));
  return marks.some((mark) => !isSameSpan(mark, options));
}

/** Describes, looks and compares. */
export async function compare(
  session: Session,
  template: Template,
  site: Site,
): Promise<Pick<Assessment, "site" | "changes">> {
  const things = describe({ template, site });
  const probed = await probe(session, things, site);
  return { site: probed.site, changes: diff(things, probed.found) };
}
