import { copiedFormula } from "../../book/calculatedColumns";
import type { Area, Cell } from "../../book/model";
import type { RangeRef } from "../refs";
import { shownValue } from "./grid";

/** What is copied, and how. */
export interface Copying {
  readonly kind: "All" | "Values" | "Formulas" | "Formats" | "Link";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

type Place = readonly [row: number, column: number];

/** Copies cells as pasting does: a smaller source is repeated, relative references follow. */
export function copyCells(source: RangeRef, target: RangeRef, how: Copying): void {
  const from = source.area;
  const size = how.transpose ? { rows: from.columns, columns: from.rows } : { rows: from.rows, columns: from.columns };
  const area = { ...target.area, ...repeated(target.area, size) };
  const taken = new Map<string, Cell>();
  const cellFor = (row: number, column: number): { cell: Cell; at: Place } => {
    const down = (row - area.row) % size.rows;
    const right = (column - area.column) % size.columns;
    const at: Place = how.transpose ? [from.row + right, from.column + down] : [from.row + down, from.column + right];
    const key = at.join();
    const cell = taken.get(key) ?? source.seat.book.getCell(source.sheet.id, at[0], at[1]);
    taken.set(key, cell);
    return { cell, at };
  };
  if (how.kind !== "Formats") writeContents(target.at(area), how, cellFor);
  if (how.kind !== "All" && how.kind !== "Formats") return;
  writeFormats(target.at(area), cellFor);
  if (!how.transpose && source.sheet.id === target.sheet.id)
    target.seat.book.parts.copyConditionalFormats(target.sheet.id, { from, to: area }, target.seat.source);
}

function repeated(area: Area, size: { rows: number; columns: number }): { rows: number; columns: number } {
  const fits = area.rows % size.rows === 0 && area.columns % size.columns === 0;
  return fits ? { rows: area.rows, columns: area.columns } : size;
}

type CellFor = (row: number, column: number) => { cell: Cell; at: Place };

function writeContents(target: RangeRef, { kind, skipBlanks }: Copying, cellFor: CellFor): void {
  const { seat, sheet, area } = target;
  const grid = eachCell(area, (row, column) => {
    const { cell, at } = cellFor(row, column);
    if (cell.formula !== undefined && kind !== "Values") return copiedFormula(cell.formula, at, [row, column]);
    if (cell.value === null && skipBlanks) return null;
    return typed(shownValue(cell.value));
  });
  seat.book.writeFormulas(sheet.id, area, grid, seat.source);
}

/** A text that typing would take for something else keeps being that text. */
function typed(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" && value !== "" && !value.startsWith("#") ? `'${value}` : value;
}

function writeFormats(target: RangeRef, cellFor: CellFor): void {
  const { seat, sheet, area } = target;
  const styles = eachCell(area, (row, column) => cellFor(row, column).cell.style);
  const [only, ...others] = new Set(styles.flat());
  if (only !== undefined && others.length === 0) {
    seat.book.setStyle(sheet.id, area, seat.book.styles.at(only), seat.source);
    return;
  }
  styles.forEach((row, down) =>
    row.forEach((style, right) => {
      const at = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
      seat.book.setStyle(sheet.id, at, seat.book.styles.at(style), seat.source);
    }),
  );
}

function eachCell<V>(area: Area, of: (row: number, column: number) => V): V[][] {
  return Array.from({ length: area.rows }, (_r, down) =>
    Array.from({ length: area.columns }, (_c, right) => of(area.row + down, area.column + right)),
  );
}
