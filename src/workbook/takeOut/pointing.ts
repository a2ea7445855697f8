import { piecesOf } from "../formulaText";
import { addressOf } from "../placed";
import type { Session } from "../session";
import { cellsIn, type FilledCell } from "./beside";

/** A formula of the council's own that would lose what it points to. */
export interface Pointing {
  /** Its tab, or nothing for a defined name. */
  readonly sheet: string;
  /** Address of the cell, or the defined name. */
  readonly at: string;
}

/** What a formula may call parts of the plan, in lower case. */
export interface PlanWords {
  readonly sheets: ReadonlySet<string>;
  /** Tables and defined names. */
  readonly names: ReadonlySet<string>;
}

/** Whether a formula speaks of a sheet, table or name of the plan. */
export function pointsTo(formula: string, { sheets, names }: PlanWords): boolean {
  return piecesOf(formula).some(({ is, text }) => {
    if (is === "sheet") return sheets.has(text.slice(1, -1).replace(/''/g, "'").toLowerCase());
    return is === "code" && wordsOf(text).some(([word, mark]) => (mark === "!" ? sheets : names).has(word));
  });
}

/** Words of a formula outside quotes and brackets, each with the mark behind a sheet's name. */
function wordsOf(code: string): [string, string][] {
  return [...code.toLowerCase().matchAll(/([\p{L}_\\][\p{L}\p{N}_.]*)(!?)/gu)].map(([, word = "", mark = ""]) => [
    word,
    mark,
  ]);
}

/** Cells of one request: formulas of a hundred letters stay well below 4 MB. */
const cellsOfRequest = 30_000;

/** Finds the formulas on given sheets that point into the plan: a request for their extent, then one for each 30,000 cells. */
export async function pointingOn(session: Session, sheets: readonly string[], words: PlanWords): Promise<Pointing[]> {
  const found: Pointing[] = [];
  for (const batch of await batchesOf(session, sheets)) found.push(...(await pointingInParts(session, batch, words)));
  return found;
}

function pointingInParts(session: Session, parts: readonly Part[], words: PlanWords): Promise<Pointing[]> {
  return session.brief.run(async (context) => {
    const ranges = parts.map(({ sheet, row, column, rows, columns }) => {
      const tab = context.workbook.worksheets.getItem(sheet);
      return tab.getRangeByIndexes(row, column, rows, columns).load("rowIndex,columnIndex,formulas");
    });
    await context.sync();
    return parts.flatMap(({ sheet }, index) => pointingIn(sheet, cellsIn(ranges[index] as Excel.Range), words));
  });
}

/** Those of a sheet's cells that point into the plan. */
export function pointingIn(sheet: string, cells: readonly FilledCell[], words: PlanWords): Pointing[] {
  return cells.flatMap(({ row, column, content }) =>
    typeof content === "string" && content.startsWith("=") && pointsTo(content, words)
      ? [{ sheet, at: addressOf(row, column) }]
      : [],
  );
}

interface Part {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The used parts of sheets, so many cells a request. */
async function batchesOf(session: Session, sheets: readonly string[]): Promise<Part[][]> {
  if (sheets.length === 0) return [];
  const used = await session.brief.run(async (context) => {
    const ranges = sheets.map((sheet) =>
      context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    );
    await context.sync();
    return ranges.flatMap((range, index): Part[] => {
      if (range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      return [{ sheet: sheets[index] ?? "", row, column, rows, columns }];
    });
  });
  const batches: { cells: number; parts: Part[] }[] = [];
  for (const part of used.flatMap(cut)) {
    const cells = part.rows * part.columns;
    const last = batches.at(-1);
    if (last && last.cells + cells <= cellsOfRequest) {
      last.parts.push(part);
      last.cells += cells;
    } else batches.push({ cells, parts: [part] });
  }
  return batches.map(({ parts }) => parts);
}

function cut(part: Part): Part[] {
  const rows = Math.max(1, Math.floor(cellsOfRequest / part.columns));
  return Array.from({ length: Math.ceil(part.rows / rows) }, (_, at) => ({
    ...part,
    row: part.row + at * rows,
    rows: Math.min(rows, part.rows - at * rows),
  }));
}
