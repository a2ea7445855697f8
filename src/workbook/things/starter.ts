import type { Cell } from "../../plan/types";
import { idOf, toInput, type Input } from "../rows/cell";
import { isUnfinished } from "../identity";
import type { Site } from "../site";
import type { BookAt, Found, Probe, Thing, ThingKind } from "../thing";
import { growTable } from "./grow";
import { askColumn } from "./pages";

/** The rows that a table begins with. */
export interface StarterThing extends Thing {
  readonly kind: "starter";
  readonly sheet: string;
  readonly table: string;
  /** Column of the rows' ids. */
  readonly keys: string;
  /** Entry columns only, in sheet order, by id. */
  readonly columns: readonly string[];
  /** Entry cells by column id. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Column of the keys, where the rows are the plan's own and come back when deleted (settings, steps, rules). */
  readonly key?: string;
  /** The table's columns are lists, each of which sees to its own words: only room for them is asked for. */
  readonly room?: true;
}

/** Starter rows: written with a new table; rows that the plan cannot do without are put below when their key is gone. */
export const starter: ThingKind<StarterThing> = {
  wave: "entries",
  attributes: { missing: {} },
  load: (thing, site) => {
    const { table, sheet, keys } = thing;
    const found = site.tables[table];
    if (site.plain[table]) return { asks: [], read: () => ({ values: { missing: 0 } }) };
    if (!found) return null;
    if (thing.room) return roomIn(thing, found.rows);
    const unfinished = isUnfinished(site.marks[sheet]);
    const key = thing.key ?? (unfinished ? keys : undefined);
    if (key === undefined || !found.columns[key]) return { asks: [], read: () => ({ values: { missing: 0 } }) };
    const { asks, rowsOf } = askColumn<unknown>({ table, column: key, rows: found.rows, bytesOfRow: 40 }, (range) => {
      range.load("values");
      return () => range.values as unknown[][];
    });
    return {
      asks,
      read: () => {
        const cells = rowsOf();
        if (unfinished && cells.every((cell) => cell === "")) return null;
        return thing.key === undefined ? { values: { missing: 0 } } : missingIn(thing, key, cells);
      },
    };
  },
  create: (thing, book) => write(thing, book, thing.rows, 0),
  update: (thing, book, found) => {
    if (thing.room) return growTable(thing.table, Number(found.values.missing), book);
    const missing = found.detail as StarterThing["rows"];
    const table = book.table(thing.table);
    const last = (book.site.tables[thing.table]?.rows ?? 1) - 1;
    // Rows put in above the last one move whatever stands beneath the table, and a total row, down; resizing would swallow them.
    for (let made = 0; made < missing.length; made += 1) table.getDataBodyRange().getRow(last).insert("Down");
    write(thing, book, missing, last);
  },
};

function roomIn({ rows }: StarterThing, found: number): Probe {
  const missing = Math.max(0, rows.length - found);
  return {
    asks: [],
    read: () => ({ values: { missing }, facts: { rows: missing }, structural: missing > 0 }),
  };
}

function missingIn({ rows, key, table }: StarterThing, column: string, cells: readonly unknown[]): Found {
  const there = new Map(cells.map((cell, at) => [String(cell).trim().toUpperCase(), at]));
  const keyOf = (row: Readonly<Record<string, Cell>>): string => (idOf(row[key ?? column] ?? null) ?? "").toUpperCase();
  const missing = rows.filter((row) => !there.has(keyOf(row)));
  const order = rows.flatMap((row, index) => {
    const at = there.get(keyOf(row));
    return at === undefined ? [] : [{ key: String(row[column]), at, moved: at !== index }];
  });
  return {
    values: { missing: missing.length },
    facts: { rows: missing.length, found: missing.map((row) => String(row[column])).join(", ") },
    detail: missing,
    structural: missing.length > 0,
    ...(order.some(({ moved }) => moved) ? { learns: { rowOrder: { [table]: placesOf(order) } } } : {}),
  };
}

function placesOf(order: readonly { readonly key: string; readonly at: number }[]): Record<string, number> {
  return Object.fromEntries(order.map(({ key, at }) => [key, at]));
}

/** Writes each run of neighbouring entry columns as one block; cells without a value are left as they are. */
function write(thing: StarterThing, book: BookAt, rows: StarterThing["rows"], from: number): void {
  if (rows.length === 0) return;
  const body = book.table(thing.table).getDataBodyRange();
  for (const run of runsOf(thing, book.site)) {
    const grid = rows.map((row) => run.ids.map((id) => inputOf(row[id])));
    if (grid.every((line) => line.every((cell) => cell === null))) continue;
    body.getCell(from, run.at).getResizedRange(rows.length - 1, run.ids.length - 1).values = grid;
  }
}

/** `null` leaves a cell as it is. */
function inputOf(cell: Cell | undefined): Input | null {
  return cell === null || cell === undefined || cell === "" ? null : toInput(cell);
}

function runsOf({ table, columns }: StarterThing, site: Site): { at: number; ids: string[] }[] {
  const places = columns
    .flatMap((id) => {
      const index = site.tables[table]?.columns[id]?.index;
      return index === undefined ? [] : [{ id, index }];
    })
    .sort((a, b) => a.index - b.index);
  const runs: { at: number; ids: string[] }[] = [];
  for (const { id, index } of places) {
    const last = runs.at(-1);
    if (last && last.at + last.ids.length === index) last.ids.push(id);
    else runs.push({ at: index, ids: [id] });
  }
  return runs;
}
