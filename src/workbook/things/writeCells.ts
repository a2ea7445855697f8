import { toInput } from "../rows/cell";

/** One cell to write on a sheet, counted from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: string | number;
  /** For whoever writes it to give to the cell too. */
  readonly numberFormat?: string;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly rows: (string | number)[][];
}

/** Writes cells in as few blocks as they make: neighbours in a row, then rows of the same width below each other. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly CellWrite[]): void {
  for (const block of blocksOf(cells)) {
    const range = sheet.getRangeByIndexes(block.row, block.column, block.rows.length, block.width);
    range.formulas = block.rows.map((row) => row.map((content) => (isFormula(content) ? content : toInput(content))));
  }
}

/** Cells gathered into rectangles without a gap: what stands between them is never touched. */
export function blocksOf(cells: readonly CellWrite[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; contents: (string | number)[] }[] = [];
  for (const { row, column, content } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.contents.length === column) last.contents.push(content);
    else runs.push({ row, column, contents: [content] });
  }
  const blocks: Block[] = [];
  for (const { row, column, contents } of runs) {
    const above = blocks.find(
      (block) => block.column === column && block.width === contents.length && block.row + block.rows.length === row,
    );
    if (above) above.rows.push(contents);
    else blocks.push({ row, column, width: contents.length, rows: [contents] });
  }
  return blocks;
}

function isFormula(content: string | number): boolean {
  return typeof content === "string" && content.startsWith("=");
}
