import type { Cell, SheetData } from "../../book/model";
import { withPrefix } from "../namespaces";
import { walkCells, type RawCell, type RawRow } from "../read/cells";
import { dataSpan, rowOf, type CellContext } from "../read/sheet";
import { same } from "../same";
import type { SheetWriting } from "../sheet/feature";
import { writeCell } from "../write/cell";
import { rowTag } from "../write/row";
import { CellChanges, isBlank } from "./cellChanges";
import { patchDimension } from "./dimension";

/** What came of patching a sheet's cells. */
export interface CellsPatched {
  readonly changed: boolean;
  /** A formula went or was replaced: the chain of calculation no longer fits. */
  readonly formulaGone: boolean;
}

/** How to treat results of formulas that were not touched. */
export interface CellOptions extends CellContext {
  /** Whether a new result of this formula is to be written. */
  readonly isCalculated: (row: number, column: number) => boolean;
}

/** Splices the cells and rows that differ from what stands in the part; one pass, in the order of the part. */
export function patchCells(to: SheetWriting, now: SheetData, options: CellOptions): CellsPatched {
  const data = dataSpan(to.sections);
  const patch = new CellPatch(to, now, options);
  if (data && !data.isSelfClosing) {
    walkCells(to.sections.text, data, options, patch);
    patch.finish(data.end);
  } else {
    patch.fill();
  }
  if (patch.changed) patchDimension(to, now);
  return patch;
}

class CellPatch {
  changed = false;
  readonly #rows: number[];
  #nextRow = 0;
  #cells: ReadonlyMap<number, Cell> | undefined;
  #columns: number[] = [];
  #nextColumn = 0;
  readonly #changes: CellChanges;

  constructor(
    private readonly to: SheetWriting,
    private readonly now: SheetData,
    options: CellOptions,
  ) {
    this.#changes = new CellChanges(to, options.isCalculated);
    const rows = new Set([...now.rows.keys()]);
    for (const [row, cells] of now.cells) if (cells.size > 0) rows.add(row);
    this.#rows = [...rows].sort((one, two) => one - two);
  }

  get formulaGone(): boolean {
    return this.#changes.formulaGone;
  }

  row(raw: RawRow): void {
    this.#addRowsBefore(raw.row, raw.start);
    if (this.#rows[this.#nextRow] === raw.row) this.#nextRow += 1;
    this.#cells = this.now.cells.get(raw.row);
    this.#columns = sortedKeys(this.#cells);
    this.#nextColumn = 0;
  }

  cell(raw: RawCell): void {
    this.#addCellsBefore(raw.column, raw.row, raw.start);
    if (this.#columns[this.#nextColumn] === raw.column) this.#nextColumn += 1;
    const xml = this.#changes.altered(raw, this.#cells?.get(raw.column));
    if (xml === undefined) return;
    this.changed = true;
    this.to.splices.replace(raw.start, raw.end, xml);
  }

  rowEnd(raw: RawRow): void {
    const written = this.#cellsBefore(Infinity, raw.row);
    const tag = this.to.sections.text.slice(raw.start, raw.openEnd);
    const isChanged = !same(rowOf(tag), this.now.rows.get(raw.row));
    if (written === "" && !isChanged) return;
    this.changed = true;
    const style = (index: number): number => this.to.writer.index(index);
    const open = isChanged ? rowTag(tag, { was: rowOf(tag), is: this.now.rows.get(raw.row) }, style) : tag;
    const plain = written === "" ? open : open.replace(/\s+spans\s*=\s*["'][^"']*["']/, "");
    if (raw.closeStart < raw.end) {
      this.to.splices.replace(raw.start, raw.openEnd, plain);
      this.to.splices.insert(raw.closeStart, written);
    } else {
      const closed =
        written === "" ? plain : `${plain.replace(/\s*\/>$/, ">")}${written}</${this.to.sections.prefix}row>`;
      this.to.splices.replace(raw.start, raw.end, closed);
    }
  }

  finish(end: number): void {
    this.#addRowsBefore(Infinity, end);
  }

  /** For a sheet without any row. */
  fill(): void {
    const written = this.#rowsBefore(Infinity);
    if (written === "") return;
    this.changed = true;
    const { prefix } = this.to.sections;
    this.to.sections.put(this.to.splices, "sheetData", `<${prefix}sheetData>${written}</${prefix}sheetData>`);
  }

  #addRowsBefore(row: number, at: number): void {
    const written = this.#rowsBefore(row);
    if (written === "") return;
    this.changed = true;
    this.to.splices.insert(at, written);
  }

  #rowsBefore(limit: number): string {
    const pieces: string[] = [];
    while (this.#nextRow < this.#rows.length && this.#rows[this.#nextRow]! < limit) {
      const row = this.#rows[this.#nextRow]!;
      this.#nextRow += 1;
      this.#cells = this.now.cells.get(row);
      this.#columns = sortedKeys(this.#cells);
      this.#nextColumn = 0;
      const cells = this.#cellsBefore(Infinity, row);
      const style = (index: number): number => this.to.writer.index(index);
      const is = this.now.rows.get(row);
      if (cells === "" && !is) continue;
      const open = rowTag(`<row r="${row + 1}">`, { is }, style);
      pieces.push(withPrefix(open, this.to.sections.prefix), cells, `</${this.to.sections.prefix}row>`);
    }
    return pieces.join("");
  }

  #addCellsBefore(column: number, row: number, at: number): void {
    const written = this.#cellsBefore(column, row);
    if (written === "") return;
    this.changed = true;
    this.to.splices.insert(at, written);
  }

  #cellsBefore(limit: number, row: number): string {
    let written = "";
    while (this.#nextColumn < this.#columns.length && this.#columns[this.#nextColumn]! < limit) {
      const column = this.#columns[this.#nextColumn]!;
      this.#nextColumn += 1;
      const cell = this.#cells!.get(column)!;
      if (isBlank(cell)) continue;
      written += writeCell({ row, column, style: this.to.writer.index(cell.style) }, cell);
    }
    return withPrefix(written, this.to.sections.prefix);
  }
}

function sortedKeys(cells: ReadonlyMap<number, Cell> | undefined): number[] {
  return cells ? [...cells.keys()].sort((one, two) => one - two) : [];
}
