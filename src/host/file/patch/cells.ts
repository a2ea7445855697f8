import type { Cell, Scalar, SheetData } from "../../book/model";
import { areaName } from "../address";
import { formulaToFile } from "../formulaText";
import { withPrefix } from "../namespaces";
import { walkCells, type RawCell, type RawRow } from "../read/cells";
import { dataSpan, rowOf, type CellContext } from "../read/sheet";
import { same } from "../same";
import type { SheetWriting } from "../sheet/feature";
import { writeCell } from "../write/cell";
import { rowTag } from "../write/row";
import { escapeText } from "../xml/text";
import { child, outer, parseXml, type XmlNode } from "../xml/tree";
import { setAttribute } from "../xml/edits";
import { alteredFormulaCell, Rehoming } from "./formulaCell";
import { sameResult, sameValue } from "./sameValue";

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
  if (
    data &&
    data.start < (to.sections.section("sheetData")?.end ?? 0) &&
    data.end < to.sections.section("sheetData")!.end
  ) {
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
  formulaGone = false;
  readonly #rows: number[];
  #nextRow = 0;
  #cells: ReadonlyMap<number, Cell> | undefined;
  #columns: number[] = [];
  #nextColumn = 0;
  readonly #rehoming = new Rehoming();

  constructor(
    private readonly to: SheetWriting,
    private readonly now: SheetData,
    private readonly options: CellOptions,
  ) {
    const rows = new Set([...now.rows.keys()]);
    for (const [row, cells] of now.cells) if (cells.size > 0) rows.add(row);
    this.#rows = [...rows].sort((one, two) => one - two);
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
    const xml = this.#altered(raw, this.#cells?.get(raw.column));
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

  /** The new XML of a cell that stands in the part, or undefined where nothing differs. */
  #altered(raw: RawCell, cell: Cell | undefined): string | undefined {
    const is: Cell = cell ?? { value: null, style: 0 };
    const hadFormula = raw.formula !== undefined || raw.array !== undefined;
    const isArray = raw.array !== undefined && is.array !== undefined;
    const keepsFormula = hadFormula && (isArray || (raw.array === undefined && raw.formula === is.formula));
    if (hadFormula && !keepsFormula) {
      this.formulaGone = true;
      if (raw.shared !== undefined) this.#rehoming.leave(raw, () => this.#node(raw));
      return this.#replaced(raw, is);
    }
    if (keepsFormula) return this.#recalculated(raw, is);
    if (raw.style === is.style && sameValue(raw.value, is.value) && is.formula === undefined) return undefined;
    // A value that stays keeps its form, rich text and all.
    if (sameValue(raw.value, is.value) && is.formula === undefined) return this.#restyled(raw, is.style);
    return this.#replaced(raw, is);
  }

  #recalculated(raw: RawCell, is: Cell): string | undefined {
    const moved =
      raw.shared === undefined ? undefined : this.#rehoming.formulaFor(raw, formulaToFile(raw.formula ?? ""));
    const isNew = !sameResult(raw.value, is.value) && this.options.isCalculated(raw.row, raw.column);
    if (raw.array !== undefined && raw.formula !== is.formula) return this.#retexted(raw, is.formula ?? "");
    if (!isNew && moved === undefined) return raw.style === is.style ? undefined : this.#restyled(raw, is.style);
    const node = this.#node(raw);
    const value: Scalar = isNew ? is.value : raw.value;
    return alteredFormulaCell(node, {
      value,
      style: this.to.writer.index(is.style),
      formula: moved,
      prefix: this.to.sections.prefix,
    });
  }

  /** An array formula whose references moved: its element keeps all but the text. */
  #retexted(raw: RawCell, formula: string): string {
    const node = this.#node(raw);
    const own = child(node, "f");
    if (!own || own.closeStart === own.end) return outer(node);
    const { source } = node;
    return (
      source.slice(node.start, own.openEnd) +
      escapeText(formulaToFile(formula)) +
      source.slice(own.closeStart, node.end)
    );
  }

  #replaced(raw: RawCell, is: Cell): string {
    if (isBlank(is)) return "";
    const statesStyle = this.#node(raw).attributes.s !== undefined;
    const place = { row: raw.row, column: raw.column, style: this.to.writer.index(is.style), statesStyle };
    return withPrefix(writeCell(place, is), this.to.sections.prefix);
  }

  #restyled(raw: RawCell, style: number): string {
    const node = this.#node(raw);
    const tag = node.source.slice(node.start, node.openEnd);
    const rest = node.source.slice(node.openEnd, node.end);
    const index = this.to.writer.index(style);
    const bare = tag.replace(/\s+s\s*=\s*["'][^"']*["']/, "");
    return (
      (index === 0 && bare === tag ? bare : bare.replace(/^<\S*?(?=[\s/>])/, (name) => `${name} s="${index}"`)) + rest
    );
  }

  #node(raw: RawCell): XmlNode {
    return parseXml(this.to.sections.text, raw.start, raw.end);
  }
}

function isBlank(cell: Cell): boolean {
  return cell.value === null && !cell.formula && cell.style === 0;
}

function sortedKeys(cells: ReadonlyMap<number, Cell> | undefined): number[] {
  return cells ? [...cells.keys()].sort((one, two) => one - two) : [];
}

function patchDimension({ sections, splices }: SheetWriting, now: SheetData): void {
  const found = sections.node("dimension");
  if (!found) return;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, cells] of now.cells) {
    for (const column of cells.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const area =
    top === Infinity
      ? { row: 0, column: 0, rows: 1, columns: 1 }
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  setAttribute(splices, found, "ref", areaName(area));
}
