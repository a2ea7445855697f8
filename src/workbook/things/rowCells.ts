import type { Cell } from "../../plan/types";
import { toInput, type Input } from "../rows/cell";
import type { Site } from "../site";
import type { BookAt } from "../thing";
import { forAll } from "./pages";

/** Columns of a table in which rows are written. */
interface Written {
  readonly table: string;
  /** Entry columns only, in sheet order, by id. */
  readonly columns: readonly string[];
  /** Formats of columns where the cells of a new row may have the text format: what is written there stays text as it is. */
  readonly formats: Readonly<Record<string, string>>;
}

/** Cells by column id. */
type Rows = readonly Readonly<Record<string, Cell>>[];

/** Writes each run of neighbouring entry columns as one block; cells without a value are left as they are. */
export function writeRows(thing: Written, book: BookAt, rows: Rows, from: number): void {
  if (rows.length === 0) return;
  const body = book.table(thing.table).getDataBodyRange();
  for (const run of runsOf(thing, book.site)) {
    const grid = rows.map((row) => run.ids.map((id) => inputOf(row[id])));
    if (grid.every((line) => line.every((cell) => cell === null))) continue;
    body.getCell(from, run.at).getResizedRange(rows.length - 1, run.ids.length - 1).values = grid;
  }
}

/** Writes where cells have a format already: in the text format a number would become text, and the apostrophe before a year stay. */
export function rewriteRows(thing: Written, book: BookAt, rows: Rows, from: number): void {
  if (rows.every((row) => Object.keys(row).length === 0)) return;
  const body = book.table(thing.table).getDataBodyRange();
  const dressed = thing.columns.flatMap((id) => {
    const index = book.site.tables[thing.table]?.columns[id]?.index;
    const format = thing.formats[id];
    if (index === undefined || format === undefined) return [];
    return [{ cells: body.getCell(from, index).getResizedRange(rows.length - 1, 0), format }];
  });
  for (const { cells } of dressed) cells.numberFormat = forAll("General");
  writeRows(thing, book, rows, from);
  for (const { cells, format } of dressed) cells.numberFormat = forAll(format);
}

/** `null` leaves a cell as it is. */
function inputOf(cell: Cell | undefined): Input | null {
  return cell === null || cell === undefined || cell === "" ? null : toInput(cell);
}

function runsOf({ table, columns }: Written, site: Site): { at: number; ids: string[] }[] {
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
