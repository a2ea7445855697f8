import { Defect, PlannerError } from "../../plan/errors";
import type { Session } from "../session";
import { newIds } from "../../plan/newIds";
import type { NewRow } from "./addition";
import { arrange, type Pinning } from "./arrange";
import { readCell, sameCell, toInput } from "./cell";
import { deleteRows } from "./deleteRows";
import { isBlank } from "./edge";
import { findTables } from "./find";
import { columnFormat, textFormat } from "./formats";
import { type Run, runsOf } from "./pages";
import type { TablePlace } from "./places";

/** Rows of one request: a finding takes about 400 bytes, and a request stays below 1 MB. */
const rowsOfRequest = 1_500;

/**
 * Puts rows in place of all that a table holds; for tables that only the planner writes. The table takes as many rows as there are,
 * one blank one at least. Columns that people have added are theirs: what they wrote stays beside the row it was written for.
 * What stands beneath the table stops us before anything is written. Gives the number of rows that stay for such a note alone.
 */
export async function replaceRows(
  session: Session,
  name: string,
  { rows, pinning }: { readonly rows: readonly NewRow[]; readonly pinning: Pinning },
): Promise<{ readonly noted: number }> {
  const { places } = await findTables(session, [name]);
  const place = places[name];
  if (!place) throw new PlannerError("tableMissing", { table: name });
  const arranged = await makeRoom(session, place, { rows, pinning });
  const ids = newIds(place.table.prefix ?? "", [], arranged.length);
  const numbered = arranged.map((row, at) => ({ ...row, [place.table.key]: ids[at] ?? null }));
  for (let from = 0; from < numbered.length; from += rowsOfRequest) {
    await writePart(session, place, { from, rows: numbered.slice(from, from + rowsOfRequest) });
  }
  return { noted: arranged.length - rows.length };
}

/** Gives the table the rows it needs, those with a note where they are, and tells what each is to hold. */
async function makeRoom(
  session: Session,
  place: TablePlace,
  { rows, pinning }: { readonly rows: readonly NewRow[]; readonly pinning: Pinning },
): Promise<readonly NewRow[]> {
  return session.run(async (context) => {
    const table = context.workbook.tables.getItem(place.key).load("showTotals");
    const body = table.getDataBodyRange().load("rowCount");
    const noted = askNoted(body, place);
    // With notes it may come to as many rows more as there are new ones.
    const more = noted.any ? rows.length : rows.length - place.rows;
    const below = more > 0 ? body.getRowsBelow(more).load("formulas") : null;
    await context.sync();
    if (table.showTotals) throw new PlannerError("totalRow", { table: place.table.name, sheet: place.sheet });
    if (below && !isBlank(below))
      throw new PlannerError("workbookFull", { table: place.table.name, sheet: place.sheet });
    const arranged = arrange(noted.rows(), rows, pinning);
    const count = Math.max(1, arranged.rows.length);
    deleteRows(body, place, arranged.removed);
    const header = table.getHeaderRowRange();
    table.resize(header.getBoundingRect(header.getOffsetRange(count, 0)));
    const after = table.getDataBodyRange().load("rowCount");
    await context.sync();
    if (after.rowCount !== count) throw new Defect(`the table did not take ${count} rows: ${place.table.name}`);
    return arranged.rows.length === 0 ? [{}] : arranged.rows;
  });
}

/** Asks what people have written into columns of their own, and beside which rows. */
function askNoted(
  body: Excel.Range,
  place: TablePlace,
): { readonly any: boolean; readonly rows: () => (NewRow | null)[] } {
  const ours = runsOf(place).map((run) => ({
    run,
    range: body.getColumn(run.at).getResizedRange(0, run.ids.length - 1),
  }));
  const planned = new Set(Object.values(place.columns));
  const others = Array.from({ length: place.width }, (_, at) => at).filter((at) => !planned.has(at));
  if (others.length === 0) return { any: false, rows: () => Array.from({ length: place.rows }, () => null) };
  for (const { range } of ours) range.load("values,valueTypes");
  const notes = others.map((at) => body.getColumn(at).load("formulas"));
  const hasNote = (row: number): boolean =>
    notes.some(({ formulas }) => formulas[row]?.[0] !== "" && !String(formulas[row]?.[0]).startsWith("="));
  const rowAt = (row: number): NewRow =>
    Object.fromEntries(
      ours.flatMap(({ run, range }) =>
        run.ids.map((id, at) => [id, readCell(range.values[row]?.[at], range.valueTypes[row]?.[at])]),
      ),
    );
  return {
    any: true,
    rows: () => Array.from({ length: body.rowCount }, (_, row) => (hasNote(row) ? rowAt(row) : null)),
  };
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
