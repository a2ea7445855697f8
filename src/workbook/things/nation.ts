import { nationPlace } from "../../plan/calendar/nationPlace";
import { type CalendarDay, type Renewal, renewalOf } from "../../plan/calendar/otherNation";
import type { Cell } from "../../plan/types";
import { toInput } from "../rows/cell";
import { deleteRows } from "../rows/deleteRows";
import type { Site } from "../site";
import type { Ask, BookAt, Found, Probe, Thing, ThingKind } from "../thing";
import { askColumn, forAll } from "./pages";

/** Whose bank holidays the calendar has. */
export interface NationThing extends Thing {
  readonly kind: "nation";
  /** The calendar's table, its rows' day and what they are. */
  readonly table: string;
  /** Bank holidays of the plan's years, as rows of the calendar, by the nation's place in its list. */
  readonly calendars: readonly (readonly Readonly<Record<string, Cell>>[])[];
}

/** What mending takes: rows to delete, and rows to put in above the row, from 0, that then stands there. */
interface Detail {
  readonly gone: readonly boolean[];
  readonly come: readonly { readonly at: number; readonly row: Readonly<Record<string, Cell>> }[];
}

/** Columns that tell of which nation the plan is, and what a bank holiday is called in this workbook. */
const asked = {
  date: { table: "PlanHolidays", column: "date" },
  what: { table: "PlanHolidays", column: "what" },
  kind: { table: "PlanHolidays", column: "kind" },
  key: { table: "PlanSettings", column: "key" },
  value: { table: "PlanSettings", column: "value" },
  nations: { table: "PlanLists", column: "nation" },
  kinds: { table: "PlanLists", column: "holidayKind" },
} as const;

type Asked = keyof typeof asked;

/**
 * The calendar follows the setting Nation: bank holidays of another give way, and all other days stay, those too that people have
 * written something of their own to.
 */
export const nation: ThingKind<NationThing> = {
  wave: "entries",
  attributes: { others: {} },
  bytes: () => 60_000,
  load: (thing, site) => {
    const isThere = Object.values(asked).every(({ table, column }) => site.tables[table]?.columns[column]);
    return isThere ? probeOf(thing, site) : { asks: [], read: () => ({ values: thing.values }) };
  },
  create: () => undefined,
  update: ({ table }, book, { detail }) => {
    const { gone, come } = detail as Detail;
    const width = book.site.tables[table]?.width ?? 1;
    deleteRows(book.table(table).getDataBodyRange(), { width }, gone);
    // The last first: those above keep their places.
    for (const { at, row } of [...come].reverse()) putIn(table, book, at, row);
  },
};

function probeOf(thing: NationThing, site: Site): Probe {
  const asks: Ask[] = [];
  const answers = new Map<Asked, () => Cell[]>();
  for (const [name, { table, column }] of Object.entries(asked)) {
    const place = { table, column, rows: site.tables[table]?.rows ?? 1, bytesOfRow: 40 };
    const answer = askColumn<Cell>(place, (range) => {
      range.load("values");
      return () => range.values as Cell[][];
    });
    asks.push(...answer.asks);
    answers.set(name as Asked, answer.rowsOf);
  }
  let noted: (at: number) => boolean = () => false;
  if ((site.tables[thing.table]?.others ?? []).length > 0) {
    const { ask, isNoted } = besideOf(thing.table, site);
    asks.push(ask);
    noted = isNoted;
  }
  return { asks, read: () => compared(thing, (name) => answers.get(name)?.() ?? [], noted) };
}

/** Which rows hold something in columns that people have added. */
function besideOf(table: string, site: Site): { readonly ask: Ask; isNoted(at: number): boolean } {
  const { rows = 1, width = 1, columns = {} } = site.tables[table] ?? {};
  const own = new Set(Object.values(columns).map(({ index }) => index));
  let body: Excel.Range | undefined;
  return {
    ask: {
      bytes: rows * width * 40,
      queue: (book) => (body = book.table(table).getDataBodyRange().load("values")),
    },
    isNoted: (at) => (body?.values[at] ?? []).some((cell, index) => !own.has(index) && cell !== ""),
  };
}

function compared(
  thing: NationThing,
  cellsOf: (name: Asked) => readonly Cell[],
  isNoted: (at: number) => boolean,
): Found {
  const word = String(cellsOf("value")[cellsOf("key").indexOf("nation")] ?? "");
  const own = thing.calendars[nationPlace(word, cellsOf("nations").map(String))];
  if (own === undefined) return { values: thing.values };
  const [kind = null] = cellsOf("kinds");
  const date = cellsOf("date");
  const kinds = cellsOf("kind");
  const calendar = date.map((day, at): CalendarDay => ({ date: day, isBankHoliday: kinds[at] === kind }));
  const others = thing.calendars.filter((each) => each !== own);
  const renewal = renewalOf(calendar, daysOf(own), others.map(daysOf));
  if (renewal === null) return { values: thing.values };
  const what = cellsOf("what");
  const names = new Set(thing.calendars.flat().map((row) => row.what));
  const gone = renewal.gone.filter((at) => !isNoted(at) && names.has(what[at] ?? null));
  const { come } = renewal;
  if (gone.length + come.length === 0) return { values: thing.values };
  return {
    values: { others: gone.length + come.length },
    facts: { found: word, gone: gone.length, rows: come.length, kept: renewal.gone.length - gone.length },
    detail: detailOf({ gone, come }, { date, own, kind }),
    structural: true,
  };
}

function daysOf(rows: readonly Readonly<Record<string, Cell>>[]): number[] {
  return rows.map((row) => Number(row.date));
}

/** Where each day goes among the rows that stay: before the first later one, never beyond the last row. */
function detailOf(
  { gone, come }: Renewal,
  { date, own, kind }: { date: readonly Cell[]; own: NationThing["calendars"][number]; kind: Cell },
): Detail {
  const stay = date.filter((_, at) => !gone.includes(at));
  const placeOf = (day: number): number => {
    const later = stay.findIndex((each) => typeof each === "number" && each > day);
    return later < 0 ? stay.length - 1 : later;
  };
  return {
    gone: date.map((_, at) => gone.includes(at)),
    come: own
      .filter((row) => come.includes(Number(row.date)))
      .map((row) => ({ at: placeOf(Number(row.date)), row: { ...row, kind } }))
      .sort((a, b) => a.at - b.at),
  };
}

function putIn(table: string, book: BookAt, at: number, row: Readonly<Record<string, Cell>>): void {
  const body = (): Excel.Range => book.table(table).getDataBodyRange();
  body().getRow(at).insert("Down");
  const added = body().getRow(at);
  // In the text format the apostrophe before a day's name would stay: formats come last.
  added.numberFormat = forAll("General");
  for (const [id, cell] of Object.entries(row)) {
    const index = book.site.tables[table]?.columns[id]?.index;
    if (index !== undefined) added.getCell(0, index).values = [[toInput(cell)]];
  }
  added.copyFrom(body().getRow(at + 1), "Formats");
}
