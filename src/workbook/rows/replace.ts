import { Defect, PlannerError } from "../../plan/errors";
import type { Session } from "../session";
import type { NewRow } from "./addition";
import { readCell, sameCell, toInput } from "./cell";
import { isBlank } from "./edge";
import { findTables } from "./find";
import { columnFormat, textFormat } from "./formats";
import { type Run, runsOf } from "./pages";
import type { TablePlace } from "./places";

/** Rows of one request: a finding takes about 400 bytes, and a request stays below 1 MB. */
const rowsOfRequest = 1_500;

/**
 * Puts rows in place of all that a table holds; for tables that only the planner writes. The table takes as many rows as there are,
 * one blank one at least. What stands beneath it stops us before anything is written.
 */
export async function replaceRows(session: Session, name: string, rows: readonly NewRow[]): Promise<void> {
  const { places } = await findTables(session, [name]);
  const place = places[name];
  if (!place) throw new PlannerError("tableMissing", { table: name });
  await makeRoom(session, place, Math.max(1, rows.length));
  for (let from = 0; from < rows.length; from += rowsOfRequest) {
    await writePart(session, place, { from, rows: rows.slice(from, from + rowsOfRequest) });
  }
}

/** Empties the table and gives it that many rows. */
async function makeRoom(session: Session, place: TablePlace, count: number): Promise<void> {
  await session.run(async (context) => {
    const table = context.workbook.tables.getItem(place.key).load("showTotals");
    const body = table.getDataBodyRange().load("rowCount");
    const more = count - place.rows;
    const below = more > 0 ? body.getRowsBelow(more).load("formulas") : null;
    await context.sync();
    if (table.showTotals) throw new PlannerError("totalRow", { table: place.table.name, sheet: place.sheet });
    if (below && !isBlank(below))
      throw new PlannerError("workbookFull", { table: place.table.name, sheet: place.sheet });
    body.clear("Contents");
    const header = table.getHeaderRowRange();
    table.resize(header.getBoundingRect(header.getOffsetRange(count, 0)));
    const after = table.getDataBodyRange().load("rowCount");
    await context.sync();
    if (after.rowCount !== count) throw new Defect(`the table did not take ${count} rows: ${place.table.name}`);
  });
}

interface Part {
  readonly from: number;
  readonly rows: readonly NewRow[];
}

async function writePart(session: Session, place: TablePlace, part: Part): Promise<void> {
  await session.run(async (context) => {
    const body = context.workbook.tables.getItem(place.key).getDataBodyRange();
    const written = runsOf(place).map((run) => writeRun(body, { place, run, part }));
    await context.sync();
    const lost = written.flatMap(({ run, range }) => lostIn(run, range, part));
    if (lost.length > 0) throw new Defect(`a value was not kept: ${place.table.name} ${[...new Set(lost)].join(", ")}`);
  });
}

interface Place {
  readonly place: TablePlace;
  readonly run: Run;
  readonly part: Part;
}

function writeRun(body: Excel.Range, { place, run, part }: Place): { readonly run: Run; readonly range: Excel.Range } {
  const range = body.getCell(part.from, run.at).getResizedRange(part.rows.length - 1, run.ids.length - 1);
  const formats = run.ids.map((id) => {
    const column = place.table.columns.find((each) => each.id === id);
    return column ? columnFormat(column) : "General";
  });
  range.numberFormat = part.rows.map(() => formats);
  range.values = part.rows.map((row) => run.ids.map((id, at) => toInput(row[id] ?? null, formats[at] === textFormat)));
  range.load("values,valueTypes");
  return { run, range };
}

function lostIn(run: Run, range: Excel.Range, { rows }: Part): string[] {
  return run.ids.filter((id, index) =>
    rows.some((row, at) => {
      const wanted = row[id] === "" ? null : (row[id] ?? null);
      return !sameCell(readCell(range.values[at]?.[index], range.valueTypes[at]?.[index]), wanted);
    }),
  );
}
