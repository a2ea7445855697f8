import { PlannerError } from "../../plan/errors";
import type { SourceList } from "../../plan/import/types";
import type { Cell } from "../../plan/types";
import type { Session } from "../session";
import { readCell } from "./cell";
import { findTables } from "./find";

/** Rows and columns of a list that is brought in. */
export const sourceLimits = { rows: 5_000, columns: 200 } as const;

/** A list where it stands, values only. Nothing of it is ever written. */
export interface Source extends SourceList {
  readonly sheet: string;
  readonly address: string;
  /** Row and column of its first cell on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** A part of the workbook by its name, e.g. `'My list'!A1:H40`, `My list` or `MyTable`; the selection when absent. */
type From = string | undefined;

/** Cells that one answer brings: about 60 bytes each, so that an answer stays well below 4 MB. */
const cellsOfRequest = 30_000;

/** Reads a list from anywhere in the workbook but from the plan's own tables. */
export async function readSource(session: Session, from: From): Promise<Source> {
  const found = await findSource(session, from);
  await refuseOwn(session, found);
  const cells: Cell[][] = [];
  const step = Math.max(1, Math.floor(cellsOfRequest / found.columns));
  for (let row = 0; row < found.rows; row += step)
    cells.push(...(await readRows(session, found, { from: row, rows: Math.min(step, found.rows - row) })));
  return { ...found, ...(await filled(session, found, cells)) };
}

interface Found {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

async function findSource(session: Session, from: From): Promise<Found> {
  const found = await session.run(async (context) => {
    const range = await rangeOf(context, from);
    const used = range.getIntersectionOrNullObject(range.worksheet.getUsedRange(true));
    used.load("address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    await context.sync();
    return used.isNullObject ? null : { used, sheet: used.worksheet.name };
  });
  if (found === null) throw new PlannerError("importNothing", { from: from ?? "" });
  const { sheet, used } = found;
  const { address, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  if (rows > sourceLimits.rows + 1 || columns > sourceLimits.columns)
    throw new PlannerError("importTooMuch", {
      rows,
      columns,
      mostRows: sourceLimits.rows,
      mostColumns: sourceLimits.columns,
    });
  return { sheet, address: address.slice(address.lastIndexOf("!") + 1), row, column, rows, columns };
}

/** The range meant: its sheet and address, else a table of that name, else all of a sheet of that name. */
async function rangeOf(context: Excel.RequestContext, from: From): Promise<Excel.Range> {
  const { workbook } = context;
  if (from === undefined) return workbook.getSelectedRange();
  const parts = /^(.*)!([^!]+)$/.exec(from);
  const name = (parts?.[1] ?? from).replace(/^'(.*)'$/, "$1").replace(/''/g, "'");
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  const table = workbook.tables.getItemOrNullObject(name);
  await context.sync();
  if (!parts && !table.isNullObject) return table.getRange();
  if (sheet.isNullObject) throw new PlannerError("importNoSheet", { sheet: name });
  return parts ? sheet.getRange(parts[2]) : sheet.getRange();
}

async function refuseOwn(session: Session, { sheet, address }: Found): Promise<void> {
  const { places } = await findTables(session);
  const own = Object.values(places).filter((place) => place.sheet === sheet);
  if (own.length === 0) return;
  const overlaps = await session.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    const shared = own.map(({ key }) =>
      context.workbook.tables.getItem(key).getRange().getIntersectionOrNullObject(range),
    );
    for (const each of shared) each.load("address");
    await context.sync();
    return shared.some(({ isNullObject }) => !isNullObject);
  });
  if (overlaps) throw new PlannerError("importOwnTable", { sheet });
}

async function readRows(
  session: Session,
  { sheet, row, column, columns }: Found,
  part: { readonly from: number; readonly rows: number },
): Promise<Cell[][]> {
  return session.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row + part.from, column, part.rows, columns)
      .load("values,valueTypes");
    await context.sync();
    return range.values.map((line: unknown[], at) =>
      line.map((value, index) =>
        readCell(typeof value === "string" && value.trim() === "" ? "" : value, range.valueTypes[at]?.[index]),
      ),
    );
  });
}

/** Cells merged downwards say the same for every row that they span. */
async function filled(session: Session, { sheet, address, row, column }: Found, cells: Cell[][]): Promise<SourceList> {
  const areas = await session.run(async (context) => {
    const merged = context.workbook.worksheets.getItem(sheet).getRange(address).getMergedAreasOrNullObject();
    merged.load("areaCount");
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount");
    await context.sync();
    return merged.isNullObject ? [] : merged.areas.items;
  });
  const merged: { row: number; column: number }[] = [];
  for (const { rowIndex, columnIndex, rowCount } of areas) {
    const [top, at] = [rowIndex - row, columnIndex - column];
    const value = cells[top]?.[at] ?? null;
    for (let below = top + 1; value !== null && below < Math.min(top + rowCount, cells.length); below += 1) {
      const line = cells[below];
      if (line) line[at] = value;
      merged.push({ row: below, column: at });
    }
  }
  return { cells, merged };
}
