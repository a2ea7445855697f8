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

/** A row of a plan as twins and checks read it. Calculated columns are worked out once, when first asked for. */
export class RowView implements RowReader {
  private worked: Map<string, Cell> | undefined;

  constructor(
    readonly plan: PlanIndex,
    readonly table: Table,
    readonly row: PlanRow,
    private readonly columns: ReadonlyMap<string, Column>,
  ) {}

  raw(id: string): Cell {
    const { twin } = this.column(id);
    if (twin === undefined) return this.row.cells[id] ?? null;
    const known = this.worked?.get(id);
    if (known !== undefined) return known;
    const value = readOr<Cell>("", () => twin(this));
    this.worked ??= new Map();
    this.worked.set(id, value);
    return value;
  }

  isBlank(id: string): boolean {
    const cell = this.raw(id);
    if (isError(cell)) return this.stop();
    return cell === null || cell === "";
  }

  isNumber(id: string): boolean {
    return typeof this.raw(id) === "number";
  }

  number(id: string): number {
    const cell = this.raw(id);
    return typeof cell === "number" ? cell : this.stop();
  }

  maybeNumber(id: string): number | null {
    return this.isBlank(id) ? null : this.number(id);
  }

  summed(id: string): number {
    const cell = this.raw(id);
    if (isError(cell)) return this.stop();
    return typeof cell === "number" ? cell : 0;
  }

  is(id: string, named: string): boolean {
    const cell = this.raw(id);
    return isError(cell) ? this.stop() : sameCell(cell, this.word(named));
  }

  to(id: string): RowView {
    const { references } = this.column(id);
    if (references === undefined) throw new Defect(`not a reference: ${this.table.name}.${id}`);
    return this.plan.rowOf(references, this.raw(id)) ?? this.stop();
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

  /** The declaration of a column. */
  column(id: string): Column {
    const column = this.columns.get(id);
    if (column === undefined) throw new Defect(`unknown column: ${this.table.name}.${id}`);
    return column;
  }
}
