import type { Thing, ThingKind } from "../thing";
import { rangeOf, rowIndexOf, type RowOf } from "./rowOf";

/** A setting that follows the plan's years: its first value comes with its row, another only with other years. */
export interface SettingThing extends Thing {
  readonly kind: "setting";
  readonly table: string;
  readonly column: string;
  readonly row: RowOf;
  /** The plan has got other years since its sheet was last finished; at any other time the value is the council's. */
  readonly behind: boolean;
}

/** Settings of the plan's years. */
export const setting: ThingKind<SettingThing> = {
  wave: "entries",
  attributes: { value: {} },
  load: (thing, site) => {
    const { table, column } = thing;
    if (!thing.behind || !site.tables[table]?.columns[column] || rowIndexOf(thing, site) === null)
      return { asks: [], read: () => ({ values: thing.values }) };
    let cell: Excel.Range | undefined;
    return {
      asks: [{ bytes: 300, queue: (book) => void (cell = rangeOf(thing, book)?.load("values")) }],
      read: () => {
        const value = (cell?.values as unknown[][] | undefined)?.[0]?.[0];
        return { values: { value: typeof value === "number" ? value : null } };
      },
    };
  },
  create: () => undefined,
  update: (thing, book) => {
    const cell = rangeOf(thing, book);
    if (cell) cell.values = [[thing.values.value]];
  },
};
