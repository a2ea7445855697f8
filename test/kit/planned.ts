import { insert, openSession, type Session, type Watch } from "../../src/actions";
import type { InsertOptions } from "../../src/plan/index";
import type { EmbeddedExcel, EmbeddedExcelOptions } from "../../src/host";
import { openMade } from "./openPlan";
import { openWorkbook } from "./openWorkbook";

/** Watches nothing and never stops. */
export const unwatched: Watch = { report: () => undefined, cancelled: () => false };

/** Five years from 2026/27, at 24 November 2026. */
export const fiveYears: InsertOptions = {
  firstYear: 2026,
  years: 5,
  reportDate: 46350,
  authority: "Borough of Testing",
};

/** A workbook with a client's session. */
export interface Opened {
  readonly excel: EmbeddedExcel;
  readonly session: Session;
}

/** A workbook without a plan, or the given one. */
export async function opened(options: EmbeddedExcelOptions = {}): Promise<Opened> {
  const excel = await openWorkbook(options);
  return { excel, session: openSession(excel.Excel, excel.Office) };
}

/** A workbook with a plan of the Borough of Testing. */
export function planned(options: EmbeddedExcelOptions = {}): Promise<Opened> {
  return openMade("borough", (session) => insert(session, fiveYears, unwatched), options);
}

/** Everything that stands in the cells of a sheet, by address row and column: formulas where there are some. */
export function cellsOf({ book }: EmbeddedExcel, sheetName: string): Record<string, unknown> {
  const sheet = book.sheetNamed(sheetName);
  const cells: Record<string, unknown> = {};
  for (const [row, line] of sheet?.cells ?? []) {
    for (const [column, { value, formula }] of line)
      if (formula ?? value !== null) cells[`${row},${column}`] = formula ?? value;
  }
  return cells;
}
