import { cellArea, checkArea, holds, intersection, union } from "./area";
import { BookError } from "./bookError";
import type { CalculatedColumns } from "./calculatedColumns";
import { cellAt, checkUnlocked, eachStored, putCell, sameValue, sheetOf } from "./cells";
import type { CellChange, Source } from "./changes";
import type { Core } from "./core";
import { canonicalFormula, type Place } from "./formulas";
import type { TableGrowth } from "./growth";
import { parseInput, type Input } from "./input";
import type { Area, Cell, SheetData } from "./model";
import { shownText } from "./numberFormat";
import { type Block, pasteCells, pasteRules } from "./paste";
import { resolvedFormula } from "./resolve";
import type { Styles } from "./styles";
import { bodyOf, headerOf, tableAt } from "./tableLookup";
import type { TableColumns } from "./tableColumns";

/** What writing needs of the other parts. */
export interface WritingParts {
  styles: Styles;
  growth: TableGrowth;
  columns: CalculatedColumns;
  headings: TableColumns;
}

/** One cell about to get content. */
export interface Written {
  row: number;
  column: number;
  input: Input;
}

/** Formulas as they are kept, by the table they stand in and what was typed: a column writes the same in every row. */
type Spelt = Map<string, string>;

/** Puts contents into cells as typing would, with all that Excel does of itself afterwards. */
export class Writing {
  constructor(
    private readonly core: Core,
    private readonly parts: WritingParts,
  ) {}

  /** Writes a grid; null leaves a cell as it is, "" empties it. Either all of it is taken or none. */
  write(sheetId: string, area: Area, grid: readonly (readonly unknown[])[], source: Source): void {
    const sheet = sheetOf(this.core, sheetId);
    checkArea(area);
    if (grid.length !== area.rows || grid.some((row) => row.length !== area.columns)) {
      throw new BookError("InvalidArgument", "the values have not the shape of the range");
    }
    const written = this.read(sheet, area, grid);
    if (written.length === 0) return;
    checkUnlocked(this.core, sheet, area);
    this.take({ sheet, area }, filledArea(written.filter(({ input }) => isFilled(input))), source, () => {
      const changed = this.put(sheet, written);
      if (changed)
        this.core.changes.emit({ kind: "cells", sheet: sheetId, area, source, ...this.details(changed, written) });
      return changed !== null;
    });
  }

  /** Lets `put` change cells (it tells whether it did), with what tables make of that: headings, growth, formulas. */
  private take({ sheet, area }: Block, filled: Area | null, source: Source, put: () => boolean): void {
    const growth = filled && this.parts.growth.foresee(sheet, filled);
    const changed = put();
    this.parts.headings.afterWrite(sheet, area, source);
    if (growth) this.parts.growth.apply(sheet, growth, source);
    if (changed) this.parts.columns.afterWrite(sheet, area, source);
  }

  /** Copies cells, from the target's first one on, with formulas, formats and rules. No rule is asked. */
  paste(from: Block, to: Block, source: Source): void {
    const { sheet } = to;
    const area = { ...to.area, rows: from.area.rows, columns: from.area.columns };
    checkArea(area);
    checkUnlocked(this.core, sheet, area);
    const [down, right] = [area.row - from.area.row, area.column - from.area.column];
    const filled: { row: number; column: number }[] = [];
    eachStored(from.sheet, from.area, (cell, row, column) => {
      if (isFilled(cell)) filled.push({ row: row + down, column: column + right });
    });
    this.take({ sheet, area }, filledArea(filled), source, () => {
      pasteCells(this.core, from, { sheet, area });
      this.core.changes.emit({ kind: "cells", sheet: sheet.id, area, source });
      this.core.changes.emit({ kind: "styles", sheet: sheet.id, area, source });
      return true;
    });
    pasteRules(from, { sheet, area });
    this.core.changes.emit({ kind: "validations", sheet: sheet.id, source });
  }

  /** Refuses what a cell could not take, lines read as if written in the first line of the area. */
  check(sheet: SheetData, { row, column }: Area, grid: readonly (readonly unknown[])[]): void {
    for (const line of grid) this.read(sheet, { row, column, rows: 1, columns: line.length }, [line]);
  }

  private read(sheet: SheetData, area: Area, grid: readonly (readonly unknown[])[]): Written[] {
    const written: Written[] = [];
    const spelt: Spelt = new Map();
    grid.forEach((values, down) => {
      values.forEach((typed, right) => {
        if (typed === null || typed === undefined) return;
        const row = area.row + down;
        const column = area.column + right;
        written.push({ row, column, input: this.readOne(sheet, [row, column], typed, spelt) });
      });
    });
    return written;
  }

  /** What typing into a cell would put there. `spelt` holds what the same writing has spelt before. */
  readOne(sheet: SheetData, [row, column]: readonly [number, number], typed: unknown, spelt: Spelt = new Map()): Input {
    const style = this.parts.styles.at(cellAt(sheet, row, column).style);
    const input = parseInput(typed, style.numberFormat);
    if (!input) throw new BookError("InvalidArgument", "not something a cell can hold");
    const table = tableAt(sheet, row, column);
    const header = table && headerOf(table);
    if (header && holds(header, row, column)) return { value: headingValue(input, typed) };
    if (input.formula === undefined) return input;
    const key = `${table?.id ?? ""} ${input.formula}`;
    const formula = spelt.get(key) ?? canonicalFormula(this.core, input.formula, { sheet, row, column });
    spelt.set(key, formula);
    return { ...input, formula };
  }

  /** The formula as the engine understands it. */
  resolve(formula: string, place: Place): string {
    return resolvedFormula(this.core, formula, place);
  }

  /** Stores what differs; answers the last change, or null when nothing differs. */
  private put(sheet: SheetData, written: readonly Written[]): CellChange | null {
    let last: CellChange | null = null;
    for (const { row, column, input } of written) {
      const before = cellAt(sheet, row, column);
      const same = input.formula === undefined ? sameValue(before.value, input.value) : true;
      if (same && before.formula === input.formula && before.array === undefined) continue;
      putCell(this.core, sheet, [row, column], this.cellFor(before, input));
      last = { before: before.value, after: input.value };
    }
    return last;
  }

  private cellFor(before: Cell, input: Input): Cell {
    const style = this.parts.styles.at(before.style);
    const takesFormat = input.numberFormat !== undefined && style.numberFormat === "General";
    const index = takesFormat
      ? this.parts.styles.withNumberFormat(before.style, input.numberFormat ?? "General")
      : before.style;
    if (input.formula === undefined) return { value: input.value, style: index };
    return { value: null, formula: input.formula, style: index };
  }

  private details(change: CellChange, written: readonly Written[]): { details?: CellChange } {
    return written.length === 1 ? { details: change } : {};
  }

  /** Empties the contents of an area; formats stay. */
  clearContents(sheet: SheetData, area: Area, source: Source): void {
    checkUnlocked(this.core, sheet, area);
    let changed = false;
    for (const [row, cells] of [...sheet.cells]) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, cell] of [...cells]) {
        if (!holds(area, row, column) || (cell.value === null && cell.formula === undefined)) continue;
        putCell(this.core, sheet, [row, column], { value: null, style: cell.style });
        changed = true;
      }
    }
    if (!changed) return;
    this.core.changes.emit({ kind: "cells", sheet: sheet.id, area, source });
    this.parts.headings.afterWrite(sheet, area, source);
    this.loseColumnFormulas(sheet, area, source);
  }

  private loseColumnFormulas(sheet: SheetData, area: Area, source: Source): void {
    for (const table of sheet.tables) {
      const shared = intersection(area, bodyOf(table));
      if (shared) this.parts.columns.afterWrite(sheet, shared, source);
    }
  }
}

/** A heading is always text: a number typed there becomes the text it shows. */
function headingValue(input: Input, typed: unknown): string | null {
  if (input.formula !== undefined) return String(typed);
  return input.value === null ? null : shownText(input.value, input.numberFormat ?? "General");
}

const isFilled = ({ value, formula }: Pick<Cell, "value" | "formula">): boolean =>
  value !== null || formula !== undefined;

function filledArea(cells: readonly { row: number; column: number }[]): Area | null {
  let filled: Area | null = null;
  for (const { row, column } of cells) {
    filled = filled ? union(filled, cellArea(row, column)) : cellArea(row, column);
  }
  return filled;
}
