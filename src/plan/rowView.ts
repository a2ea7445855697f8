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

interface PlacedColumn {
  readonly column: Column;
  /** Its number among the calculated columns. */
  readonly at: number;
}

/** How the rows of a table are read: its columns by id, the calculated ones numbered. Made once for all rows. */
export interface RowShape {
  readonly columns: ReadonlyMap<string, PlacedColumn>;
  readonly calculated: number;
}

/** The shape of a table's rows. */
export function shapeOf({ columns }: Table): RowShape {
  let calculated = 0;
  const placed = columns.map(
    (column) => [column.id, { column, at: column.twin === undefined ? -1 : calculated++ }] as const,
  );
  return { columns: new Map(placed), calculated };
}

/** A row of a plan as twins and checks read it. Calculated columns are worked out once, when first asked for. */
export class RowView implements RowReader {
  /** What calculated columns gave, by their numbers. */
  private worked: Cell[] | undefined;

  constructor(
    readonly plan: PlanIndex,
    readonly table: Table,
    readonly row: PlanRow,
    private readonly shape: RowShape,
  ) {}

  raw(id: string): Cell {
    const { column, at } = this.placed(id);
    if (column.twin === undefined) return this.row.cells[id] ?? null;
    const known = this.worked?.[at];
    if (known !== undefined) return known;
    const value = readRowOr<Cell, RowView>("", this, column.twin);
    this.worked ??= new Array<Cell>(this.shape.calculated);
    this.worked[at] = value;
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
    return this.placed(id).column;
  }

  private placed(id: string): PlacedColumn {
    const placed = this.shape.columns.get(id);
    if (placed === undefined) throw new Defect(`unknown column: ${this.table.name}.${id}`);
    return placed;
  }
}
