import { holds, MAX_COLUMNS, sameArea } from "./area";
import type { Area } from "./model";

/** Where a cell stands, as one number. */
export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The cells that the engine has yet to be told of. */
export class Dirty {
  private cells = new Map<string, Set<number>>();
  private sheets = new Set<string>();
  private everything = false;
  private readonly watched = new Map<string, Area[]>();

  /** One cell was changed. */
  cell(sheet: string, row: number, column: number): void {
    let keys = this.cells.get(sheet);
    if (!keys) this.cells.set(sheet, (keys = new Set()));
    keys.add(keyOf(row, column));
    if (!this.everything && this.watched.get(sheet)?.some((area) => holds(area, row, column))) this.everything = true;
  }

  /** A change in this area changes what formulas mean. */
  watch(sheet: string, area: Area): void {
    let areas = this.watched.get(sheet);
    if (!areas) this.watched.set(sheet, (areas = []));
    if (!areas.some((known) => sameArea(known, area))) areas.push(area);
  }

  /** Cells moved: the whole sheet has to be compared. */
  sheet(sheet: string): void {
    this.sheets.add(sheet);
  }

  /** What a formula means may have changed (a table, a name): every formula has to be compared. */
  formulas(): void {
    this.everything = true;
  }

  /** Whether anything waits. */
  get any(): boolean {
    return this.everything || this.sheets.size > 0 || this.cells.size > 0;
  }

  /** Hands over what waits and starts anew. */
  take(): { cells: Map<string, Set<number>>; sheets: Set<string>; formulas: boolean } {
    const taken = { cells: this.cells, sheets: this.sheets, formulas: this.everything };
    this.cells = new Map();
    this.sheets = new Set();
    this.everything = false;
    return taken;
  }
}

/** The cells of an area, in reading order. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
}
