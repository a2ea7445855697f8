import { insert, newPlan, openSession, type Session, type Watch } from "../../src/actions";
import { type EmbeddedExcel, type EmbeddedExcelOptions, openEmbeddedExcel } from "../../src/host";
import { madeOnce } from "./madeOnce";
import { openWorkbook } from "./openWorkbook";

/** A planner who waits and sees. */
export const watch: Watch = { report: () => undefined, cancelled: () => false };

/** Options of the plans in tests: five years from 2026/27, judged at 24 November 2026. */
export const planOptions = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** A workbook with a plan in it. */
export interface OpenPlan {
  readonly excel: EmbeddedExcel;
  readonly session: Session;
  /** Rows of a table as they are shown, by heading. */
  rows(table: string): Promise<Record<string, unknown>[]>;
}

/** A workbook with an empty plan. */
export function openPlan(options: EmbeddedExcelOptions = {}): Promise<OpenPlan> {
  return openMade("empty", (session) => insert(session, planOptions, watch), options);
}

/** A workbook with the worked example. */
export function openExample(options: EmbeddedExcelOptions = {}): Promise<OpenPlan> {
  return openMade("example", (session) => newPlan(session, { example: true }, watch), options);
}

/** Opening a plan takes a fraction of the time of making it, so each is made and saved once and opened by every test. */
export async function openMade(
  name: string,
  make: (session: Session) => Promise<unknown>,
  options: EmbeddedExcelOptions,
): Promise<OpenPlan> {
  const file = await madeOnce(`${name}.xlsx`, () => makeFile(make));
  return planIn(await openWorkbook({ ...options, file }));
}

async function makeFile(make: (session: Session) => Promise<unknown>): Promise<Uint8Array> {
  const excel = await openEmbeddedExcel();
  try {
    await make(openSession(excel.Excel, excel.Office));
    return await excel.save();
  } finally {
    excel.close();
  }
}

/** The plan in a workbook that is open already. */
export function planIn(excel: EmbeddedExcel): OpenPlan {
  return { excel, session: openSession(excel.Excel, excel.Office), rows: (table) => rowsOf(excel, table) };
}

async function rowsOf({ Excel }: Pick<EmbeddedExcel, "Excel">, name: string): Promise<Record<string, unknown>[]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const header = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    return body.values.map((row) =>
      Object.fromEntries(row.map((value: unknown, at) => [header.values[0]?.[at], value])),
    );
  });
}
