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
  /**
   * What names and structured references mean on a sheet, by its id. It holds until formulas mean something else,
   * which is just what this class is told; working it out for each formula of a plan anew takes longer than to calculate.
   */
  private readonly meanings = new Map<string, Map<string, string | null>>();

  /** One cell was changed. */
  cell(sheet: string, row: number, column: number): void {
    let keys = this.cells.get(sheet);
    if (!keys) this.cells.set(sheet, (keys = new Set()));
    keys.add(keyOf(row, column));
    if (this.watched.get(sheet)?.some((area) => holds(area, row, column))) this.formulas();
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
    this.meanings.clear();
  }

  /**
   * What this text means in every formula of the sheet, worked out by `find` the first time;
   * null where each row gives it another meaning.
   */
  meaning(sheet: string, text: string, find: () => string | null): string | null {
    let known = this.meanings.get(sheet);
    if (!known) this.meanings.set(sheet, (known = new Map()));
    let meaning = known.get(text);
    if (meaning === undefined) known.set(text, (meaning = find()));
    return meaning;
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
