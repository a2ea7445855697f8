import { lastYear, type PlanSpan, templateVersion } from "../plan/index";

/** The short form of what a workbook remembers: which template, and which years. */
export interface Mark extends PlanSpan {
  /** Version of the template. */
  readonly version: number;
}

/** What a workbook remembers of its plan. Kept in a custom XML part, shorter in a property and on every sheet. */
export interface Identity extends Mark {
  /** Excel's ids of the plan's columns, by table and column id. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Defined names that had to be called otherwise, by declared name. */
  readonly names: Readonly<Record<string, string>>;
}

/** Namespace of the custom XML part. */
export const identityNamespace = "urn:ten-step-planner:plan";

/** Key of the document property and of the sheets' custom property. */
export const identityKey = "TenStepPlanner";

/** The short form: `version=1;firstYear=2026;years=5`, before it the sheet's id where it stands on a sheet. */
export function printMark({ version, firstYear, years, closed = 0 }: Mark, sheet?: string): string {
  const span = [`firstYear=${firstYear}`, `years=${years}`, ...(closed > 0 ? [`closed=${closed}`] : [])];
  const parts = [`version=${version}`, ...span];
  return (sheet === undefined ? parts : [`sheet=${sheet}`, ...parts]).join(";");
}

/** Stands behind a sheet's mark once all of it has been written: until then its looks and first entries are still to come. */
const finished = ";made=yes";

/** The mark of a sheet that is complete. */
export function printFinished(mark: Mark, sheet: string): string {
  return printMark(mark, sheet) + finished;
}

/** True for the mark of a sheet whose making was stopped half-way. */
export function isUnfinished(mark: string | undefined): boolean {
  return mark !== undefined && !mark.endsWith(finished);
}

/** Reads the short form; null when it is not one. */
export function parseMark(text: string): { identity: Identity; sheet: string | null } | null {
  const parts = new Map(text.split(";").map((part) => part.split("=", 2) as [string, string]));
  const [version, firstYear, years] = ["version", "firstYear", "years"].map((name) => Number(parts.get(name)));
  if (![version, firstYear, years].every((number) => Number.isInteger(number) && Number(number) > 0)) return null;
  const closed = Number(parts.get("closed"));
  const before = Number.isInteger(closed) && closed > 0 ? { closed } : {};
  const identity = { version, firstYear, years, ...before, columns: {}, names: {} } as Identity;
  return { identity, sheet: parts.get("sheet") ?? null };
}

/**
 * What the property and the sheets' marks say of the plan. While an upgrade is under way they differ: the plan is as old as
 * the oldest of its sheets (of copies of a sheet the newest counts), unless a planner newer than this one is at work on it.
 * While years are being added they differ too: the plan has the years of the mark that goes furthest.
 */
export function shortIdentity(shapes: {
  readonly property: string | null;
  readonly sheets: readonly { readonly mark: string | null }[];
}): Identity | null {
  const found = [shapes.property, ...shapes.sheets.map(({ mark }) => mark)].flatMap((mark) => {
    const parsed = mark === null ? null : parseMark(mark);
    return parsed ? [parsed] : [];
  });
  const [first] = found;
  if (!first) return null;
  const versions = new Map<string | null, number>();
  for (const { sheet, identity } of found) versions.set(sheet, Math.max(versions.get(sheet) ?? 0, identity.version));
  const newest = Math.max(...versions.values());
  const { identity } = found.reduce((most, each) => (isFurther(each.identity, most.identity) ? each : most), first);
  return { ...identity, version: newest > templateVersion ? newest : Math.min(...versions.values()) };
}

function isFurther(one: PlanSpan, other: PlanSpan): boolean {
  return (
    lastYear(one) > lastYear(other) || (lastYear(one) === lastYear(other) && (one.closed ?? 0) > (other.closed ?? 0))
  );
}

/** The custom XML part. */
export function printXml({ version, firstYear, years, closed = 0, columns, names }: Identity): string {
  const tables = sorted(columns).map(([table, ids]) => {
    const inner = sorted(ids).map(([column, id]) => `<column name="${escaped(column)}" id="${id}"/>`);
    return `<table name="${escaped(table)}">${inner.join("")}</table>`;
  });
  const renamed = sorted(names).map(([name, is]) => `<name name="${escaped(name)}" is="${escaped(is)}"/>`);
  return (
    `<plan xmlns="${identityNamespace}" version="${version}" firstYear="${firstYear}" years="${years}"${closed > 0 ? ` closed="${closed}"` : ""}>` +
    `${tables.join("")}${renamed.join("")}</plan>`
  );
}

/** Always in the same order, so that the same memory is the same text. */
function sorted<T>(entries: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reads the custom XML part, whoever has written it anew (prefixes and order may differ); null when it is not ours. */
export function parseXml(xml: string): Identity | null {
  const head = /<(?:\w+:)?plan\b([^>]*)>/.exec(xml)?.[1];
  if (head === undefined) return null;
  const mark = parseMark(
    ["version", "firstYear", "years", "closed"].map((name) => `${name}=${attribute(head, name)}`).join(";"),
  );
  if (mark === null) return null;
  const columns: Record<string, Record<string, number>> = {};
  for (const [, open = "", inner = ""] of xml.matchAll(/<(?:\w+:)?table\b([^>]*)>(.*?)<\/(?:\w+:)?table>/gs)) {
    columns[attribute(open, "name")] = Object.fromEntries(
      [...inner.matchAll(/<(?:\w+:)?column\b([^>]*?)\/?>/g)].map(([, each = ""]) => [
        attribute(each, "name"),
        Number(attribute(each, "id")),
      ]),
    );
  }
  const names = Object.fromEntries(
    [...xml.matchAll(/<(?:\w+:)?name\b([^>]*?)\/?>/g)].map(([, each = ""]) => [
      attribute(each, "name"),
      attribute(each, "is"),
    ]),
  );
  return { ...mark.identity, columns, names };
}

function attribute(head: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(head);
  return plain(found?.[1] ?? found?.[2] ?? "");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
