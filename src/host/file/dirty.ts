import type { Change, Changes } from "../book/changes";
import type { BookData } from "../book/model";
import type { Shift } from "../book/shift";
import { movedCell } from "./patch/movedCell";

/** What happened to references: cells of a sheet moved, a sheet got another name, or went (`after` is null). */
export type ReferenceEdit =
  | { readonly kind: "shift"; readonly sheet: string; readonly name: string; readonly shift: Shift }
  | { readonly kind: "sheet"; readonly before: string; readonly after: string | null };

/** What of an opened workbook may differ from its file. */
export interface Dirty {
  /** Whether anything was changed by somebody. */
  readonly anything: boolean;
  /** What moved or was renamed, in order. */
  readonly references: readonly ReferenceEdit[];
  /** Whether a sheet has to be compared with its part. */
  isTouched(sheet: string): boolean;
  /** Whether a formula got a new result after somebody changed something. */
  isCalculated(sheet: string, row: number, column: number): boolean;
}

/** Everything may differ: for data that nobody watched. */
export const allDirty: Dirty = { anything: true, references: [], isTouched: () => true, isCalculated: () => true };

const columnsPerRow = 16384;
/** What no file shows. */
const passing: ReadonlySet<Change["kind"]> = new Set(["selection", "activated"]);

/** Keeps account of the changes of a book. */
export class DirtyTracker implements Dirty {
  anything = false;
  /** How many changes people and add-ins made: grows with each. */
  count = 0;
  readonly references: ReferenceEdit[] = [];
  readonly #sheets = new Set<string>();
  readonly #calculated = new Map<string, Set<number>>();

  constructor(private readonly data: BookData) {}

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

  #take(change: Change): void {
    if (change.source.by === "file" || passing.has(change.kind)) return;
    if (change.kind === "calculated") {
      // Results that come before anybody changed anything are those of opening: the file's own stay.
      if (this.anything) this.#takeResults(change.sheet, change.cells);
      return;
    }
    this.anything = true;
    if (change.source.by !== "calculation") this.count += 1;
    if ("sheet" in change) this.#sheets.add(change.sheet);
    this.#takeReferences(change);
  }

  #takeReferences(change: Change): void {
    if (change.kind === "sheetRenamed") {
      this.references.push({ kind: "sheet", before: change.before, after: change.name });
    } else if (change.kind === "sheetRemoved") {
      this.references.push({ kind: "sheet", before: change.name, after: null });
    } else if (change.kind === "inserted" || change.kind === "deleted") {
      const action = change.kind === "inserted" ? "insert" : "delete";
      const axis = change.shift === "Down" || change.shift === "Up" ? "row" : "column";
      this.#takeShift(change.sheet, { action, axis, area: change.area });
    }
  }

  #takeShift(sheet: string, shift: Shift): void {
    const name = this.data.sheets.find((each) => each.id === sheet)?.name ?? "";
    this.references.push({ kind: "shift", sheet, name, shift });
    const moved = new Set<number>();
    for (const key of this.#calculated.get(sheet) ?? []) {
      const at = movedCell(Math.floor(key / columnsPerRow), key % columnsPerRow, shift);
      if (at) moved.add(at.row * columnsPerRow + at.column);
    }
    this.#calculated.set(sheet, moved);
  }

  #takeResults(sheet: string, cells: readonly { row: number; column: number }[]): void {
    this.#sheets.add(sheet);
    const known = this.#calculated.get(sheet) ?? new Set<number>();
    for (const { row, column } of cells) known.add(row * columnsPerRow + column);
    this.#calculated.set(sheet, known);
  }
}
