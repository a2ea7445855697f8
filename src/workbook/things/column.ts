import { sameName } from "../canonical";
import type { Site } from "../site";
import { type Thing, type ThingKind } from "../thing";

/** A column of a table. */
export interface ColumnThing extends Thing {
  readonly kind: "column";
  readonly table: string;
  readonly column: string;
  readonly title: string;
  /** Headings that earlier templates gave it, while those are to be brought up to date. */
  readonly earlier: readonly string[];
  /** Ids of all the table's columns in declared order. */
  readonly order: readonly string[];
}

/** Columns. Another heading or another place is people's right: both are named and left. */
export const column: ThingKind<ColumnThing> = {
  wave: "sheets",
  // A new table brings its columns.
  bytes: ({ title, within }, made) => (within !== undefined && made.has(within) ? 0 : 350 + title.length),
  attributes: { title: { same: sameName, onChange: "accept" }, moved: { onChange: "accept" }, outdated: {} },
  load: (thing, site) => {
    if (site.plain[thing.table]) return { asks: [], read: () => ({ values: thing.values }) };
    const place = site.tables[thing.table]?.columns[thing.column];
    if (!place) return null;
    const moved = movedColumns(thing.order, site, thing.table).has(thing.column);
    const outdated = !sameName(place.title, thing.title) && thing.earlier.some((title) => sameName(title, place.title));
    const title = outdated ? thing.title : place.title;
    return {
      asks: [],
      read: () => ({ values: { title, moved, outdated }, facts: { found: place.title }, structural: outdated }),
    };
  },
  create: (thing, book) => {
    const index = placeOfNew(thing, book.site);
    if (index !== null) book.table(thing.table).columns.add(index, undefined, thing.title);
  },
  update: ({ table, column: id, title }, book) => void (book.heading(table, id).values = [[title]]),
};

/** Where a missing column goes: behind the one declared before it, the others that are missing having been added already. */
function placeOfNew({ table, column: id, order }: ColumnThing, site: Site): number | null {
  const found = site.tables[table];
  if (!found) return null;
  const line: (string | null)[] = Array.from({ length: found.width }, () => null);
  for (const [each, { index }] of Object.entries(found.columns)) line[index] = each;
  for (const [at, each] of order.entries()) {
    if (found.columns[each]) continue;
    const place = at === 0 ? 0 : line.indexOf(order[at - 1] ?? "") + 1;
    line.splice(place, 0, each);
    if (each === id) return place;
  }
  return null;
}

/** The fewest columns that have to have been moved, so that the others stand in declared order. */
export function movedColumns(order: readonly string[], site: Site, table: string): ReadonlySet<string> {
  const columns = site.tables[table]?.columns ?? {};
  const found = order.flatMap((id) => (columns[id] ? [{ id, index: columns[id].index }] : []));
  const chains: (typeof found)[] = [];
  for (const each of found) {
    const before = chains.filter((chain) => (chain.at(-1)?.index ?? -1) < each.index);
    chains.push([...longest(before), each]);
  }
  const kept = new Set(longest(chains).map(({ id }) => id));
  return new Set(found.map(({ id }) => id).filter((id) => !kept.has(id)));
}

function longest<T>(lists: readonly T[][]): T[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}
