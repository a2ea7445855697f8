import type { DatedSheet } from "../plan/summary/datedSheet";
import type { PlanSheet, SheetCell } from "../plan/types";
import { PlannerError } from "../plan/errors";
import { dress, looks, pointsOf } from "./formats";
import { arrangePage, fitPages } from "./pageFit";
import { addressOf } from "./placed";
import { giveRoom } from "./room";
import type { Session } from "./session";
import { drawCopyCharts } from "./summaryCharts";
import { copyKey, type LiveSummary } from "./summarySite";
import { blocksOf, writeCells } from "./things/writeCells";

/** What came of writing a dated copy. */
export interface CopyWritten {
  /** Cells that do not hold what was written, by address. */
  readonly unsettled: readonly string[];
  /** What this Excel refused without harm to the figures. */
  readonly refused: readonly ("charts" | "page")[];
}

/** What a new copy is called while that which it replaces is still there. */
const beside = (label: string): string => `${label} (new)`;

/**
 * Writes a dated copy as it is declared, behind the live summary, and reads it back; then its charts and its page, which some
 * builds refuse. A copy of the same name goes only once the new one is there and right. Two requests, one more to replace.
 */
export async function writeCopy(
  session: Session,
  { sheet, charts }: DatedSheet,
  { position, there }: Pick<LiveSummary, "position" | "there">,
): Promise<CopyWritten> {
  const label = there === "none" ? sheet.label : beside(sheet.label);
  const unsettled = await writeValues(session, sheet, label);
  if (there !== "none") {
    if (unsettled.length > 0) throw new PlannerError("didNotSettle", { count: unsettled.length });
    await replace(session, sheet.label);
  }
  const dressed = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(sheet.label);
  const refused = await inParts(session, [
    ["charts", (context) => drawCopyCharts(dressed(context), charts)],
    ["page", (context) => setPage(dressed(context), sheet, position)],
  ]);
  return { unsettled, refused };
}

async function writeValues(session: Session, sheet: PlanSheet, label: string): Promise<string[]> {
  return session.once(async (context) => {
    const made = context.workbook.worksheets.add(label);
    made.customProperties.add(copyKey, sheet.label);
    (sheet.widths ?? []).forEach(
      (width, column) => (made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width)),
    );
    writeCells(
      made,
      sheet.cells.map(({ row, column, value }) => ({ row, column, content: value ?? "" })),
    );
    dressCells(made, sheet.cells);
    giveRoom(made, sheet.cells, (row) => row);
    const rows = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
    const written = made.getRangeByIndexes(0, 0, rows, sheet.widths?.length ?? 1).load("values");
    await context.sync();
    return unsettledIn(sheet.cells, written.values as unknown[][]);
  });
}

function unsettledIn(cells: readonly SheetCell[], values: readonly (readonly unknown[])[]): string[] {
  return cells
    .filter(({ row, column, value = "" }) => !isSame(value, values[row]?.[column] ?? ""))
    .map(({ row, column }) => addressOf(row, column));
}

function isSame(want: string | number, is: unknown): boolean {
  if (typeof want === "number") return typeof is === "number" && Math.abs(want - is) <= Math.abs(want) * 1e-12;
  return want === is;
}

async function replace(session: Session, label: string): Promise<void> {
  await session.once(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(label).delete();
    worksheets.getItem(beside(label)).name = label;
    await context.sync();
  });
}

type Part = "charts" | "page";

/** All in one request; where Excel refuses it, each for itself, so that one does not take the other with it. */
async function inParts(
  session: Session,
  parts: readonly (readonly [Part, (context: Excel.RequestContext) => void])[],
): Promise<Part[]> {
  const tried = async (some: typeof parts): Promise<boolean> => {
    try {
      await session.once(async (context) => {
        for (const [, queue] of some) queue(context);
        await context.sync();
      });
      return true;
    } catch (error) {
      if (error instanceof PlannerError) return false;
      throw error;
    }
  };
  if (await tried(parts)) return [];
  const refused: Part[] = [];
  for (const part of parts) if (!(await tried([part]))) refused.push(part[0]);
  return refused;
}

function setPage(made: Excel.Worksheet, sheet: PlanSheet, position: number | null): void {
  made.tabColor = sheet.tabColor;
  made.showGridlines = sheet.plain !== true;
  for (const row of sheet.breaks ?? []) made.horizontalPageBreaks.add(`A${row + 1}`);
  const { scale } = fitPages(sheet.widths ?? [], sheet.orientation);
  arrangePage(made.pageLayout, sheet.orientation, scale);
  if (sheet.titleRows !== undefined) made.pageLayout.setPrintTitleRows(sheet.titleRows.replace(/(\d+)/g, "$$$1"));
  if (position !== null) made.position = position + 1;
  made.getRange("A1").select();
}

/** Looks and number formats, a block of cells at a time. */
function dressCells(made: Excel.Worksheet, cells: readonly SheetCell[]): void {
  const kinds = new Map<string, SheetCell[]>();
  for (const cell of cells) {
    const kind = `${cell.role} ${cell.numberFormat ?? ""}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), cell]);
  }
  for (const alike of kinds.values()) {
    const [{ role, numberFormat }] = alike as [SheetCell];
    for (const { row, column, width, rows } of blocksOf(alike.map((cell) => ({ ...cell, content: "" })))) {
      const range = made.getRangeByIndexes(row, column, rows.length, width);
      dress(range, looks[role]);
      if (numberFormat !== undefined) range.numberFormat = rows.map((each) => each.map(() => numberFormat));
    }
  }
}
