import { canonicalCell } from "../canonical";
import { addressOf } from "../placed";
import type { Found, Thing, ThingKind } from "../thing";

/** What stands directly beneath a table that people lengthen. */
export interface BelowThing extends Thing {
  readonly kind: "below";
  readonly table: string;
  /** What the key of a row looks like; beneath a table of lists nothing is taken for a row. */
  readonly key: { readonly column: string; readonly holds: "id" | "date" | "nothing" };
  readonly entries: readonly string[];
  readonly calculated: readonly { readonly column: string; readonly formula: string }[];
}

/** Rows looked at: what stands further down comes to light once these are in the table. */
const rowsLookedAt = 2_000;

/** Rows of a sheet, fewer those that may stand above a table: nothing is asked for beyond its end. */
const rowsOfSheet = 1_048_576 - 10_000;

/** Bytes of an answer where somebody has typed beneath the table; mostly it is empty. */
const bytesOfAnswer = 4_000;

/** A council's own numbering counts too: `M07`, `MS-7`, `P 7`. */
const anId = /^[A-Z]{1,5}[-./ ]?\d+[A-Z]?$/i;

/** What was asked of a table and of the cells below it. */
interface Asked {
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  readonly used: Excel.Range;
}

/**
 * Entries typed or pasted beneath a table that Excel did not make longer, as its option of each user says. Rows that read as
 * rows of the table and touch it are taken in; a note, or what a blank row sets apart, is named and left.
 */
export const below: ThingKind<BelowThing> = {
  wave: "sheets",
  bytes: () => 600,
  attributes: { taken: {}, standing: { onChange: "accept" } },
  load: (thing, site) => {
    const found = site.tables[thing.table];
    if (!found || found.rows > rowsOfSheet) return { asks: [], read: () => ({ values: thing.values }) };
    let asked: Asked | undefined;
    return {
      asks: [
        {
          bytes: bytesOfAnswer,
          queue: (book) => {
            const table = book.table(thing.table).load("showTotals");
            const whole = table.getRange().load("rowIndex,rowCount,columnIndex");
            const under = whole.getRowsBelow(rowsLookedAt).getUsedRangeOrNullObject(true);
            asked = { table, whole, used: under.load("rowIndex,columnIndex,formulas") };
          },
        },
      ],
      read: () => {
        if (!asked || asked.used.isNullObject) return { values: thing.values };
        const at = (id: string): number | undefined => found.columns[id]?.index;
        return compared(thing, asked, { at, name: found.name });
      },
    };
  },
  create: () => undefined,
  update: ({ table }, book, { detail }) => {
    const whole = book.table(table).getRange();
    book.table(table).resize(whole.getResizedRange(Number(detail), 0));
  },
};

/** Where the table's columns are within it, and what it is called. */
interface Columns {
  at(column: string): number | undefined;
  readonly name: string;
}

function compared(thing: BelowThing, { table, whole, used }: Asked, columns: Columns): Found {
  const end = whole.rowIndex + whole.rowCount;
  const shift = used.columnIndex - whole.columnIndex;
  const rows = (used.formulas as unknown[][]).map((cells) => (id: string): unknown => {
    const at = columns.at(id);
    return at === undefined ? "" : (cells[at - shift] ?? "");
  });
  const touches = used.rowIndex === end && !table.showTotals;
  const first = touches ? rows.findIndex((cell) => !isRow(thing, cell, columns.name)) : 0;
  const taken = first < 0 ? rows.length : first;
  const last = addressOf(used.rowIndex + rows.length - 1, used.columnIndex + (used.formulas[0]?.length ?? 1) - 1);
  const from = (row: number): string => addressOf(used.rowIndex + row, used.columnIndex);
  return {
    values: { taken, standing: rows.length - taken },
    facts: { rows: taken, ...(taken < rows.length ? { cells: `${from(taken)}:${last}` } : {}) },
    detail: taken,
    structural: taken > 0,
  };
}

/** An id or two entries make a row; a calculated cell may hold nothing that its formula would write over. */
function isRow({ key, entries, calculated }: BelowThing, cell: (id: string) => unknown, table: string): boolean {
  if (key.holds === "nothing") return false;
  const id = cell(key.column);
  const isKey = key.holds === "date" ? typeof id === "number" : anId.test(String(id).trim());
  const filled = entries.filter((column) => cell(column) !== "").length;
  const free = calculated.every(
    ({ column, formula }) =>
      cell(column) === "" || canonicalCell(cell(column) as string, table) === canonicalCell(formula, table),
  );
  return free && (id === "" ? filled > 1 : isKey);
}
