import { isUnfinished } from "../identity";
import { presentWhen, type Thing, type ThingKind } from "../thing";
import { bytesOfColumns, dressColumns, type ColumnLook, type Pushed } from "./columnLook";
import { bytesOfDressing, dressSheet, type SheetLook } from "./sheetLook";

/** Fonts, fills, widths, colour rules: given once. From then on they are the council's own. */
export interface LookThing extends Thing {
  readonly kind: "look";
  readonly of: SheetLook | TableLook;
}

/** Columns of a table: all of them with a new table, or a single one that is added to it later. */
export interface TableLook {
  /** Id of the table's sheet. */
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ColumnLook[];
  readonly pushed?: readonly Pushed[];
  /** The column comes alone; with a new table it is dressed with the others. */
  readonly alone: boolean;
}

/** Looks. They are never read back: rules of colour cannot be read safely, and everything else people may change. */
export const look: ThingKind<LookThing> = {
  wave: "rules",
  attributes: {},
  bytes: ({ of }) =>
    "table" in of ? bytesOfColumns(of.columns) + (of.pushed ?? []).length * 300 : bytesOfDressing(of),
  load: ({ of }, site) => {
    const unfinished = isUnfinished(site.marks[of.sheet]);
    if (!("table" in of)) return presentWhen(site.sheets[of.sheet] !== undefined && !unfinished);
    const table = site.tables[of.table];
    if (!of.alone) return presentWhen(site.plain[of.table] !== undefined || (table !== undefined && !unfinished));
    return presentWhen(table === undefined || of.columns.every(({ column }) => table.columns[column] !== undefined));
  },
  create: ({ of }, book) => ("table" in of ? dressColumns(of, book) : dressSheet(of, book)),
  update: () => undefined,
};
