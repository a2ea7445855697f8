import { sameName } from "../canonical";
import type { ColumnPlace, Site } from "../site";
import { type Thing, type ThingKind } from "../thing";

/** A column of a table. */
export interface ColumnThing extends Thing {
  readonly kind: "column";
  readonly table: string;
  readonly column: string;
  readonly title: string;
  /** Headings that earlier templates gave it, while those are to be brought up to date. */
  readonly earlier: readonly string[];
  /** Ids of all the table's columns in the orders that are right: the declared one first. */
  readonly orders: readonly (readonly string[])[];
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
    const moved = movedColumns(thing.orders, site.tables[thing.table]?.columns ?? {}).has(thing.column);
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
function placeOfNew({ table, column: id, orders: [order = []] }: ColumnThing, site: Site): number | null {
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

/** The fewest columns that have to have been moved, so that the others stand in one of the orders. */
export function movedColumns(
  orders: ColumnThing["orders"],
  columns: Readonly<Record<string, Pick<ColumnPlace, "index">>>,
): ReadonlySet<string> {
  const moved = orders.map((order) => {
    const kept = inOrder(order.flatMap((id) => (columns[id] ? [{ id, index: columns[id].index }] : [])));
    return new Set(order.filter((id) => columns[id] !== undefined && !kept.has(id)));
  });
  return moved.reduce((fewest, set) => (set.size < fewest.size ? set : fewest));
}

/** As many columns as stand one behind the other. */
function inOrder(line: readonly { readonly id: string; readonly index: number }[]): ReadonlySet<string> {
  const chains: (typeof line)[] = [];
  for (const each of line) {
    const before = chains.filter((chain) => (chain.at(-1)?.index ?? -1) < each.index);
    chains.push([...longest(before), each]);
  }
  return new Set(longest(chains).map(({ id }) => id));
}

function longest<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.reduce((best, list) => (list.length > best.length ? list : best), []);
}
