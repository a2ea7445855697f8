import type { Change, Changes } from "../book/changes";
import type { Area } from "../book/model";

/** Cells that moved: whole rows and columns, or a block of a sheet. */
export interface Shift {
  readonly sheet: string;
  readonly kind: "inserted" | "deleted";
  readonly area: Area;
  readonly shift: "Down" | "Right" | "Up" | "Left";
}

/** What of an opened workbook may differ from its file. */
export interface Dirty {
  /** Whether anything was changed by somebody. */
  readonly anything: boolean;
  /** Whether a sheet has to be compared with its part. */
  isTouched(sheet: string): boolean;
  /** Whether a formula got a new result after somebody changed something. */
  isCalculated(sheet: string, row: number, column: number): boolean;
  /** Cells that moved on a sheet, in order. */
  shiftsOf(sheet: string): readonly Shift[];
}

/** Everything may differ: for data that nobody watched. */
export const allDirty: Dirty = { anything: true, isTouched: () => true, isCalculated: () => true, shiftsOf: () => [] };

const columnsPerRow = 16384;
/** What no file shows, or what is told again by another change. */
const passing: ReadonlySet<Change["kind"]> = new Set(["selection", "activated", "settings"]);

/** Keeps account of the changes of a book. */
export class DirtyTracker implements Dirty {
  anything = false;
  readonly #sheets = new Set<string>();
  readonly #calculated = new Map<string, Set<number>>();
  readonly #shifts: Shift[] = [];

  /** Listens from now on; the answer stops it. */
  follow(changes: Pick<Changes, "subscribe">): () => void {
    return changes.subscribe((change) => this.#take(change));
  }

  isTouched(sheet: string): boolean {
    return this.#sheets.has(sheet);
  }

  isCalculated(sheet: string, row: number, column: number): boolean {
    return this.#calculated.get(sheet)?.has(row * columnsPerRow + column) ?? false;
  }

  shiftsOf(sheet: string): readonly Shift[] {
    return this.#shifts.filter((each) => each.sheet === sheet);
  }

  #take(change: Change): void {
    if (change.source.by === "file" || passing.has(change.kind)) return;
    if (change.kind === "calculated") {
      // Results that come before anybody changed anything are those of opening: the file's own stay.
      if (this.anything) this.#takeResults(change.sheet, change.cells);
      return;
    }
    this.anything = true;
    if (change.kind === "inserted" || change.kind === "deleted") this.#takeShift(change);
    if ("sheet" in change) this.#sheets.add(change.sheet);
  }

  #takeShift({ sheet, kind, area, shift }: Change & Shift): void {
    this.#shifts.push({ sheet, kind, area, shift });
    this.#calculated.delete(sheet);
  }

  #takeResults(sheet: string, cells: readonly { row: number; column: number }[]): void {
    this.#sheets.add(sheet);
    const known = this.#calculated.get(sheet) ?? new Set<number>();
    for (const { row, column } of cells) known.add(row * columnsPerRow + column);
    this.#calculated.set(sheet, known);
  }
}
