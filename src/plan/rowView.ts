import { listOf } from "./checks/readable";
import { Defect } from "./errors";
import { isError } from "./kinds";
import type { PlanIndex } from "./planIndex";
import { sameCell } from "./sameCell";
import type { Cell, Column, PlanRow, RowReader, Table } from "./types";

/** Ends a calculation on a cell that cannot be read, as an error ends a formula at its IFERROR. Never leaves the plan. */
class Unreadable extends Error {}

/** One for all: making an error with its stack for each unreadable cell would cost more than the checks. */
const unreadable = new Unreadable("cell cannot be read");

/** Runs a calculation; `otherwise` where it met a cell that cannot be read. */
export function readOr<T>(otherwise: T, calculate: () => T): T {
  try {
    return calculate();
  } catch (thrown) {
    if (thrown === unreadable) return otherwise;
    throw thrown;
  }
}

/** The same for a calculation on one row: nothing is made for each call, for checks make many. */
export function readRowOr<T, R>(otherwise: T, row: R, calculate: (row: R) => T): T {
  try {
    return calculate(row);
  } catch (thrown) {
    if (thrown === unreadable) return otherwise;
    throw thrown;
  }
}

/** How the rows of a table are read: its columns, and their places by id. Made once for all rows. */
export interface RowShape {
  readonly columns: readonly Column[];
  readonly places: ReadonlyMap<string, number>;
}

/** The shape of a table's rows. */
export function shapeOf({ columns }: Table): RowShape {
  return { columns, places: new Map(columns.map(({ id }, at) => [id, at])) };
}

/** The cell on account of which a calculation could not be made. */
export interface Blamed {
  readonly row: RowReader;
  readonly column: string;
}

/** A row of a plan as twins and checks read it. Calculated columns are worked out once, when first asked for. */
export class RowView implements RowReader {
  /** By the place of the column; of a calculated one when it was worked out. */
  private readonly cells: (Cell | undefined)[];
  /** What kept calculated columns, by their places, from being worked out. */
  private causes: Map<number, Blamed> | null = null;

  constructor(
    readonly plan: PlanIndex,
    readonly table: Table,
    readonly row: PlanRow,
    private readonly shape: RowShape,
  ) {
    const { columns } = shape;
    this.cells = new Array<Cell | undefined>(columns.length);
    for (let at = 0; at < columns.length; at += 1) {
      const { id, twin } = columns[at] as Column;
      if (twin === undefined) this.cells[at] = row.cells[id] ?? null;
    }
  }

  raw(id: string): Cell {
    return this.rawAt(this.place(id));
  }

  rawAt(at: number): Cell {
    const known = this.cells[at];
    return known === undefined ? (this.cells[at] = this.workedOut(at)) : known;
  }

  isBlank(id: string): boolean {
    const cell = this.raw(id);
    if (isError(cell)) return this.stopAt(id);
    return cell === null || cell === "";
  }

  isNumber(id: string): boolean {
    const cell = this.raw(id);
    if (typeof cell === "number") return true;
    if (cell !== null) this.blame(id);
    return false;
  }

  number(id: string): number {
    const cell = this.raw(id);
    return typeof cell === "number" ? cell : this.stopAt(id);
  }

  maybeNumber(id: string): number | null {
    return this.isBlank(id) ? null : this.number(id);
  }

  summed(id: string): number {
    const cell = this.raw(id);
    if (isError(cell)) return this.stopAt(id);
    return typeof cell === "number" ? cell : 0;
  }

  is(id: string, named: string): boolean {
    const cell = this.raw(id);
    return isError(cell) ? this.stopAt(id) : sameCell(cell, this.word(named));
  }

  isWord(id: string): boolean {
    const list = listOf(this.column(id));
    const cell = this.raw(id);
    if (cell === null || cell === "") return true;
    if (!isError(cell) && list !== null && this.plan.hasWord(list, cell)) return true;
    this.blame(id);
    return false;
  }

  to(id: string): RowView {
    const { references } = this.column(id);
    if (references === undefined) throw new Defect(`not a reference: ${this.table.name}.${id}`);
    return this.plan.rowOf(references, this.raw(id)) ?? this.stopAt(id);
  }

  setting(key: string): number {
    const value = this.plan.settingOf(key);
    return typeof value === "number" ? value : this.stop();
  }

  word(named: string): string {
    return this.plan.word(named) ?? this.stop();
  }

  titleOf(id: string): string {
    return this.column(id).title;
  }

  stop(): never {
    throw unreadable;
  }

  blame(id: string): void {
    const at = this.place(id);
    const cell = this.rawAt(at);
    if (this.shape.columns[at]?.twin !== undefined) this.plan.blamed = this.causes?.get(at) ?? this.plan.blamed;
    else if (cell !== null && cell !== "") this.plan.blamed = { row: this, column: id };
  }

  /** Ends this calculation on a cell that cannot be read. */
  private stopAt(id: string): never {
    this.blame(id);
    return this.stop();
  }

  /** The declaration of a column. */
  column(id: string): Column {
    return this.shape.columns[this.place(id)] as Column;
  }

  private workedOut(at: number): Cell {
    const twin = this.shape.columns[at]?.twin;
    if (twin === undefined) return null;
    const { plan } = this;
    const before = plan.blamed;
    plan.blamed = null;
    const cell = readRowOr<Cell, RowView>("", this, twin);
    if (plan.blamed !== null) (this.causes ??= new Map<number, Blamed>()).set(at, plan.blamed);
    plan.blamed = before;
    return cell;
  }

  private place(id: string): number {
    const at = this.shape.places.get(id);
    if (at === undefined) throw new Defect(`unknown column: ${this.table.name}.${id}`);
    return at;
  }
}
