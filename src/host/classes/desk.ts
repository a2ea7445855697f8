import type { Book } from "../book/book";
import type { Change } from "../book/changes";

/** Kinds of change that leave nothing to save. */
const PASSING: ReadonlySet<Change["kind"]> = new Set(["activated", "calculated", "selection"]);

/** Knows whether there is something to save, and what was opened beside the workbook. */
export class Desk {
  isDirty = false;
  /** Workbooks that add-ins made and opened beside this one. */
  private readonly files: Uint8Array[] = [];
  get opened(): readonly Uint8Array[] {
    return this.files;
  }

  /** Opens a workbook beside this one. */
  open(file: Uint8Array): void {
    this.files.push(file);
    this.onOpened?.(file);
  }

  /** Hears no more. */
  readonly close: () => void;

  /** `newWorkbook` gives back a file that can be opened, an empty one without any; it throws for what is no workbook. `onOpened` hears of each that is. */
  constructor(
    book: Book,
    readonly newWorkbook: (file?: Uint8Array) => Uint8Array,
    private readonly onOpened?: (file: Uint8Array) => void,
  ) {
    this.close = book.changes.subscribe(({ kind }) => {
      if (!PASSING.has(kind)) this.isDirty = true;
    });
  }
}
