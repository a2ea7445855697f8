import type { Table } from "../types";
import type { Release } from "./release";
import { maybeYear } from "../../dates/years";
import { template1 } from "./template1";

/** Every template before today's, oldest first. */
const releases: readonly Release[] = [template1];

/** Headings that a column had in earlier templates. */
export function earlierTitles(table: string, column: string): string[] {
  return releases.flatMap(({ headings }) => headings[table]?.[column] ?? []);
}

/** The headings of a table in each template that had it. */
export function earlierHeadings(table: string): string[][] {
  return releases.flatMap(({ headings }) => (headings[table] ? [Object.values(headings[table])] : []));
}

/**
 * Orders in which a table's columns, given by id as today's template has them, may stand without anybody having moved one: today's,
 * and that of each plan which an earlier template made and whose new columns were put behind their neighbours of today.
 */
export function columnOrders(table: string, today: readonly string[]): string[][] {
  const before = releases.flatMap(({ headings }) => (headings[table] ? [Object.keys(headings[table])] : []));
  return [[...today], ...before.map((order) => withNew(order, today))];
}

function withNew(order: readonly string[], today: readonly string[]): string[] {
  const line = order.filter((id) => today.includes(id));
  for (const [at, id] of today.entries()) {
    if (!line.includes(id)) line.splice(at === 0 ? 0 : line.indexOf(today[at - 1] ?? "") + 1, 0, id);
  }
  return line;
}

/** Words of a list that a plan of that version began without. */
export function laterWords(list: string, words: readonly string[], version: number): string[] {
  const before = releases.find((release) => release.version === version)?.lists[list];
  return before === undefined ? [] : words.filter((word) => !before.includes(word));
}

/** What words of a column's entries mean today where a plan is of that version; none where they are the same. */
export function rewordedSince(table: string, column: string, version: number): Readonly<Record<string, string>> {
  const since = releases.filter((release) => release.version >= version);
  return Object.assign({}, ...since.map(({ reworded }) => reworded[table]?.[column] ?? {})) as Record<string, string>;
}

/** Whether a sheet that a template of that version made has been laid out anew since. */
export function isRedone(sheet: string, version: number): boolean {
  return releases.some((release) => release.version >= version && release.redone.includes(sheet));
}

/** A table of a workbook. */
interface Found {
  readonly name: string;
  readonly columns: readonly { readonly title: string }[];
}

/**
 * The template that tables in a workbook were made by, told by what they lack: the oldest that knew each of them and every
 * heading of today's that they have. Null where that is today's, or where there are none.
 */
export function earlierVersion(declared: readonly Table[], found: readonly Found[]): number | null {
  const here = found.flatMap((shape) => {
    const table = declared.find(({ name }) => sameText(name, shape.name));
    return table ? [{ table, shape }] : [];
  });
  if (here.length === 0) return null;
  const knew = ({ headings }: Release): boolean =>
    here.every(({ table: { name, columns }, shape }) =>
      columns
        .filter(({ title }) => maybeYear(title) === null && shape.columns.some((each) => sameText(each.title, title)))
        .every(({ id }) => headings[name]?.[id] !== undefined),
    );
  return releases.find(knew)?.version ?? null;
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
