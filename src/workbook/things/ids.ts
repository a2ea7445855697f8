import { readCell, idOf } from "../rows/cell";
import type { Thing, ThingKind } from "../thing";
import { askColumn } from "./pages";

/** The ids of a table's rows. */
export interface IdsThing extends Thing {
  readonly kind: "ids";
  readonly table: string;
  readonly column: string;
}

/** Ids named before the rest is only counted. */
const mostNamed = 5;

/**
 * Ids that stand on more than one row, as after pasting or when two people have added rows at the same moment. Which row is
 * meant is for people to say: it is named, and the check's fix renumbers after asking.
 */
export const ids: ThingKind<IdsThing> = {
  wave: "entries",
  attributes: { twice: { onChange: "accept" } },
  load: (thing, site) => {
    const { table, column } = thing;
    const found = site.tables[table];
    if (!found?.columns[column]) return { asks: [], read: () => ({ values: thing.values }) };
    const { asks, rowsOf } = askColumn<unknown>({ table, column, rows: found.rows, bytesOfRow: 20 }, (range) => {
      range.load("values");
      return () => range.values as unknown[][];
    });
    return {
      asks,
      read: () => {
        const twice = twiceIn(rowsOf());
        const more = twice.length - mostNamed;
        return {
          values: { twice: twice.length },
          facts: { found: twice.slice(0, mostNamed).join(", "), ...(more > 0 ? { more } : {}) },
        };
      },
    };
  },
  create: () => undefined,
  update: () => undefined,
};

function twiceIn(cells: readonly unknown[]): string[] {
  const seen = new Set<string>();
  const twice = new Map<string, string>();
  for (const cell of cells) {
    const id = idOf(readCell(cell, undefined));
    if (id === null) continue;
    if (seen.has(id.toUpperCase())) twice.set(id.toUpperCase(), id);
    seen.add(id.toUpperCase());
  }
  return [...twice.values()];
}
