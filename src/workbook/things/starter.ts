import { PlannerError } from "../../plan/errors";
import type { Cell } from "../../plan/types";
import { idOf } from "../rows/cell";
import { isUnfinished } from "../identity";
import { labelOf, type TableSite } from "../site";
import type { Ask, Found, Probe, Thing, ThingKind } from "../thing";
import { growTable } from "./grow";
import { askColumn } from "./pages";
import { rewriteRows, writeRows } from "./rowCells";
import { tellRows, type Told } from "./tellRows";

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
  /** Columns of what the plan says: they tell rows that have lost their keys. */
  readonly telling: readonly string[];
  /** Formats of columns where the cells of a new row may have the text format: what is written there stays text as it is. */
  readonly formats: Readonly<Record<string, string>>;
  /** Rows that came with other years, in a table whose first rows are otherwise only an offer. */
  readonly later?: StarterThing["rows"];
  /** Rows that are missing behind the last one that is there go to the end: their order tells something. */
  readonly atEnd?: boolean;
  /** The plan has got other years since the sheet was last finished. */
  readonly behind?: boolean;
  /** The table's columns are lists, each of which sees to its own words: only room for them is asked for. */
  readonly room?: true;
}

/**
 * Starter rows: written with a new table. Rows that the plan cannot do without get their lost keys back, and are put below
 * where they are gone.
 */
export const starter: ThingKind<StarterThing> = {
  wave: "entries",
  attributes: { missing: {}, keyless: {} },
  load: (thing, site) => {
    const { table, sheet } = thing;
    const found = site.tables[table];
    if (site.plain[table]) return nothingMissing(thing);
    if (!found) return null;
    if (thing.room) return roomIn(thing, found.rows);
    const unfinished = isUnfinished(site.marks[sheet]);
    const key = keyOf(thing, unfinished);
    if (key === undefined || (thing.key === undefined && !found.columns[key])) return nothingMissing(thing);
    const keys = askCells(table, key, found, 40);
    const texts =
      thing.key === undefined ? [] : telling(thing, found).map((id) => askCells(table, id, found, bytesIn(thing, id)));
    const totals = thing.behind ? askTotals(table) : null;
    return {
      asks: [...[keys, ...texts].flatMap(({ asks }) => asks), ...(totals ? [totals.ask] : [])],
      read: () => {
        const cells = keys.rowsOf();
        if (unfinished && found.columns[key] && cells.every((cell) => cell === "")) return null;
        const said = texts.map(({ rowsOf }) => rowsOf());
        const missing = missingOf(thing, { key, cells, said, found });
        if (missing.structural && totals?.shown())
          throw new PlannerError("totalRow", { table, sheet: labelOf(site, sheet) });
        return missing;
      },
    };
  },
  create: (thing, book) => writeRows(thing, book, thing.rows, 0),
  update: (thing, book, found) => {
    if (thing.room) return growTable(thing.table, Number(found.values.missing), book);
    const { missing, behindLast, keys } = found.detail as Missing;
    rewriteRows({ ...thing, columns: [thing.key ?? thing.keys] }, book, keys, 0);
    if (missing.length === 0) return;
    const table = book.table(thing.table);
    const rows = book.site.tables[thing.table]?.rows ?? 1;
    if (behindLast) {
      growTable(thing.table, missing.length, book);
      const body = table.getDataBodyRange();
      const added = body.getRow(rows).getResizedRange(missing.length - 1, 0);
      added.copyFrom(body.getRow(rows - 1), "Formats");
      return rewriteRows(thing, book, missing, rows);
    }
    // Rows put in above the last one move whatever stands beneath the table, and a total row, down; resizing would swallow them.
    for (let made = 0; made < missing.length; made += 1)
      table
        .getDataBodyRange()
        .getRow(rows - 1)
        .insert("Down");
    rewriteRows(thing, book, missing, rows - 1);
  },
};

const nothingMissing = ({ values }: StarterThing): Probe => ({ asks: [], read: () => ({ values }) });

/** Columns by which rows may be told in this workbook. */
function telling(thing: StarterThing, { columns }: TableSite): string[] {
  return thing.telling.filter((id) => columns[id] !== undefined);
}

/** Bytes of a row's text in a column, on average. */
function bytesIn({ rows }: StarterThing, id: string): number {
  const length = rows.reduce((sum, row) => sum + String(row[id] ?? "").length, 0) / Math.max(1, rows.length);
  return Math.ceil(length * 1.2) + 10;
}

/** Cells of a column; blank ones where it has yet to come back. */
function askCells(
  table: string,
  column: string,
  { columns, rows }: TableSite,
  bytesOfRow: number,
): ReturnType<typeof askColumn<unknown>> {
  if (!columns[column]) return { asks: [], rowsOf: () => Array.from({ length: rows }, () => "") };
  return askColumn<unknown>({ table, column, rows, bytesOfRow }, (range) => {
    range.load("values");
    return () => range.values as unknown[][];
  });
}

/** Column of the keys by which rows are missed: where they are the plan's own, still to be written, or came with other years. */
function keyOf({ key, keys, later }: StarterThing, unfinished: boolean): string | undefined {
  return key ?? (unfinished || later ? keys : undefined);
}

/** What is not there, and whether it follows everything that is. */
interface Missing {
  readonly missing: StarterThing["rows"];
  readonly behindLast: boolean;
  /** What every row of the table gets of its key: nothing where it has one, or cannot be told. */
  readonly keys: StarterThing["rows"];
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
    read: () => ({ values: { missing, keyless: 0 }, facts: { rows: missing }, structural: missing > 0 }),
  };
}

/** What a table holds: its keys, and by column what tells its rows. */
interface Held {
  readonly key: string;
  readonly cells: readonly unknown[];
  readonly said: readonly (readonly unknown[])[];
  readonly found: TableSite;
}

function missingOf(thing: StarterThing, held: Held): Found {
  if (thing.key === undefined && !thing.later) return { values: thing.values };
  return missingIn(thing.later ? { ...thing, rows: thing.later } : thing, held);
}

function missingIn(thing: StarterThing, held: Held): Found {
  const { rows, table, atEnd, later } = thing;
  const { key, cells } = held;
  const there = new Map(cells.map((cell, at) => [keyText(cell), at]));
  const told = thing.key === undefined ? noneTold : toldIn(thing, held);
  for (const [at, of] of told.rows) there.set(keyIn(rows[of], key), at);
  const missing = rows.filter((row) => !there.has(keyIn(row, key)));
  const firstMissing = missing[0] === undefined ? rows.length : rows.indexOf(missing[0]);
  const behindLast = atEnd === true && !rows.some((row, index) => index > firstMissing && there.has(keyIn(row, key)));
  const keys = cells.map((_, at): StarterThing["rows"][number] => {
    const row = rows[told.rows.get(at) ?? -1];
    return row === undefined ? {} : { [key]: row[key] ?? null };
  });
  const order = rows.flatMap((row, index) => {
    const at = there.get(keyIn(row, key));
    return at === undefined ? [] : [{ key: String(row[key]), at, moved: at !== index }];
  });
  const untold = cells.filter((cell, at) => keyText(cell) === "" && !told.rows.has(at)).length;
  return {
    values: { missing: missing.length, keyless: told.rows.size },
    facts: {
      rows: missing.length,
      ...(later ? {} : { found: missing.map((row) => String(row[key])).join(", ") }),
      ...(thing.key === undefined ? {} : { keyless: told.rows.size, byPlace: told.byPlace, untold }),
    },
    detail: { missing, behindLast, keys } satisfies Missing,
    structural: missing.length + told.rows.size > 0,
    ...(order.some(({ moved }) => moved) ? { learns: { rowOrder: { [table]: placesOf(order) } } } : {}),
  };
}

const noneTold: Told = { rows: new Map(), byPlace: 0 };

const keyText = (cell: unknown): string => String(cell).trim().toUpperCase();

function keyIn(row: StarterThing["rows"][number] | undefined, column: string): string {
  return keyText(idOf(row?.[column] ?? null) ?? "");
}

function toldIn(thing: StarterThing, { key, cells, said, found }: Held): Told {
  const ids = telling(thing, found);
  return tellRows(
    thing.rows.map((row) => ({ key: keyIn(row, key), texts: ids.map((id) => String(row[id] ?? "")) })),
    cells.map((cell, at) => ({ key: keyText(cell), texts: said.map((column) => String(column[at] ?? "").trim()) })),
  );
}

function placesOf(order: readonly { readonly key: string; readonly at: number }[]): Record<string, number> {
  return Object.fromEntries(order.map(({ key, at }) => [key, at]));
}
