import { PlannerError } from "../../plan/errors";
import type { Cell } from "../../plan/types";
import { idOf, toInput, type Input } from "../rows/cell";
import { textFormat } from "../rows/formats";
import { isUnfinished } from "../identity";
import { labelOf, type Site } from "../site";
import type { Ask, BookAt, Found, Probe, Thing, ThingKind } from "../thing";
import { growTable } from "./grow";
import { askColumn, forAll } from "./pages";

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
  /** Columns in the text format: what is written there by itself stays as it is. */
  readonly asText: readonly string[];
  /** Rows that came with other years, in a table whose first rows are otherwise only an offer. */
  readonly later?: StarterThing["rows"];
  /** Rows that are missing behind the last one that is there go to the end: their order tells something. */
  readonly atEnd?: boolean;
  /** The plan has got other years since the sheet was last finished. */
  readonly behind?: boolean;
  /** The table's columns are lists, each of which sees to its own words: only room for them is asked for. */
  readonly room?: true;
}

/** Starter rows: written with a new table; rows that the plan cannot do without are put below when their key is gone. */
export const starter: ThingKind<StarterThing> = {
  wave: "entries",
  attributes: { missing: {} },
  load: (thing, site) => {
    const { table, sheet } = thing;
    const found = site.tables[table];
    if (site.plain[table]) return nothingMissing;
    if (!found) return null;
    if (thing.room) return roomIn(thing, found.rows);
    const unfinished = isUnfinished(site.marks[sheet]);
    const key = keyOf(thing, unfinished);
    if (key === undefined || !found.columns[key]) return nothingMissing;
    const { asks, rowsOf } = askColumn<unknown>({ table, column: key, rows: found.rows, bytesOfRow: 40 }, (range) => {
      range.load("values");
      return () => range.values as unknown[][];
    });
    const totals = thing.behind ? askTotals(table) : null;
    return {
      asks: totals ? [...asks, totals.ask] : asks,
      read: () => {
        const cells = rowsOf();
        if (unfinished && cells.every((cell) => cell === "")) return null;
        const missing = missingOf(thing, key, cells);
        if (missing.structural && totals?.shown())
          throw new PlannerError("totalRow", { table, sheet: labelOf(site, sheet) });
        return missing;
      },
    };
  },
  create: (thing, book) => write(thing, book, thing.rows, 0),
  update: (thing, book, found) => {
    if (thing.room) return growTable(thing.table, Number(found.values.missing), book);
    const { missing, behindLast } = found.detail as Missing;
    const table = book.table(thing.table);
    const rows = book.site.tables[thing.table]?.rows ?? 1;
    if (behindLast) {
      growTable(thing.table, missing.length, book);
      const body = table.getDataBodyRange();
      const added = body.getRow(rows).getResizedRange(missing.length - 1, 0);
      added.copyFrom(body.getRow(rows - 1), "Formats");
      return write(thing, book, missing, rows);
    }
    // Rows put in above the last one move whatever stands beneath the table, and a total row, down; resizing would swallow them.
    for (let made = 0; made < missing.length; made += 1)
      table
        .getDataBodyRange()
        .getRow(rows - 1)
        .insert("Down");
    write(thing, book, missing, rows - 1);
  },
};

const nothingMissing: Probe = { asks: [], read: () => ({ values: { missing: 0 } }) };

/** Column of the keys by which rows are missed: where they are the plan's own, still to be written, or came with other years. */
function keyOf({ key, keys, later }: StarterThing, unfinished: boolean): string | undefined {
  return key ?? (unfinished || later ? keys : undefined);
}

/** What is not there, and whether it follows everything that is. */
interface Missing {
  readonly missing: StarterThing["rows"];
  readonly behindLast: boolean;
}

/** Whether a table shows a total row: nothing can be added below it. */
function askTotals(name: string): { readonly ask: Ask; shown(): boolean } {
  let table: Excel.Table | undefined;
  return {
    ask: { bytes: 200, queue: (book) => void (table = book.table(name).load("showTotals")) },
    shown: () => table?.showTotals === true,
  };
}

function roomIn({ rows }: StarterThing, found: number): Probe {
  const missing = Math.max(0, rows.length - found);
  return {
    asks: [],
    read: () => ({ values: { missing }, facts: { rows: missing }, structural: missing > 0 }),
  };
}

function missingOf(thing: StarterThing, column: string, cells: readonly unknown[]): Found {
  if (thing.key === undefined && !thing.later) return { values: { missing: 0 } };
  return missingIn(thing.later ? { ...thing, rows: thing.later } : thing, column, cells);
}

function missingIn({ rows, key, table, atEnd, later }: StarterThing, column: string, cells: readonly unknown[]): Found {
  const there = new Map(cells.map((cell, at) => [String(cell).trim().toUpperCase(), at]));
  const idIn = (row: Readonly<Record<string, Cell>>): string => (idOf(row[key ?? column] ?? null) ?? "").toUpperCase();
  const missing = rows.filter((row) => !there.has(idIn(row)));
  const firstMissing = missing[0] === undefined ? rows.length : rows.indexOf(missing[0]);
  const behindLast = atEnd === true && !rows.some((row, index) => index > firstMissing && there.has(idIn(row)));
  const order = rows.flatMap((row, index) => {
    const at = there.get(idIn(row));
    return at === undefined ? [] : [{ key: String(row[column]), at, moved: at !== index }];
  });
  return {
    values: { missing: missing.length },
    facts: { rows: missing.length, ...(later ? {} : { found: missing.map((row) => String(row[column])).join(", ") }) },
    detail: { missing, behindLast } satisfies Missing,
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
    const cells = body.getCell(from, run.at).getResizedRange(rows.length - 1, run.ids.length - 1);
    // In the text format the apostrophe before a year would stay: new rows are written as the first ones were, and formatted after.
    const texts =
      from === 0 ? [] : run.ids.flatMap((id, at) => (thing.asText.includes(id) ? [cells.getColumn(at)] : []));
    for (const text of texts) text.numberFormat = forAll("General");
    cells.values = grid;
    for (const text of texts) text.numberFormat = forAll(textFormat);
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
