import type { Cell, PlanSheet, SheetCell } from "../plan/types";
import { dress, looks, pointsOf } from "./formats";
import { arrangePage, fitPages } from "./pageFit";
import { readCell } from "./rows/cell";
import type { Session } from "./session";
import { giveRoom } from "./room";
import { blocksOf, writeCells } from "./things/writeCells";

/** What stands on the live summary and beside it. */
export interface LiveSummary {
  /** Place of the live summary among the tabs; null when there is none. */
  readonly position: number | null;
  /** What officers have entered, by the label beside it, a line each. */
  readonly entered: ReadonlyMap<string, readonly Cell[]>;
  /** Whether a sheet of the dated copy's name is there. */
  readonly taken: boolean;
}

/** Rows of the live summary that are looked through for the officers' cells: more than it has. */
const rowsLookedThrough = 200;

/** Reads the officers' cells of the live summary, found by a name that leads to it, and looks for the copy's name: one request. */
export async function readLive(session: Session, named: string, copy: string): Promise<LiveSummary> {
  return session.run(async (context) => {
    const live = context.workbook.names.getItemOrNullObject(named).getRangeOrNullObject();
    live.worksheet.load("position");
    const cells = live.getResizedRange(rowsLookedThrough, 1).load("values,valueTypes");
    const other = context.workbook.worksheets.getItemOrNullObject(copy).load("name");
    live.load("address");
    await context.sync();
    if (live.isNullObject) return { position: null, entered: new Map(), taken: !other.isNullObject };
    const rows = (cells.values as unknown[][]).map((row, at) => ({
      label: String(row[0] ?? ""),
      entry: readCell(row[1], cells.valueTypes[at]?.[1]),
    }));
    return { position: live.worksheet.position, entered: linesByLabel(rows), taken: !other.isNullObject };
  });
}

/** Lines beneath a label belong to it until the next label or an empty line. */
function linesByLabel(rows: readonly { label: string; entry: Cell }[]): Map<string, Cell[]> {
  const lines = new Map<string, Cell[]>();
  let last: Cell[] | undefined;
  for (const { label, entry } of rows) {
    if (label !== "") lines.set(label, (last = [entry]));
    else if (entry === null) last = undefined;
    else last?.push(entry);
  }
  return lines;
}

/** Writes a sheet of values as it is declared, behind the live summary and in place of one of its name: one request. */
export async function writeSheet(
  session: Session,
  sheet: PlanSheet,
  { position, taken }: Pick<LiveSummary, "position" | "taken">,
): Promise<void> {
  await session.once(async (context) => {
    const { worksheets } = context.workbook;
    if (taken) worksheets.getItem(sheet.label).delete();
    const made = worksheets.add(sheet.label);
    made.tabColor = sheet.tabColor;
    made.showGridlines = sheet.plain !== true;
    (sheet.widths ?? []).forEach(
      (width, column) => (made.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width)),
    );
    writeCells(
      made,
      sheet.cells.map(({ row, column, value }) => ({ row, column, content: value ?? "" })),
    );
    dressCells(made, sheet.cells);
    giveRoom(made, sheet.cells, (row) => row);
    for (const row of sheet.breaks ?? []) made.horizontalPageBreaks.add(`A${row + 1}`);
    arrangePage(made.pageLayout, sheet.orientation, fitPages(sheet.widths ?? [], sheet.orientation).scale);
    if (position !== null) made.position = position + 1;
    made.getRange("A1").select();
    await context.sync();
  });
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
