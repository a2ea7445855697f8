import type { DatedSheet } from "../plan/summary/datedSheet";
import type { PlanSheet, SheetCell } from "../plan/types";
import { PlannerError } from "../plan/errors";
import { dress, looks, pointsOf } from "./formats";
import { arrangePage, fitPages } from "./pageFit";
import { addressOf } from "./placed";
import { giveRoom } from "./room";
import type { Session } from "./session";
import type { Beside } from "./rows/append";
import { drawCopyCharts } from "./summaryCharts";
import { besideOf, copyKey, type LiveSummary } from "./summarySite";
import { blocksOf, writeCells } from "./things/writeCells";

/** What came of writing a dated copy. */
export interface CopyWritten {
  /** Cells that do not hold what was written, by address. */
  readonly unsettled: readonly string[];
  /** What this Excel refused without harm to the figures. */
  readonly refused: readonly ("charts" | "page")[];
}

/** What came of sending a copy's values with all else that belongs to its report. */
export interface Sent {
  /** The row of a setting that somebody else had changed. */
  readonly changed: string | null;
  /** Takes back all that was sent beside the values. */
  readonly undo: () => Promise<void>;
}

/** What is written with the values of a copy, in the same request, and what takes the place of what. */
export interface CopySite {
  readonly live: Pick<LiveSummary, "position" | "there" | "left" | "titled">;
  /** What the workbook is called where it has no title of its own. */
  readonly title: string;
  /** Writes in one request what it is given and whatever else belongs to the report. */
  readonly send: (values: Beside) => Promise<Sent>;
  /** What else is done in the request that draws the charts and sets the page, once the new copy is right. */
  readonly also: (context: Excel.RequestContext) => void;
}

/**
 * Writes a dated copy as it is declared, behind the live summary, and reads it back; then its charts and its page, which some
 * builds refuse. A copy of the same name goes only once the new one is there and right; where it does not come to that, nothing
 * of the new one stays. Two requests.
 */
export async function writeCopy(
  session: Session,
  { sheet, charts }: DatedSheet,
  { live: { position, there, left, titled }, title, send, also }: CopySite,
): Promise<CopyWritten> {
  const label = there === "none" ? sheet.label : besideOf(sheet.label);
  if (there !== "none" && left === "other") throw new PlannerError("nameTaken", { name: label });
  const values = valuesOf(sheet, label, left === "copy");
  const { changed, undo } = await send(values);
  const unsettled = changed === null ? values.unsettled() : [];
  const problem = problemOf(changed, there === "none" ? 0 : unsettled.length);
  if (problem !== null) {
    await takeAway(session, values.id());
    await undo();
    throw problem;
  }
  const made = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem(values.id());
  const refused = await inParts(session, { label, as: sheet.label, also }, [
    ["charts", (context) => drawCopyCharts(made(context), charts)],
    [
      "page",
      (context) => {
        if (!titled) context.workbook.properties.title = title;
        setPage(made(context), sheet, position);
      },
    ],
  ]);
  return { unsettled, refused };
}

function problemOf(changed: string | null, unsettled: number): PlannerError | null {
  if (changed !== null) return new PlannerError("cellChanged", { row: changed });
  return unsettled > 0 ? new PlannerError("didNotSettle", { count: unsettled }) : null;
}

/** Takes away the sheet with this id, which was made for nothing. */
async function takeAway(session: Session, id: string): Promise<void> {
  await session.once(async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
}

/** The copy's cells as they are to be written, and what was read back. */
interface Values extends Beside {
  readonly id: () => string;
  /** Addresses of cells that do not hold what was written. */
  readonly unsettled: () => string[];
}

function valuesOf(sheet: PlanSheet, label: string, isLeft: boolean): Values {
  let read: { readonly made: Excel.Worksheet; readonly written: Excel.Range } | null = null;
  const rows = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
  return {
    look: () => undefined,
    write: (context) => {
      const { worksheets } = context.workbook;
      if (isLeft) worksheets.getItem(besideOf(sheet.label)).delete();
      const made = worksheets.add(label).load("id");
      writeValues(made, sheet);
      read = { made, written: made.getRangeByIndexes(0, 0, rows, sheet.widths?.length ?? 1).load("values") };
    },
    id: () => read?.made.id ?? "",
    unsettled: () => unsettledIn(sheet.cells, (read?.written.values ?? []) as unknown[][]),
  };
}

function writeValues(made: Excel.Worksheet, sheet: PlanSheet): void {
  made.customProperties.add(copyKey, sheet.label);
  (sheet.widths ?? []).forEach(
    (width, column) => (made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width)),
  );
  writeCells(
    made,
    sheet.cells.map(({ row, column, value }) => ({ row, column, content: value ?? "" })),
  );
  dressCells(made, sheet.cells);
  giveRoom(made, sheet, (row) => row);
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

type Part = "charts" | "page";

/**
 * All in one request, and before it the new copy takes the name of the old one. Where Excel refuses some of it, each part is tried for
 * itself, so that one does not take the other with it.
 */
async function inParts(
  session: Session,
  { label, as, also }: { readonly label: string; readonly as: string } & Pick<CopySite, "also">,
  parts: readonly (readonly [Part, (context: Excel.RequestContext) => void])[],
): Promise<Part[]> {
  const rename = ({ workbook: { worksheets } }: Excel.RequestContext): void => {
    if (label === as) return;
    worksheets.getItem(as).delete();
    worksheets.getItem(label).name = as;
  };
  if (await tried(session, [also, rename, ...parts.map(([, queue]) => queue)])) return [];
  if (label !== as) await settleName(session, label, rename);
  const refused: Part[] = [];
  for (const [part, queue] of parts) if (!(await tried(session, [queue]))) refused.push(part);
  return refused;
}

async function tried(session: Session, queues: readonly ((context: Excel.RequestContext) => void)[]): Promise<boolean> {
  try {
    await session.once(async (context) => {
      for (const queue of queues) queue(context);
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof PlannerError) return false;
    throw error;
  }
}

/** Excel may have renamed the sheet before it came to what it refused: then the old copy is gone already. */
async function settleName(
  session: Session,
  label: string,
  rename: (context: Excel.RequestContext) => void,
): Promise<void> {
  await session.once(async (context) => {
    const still = context.workbook.worksheets.getItemOrNullObject(label).load("name");
    await context.sync();
    if (still.isNullObject) return;
    rename(context);
    await context.sync();
  });
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
