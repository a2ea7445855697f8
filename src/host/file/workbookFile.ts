import type { Changes } from "../book/changes";
import type { BookData } from "../book/model";
import { allDirty, DirtyTracker } from "./dirty";
import { openWorkbook, type OpenedWorkbook } from "./openWorkbook";
import { saveWorkbook } from "./save";
import { emptyPackage } from "./template";

/** A workbook's file: opened or new, followed while it is changed, saved as often as wanted. */
export class WorkbookFile {
  #tracker: DirtyTracker | undefined;

  private constructor(
    private readonly opened: OpenedWorkbook,
    /** What the file holds; the book takes it over and changes it in place. */
    readonly data: BookData,
  ) {}

  /** Opens a file. Throws `FileProblem` for everything that is no workbook. */
  static open(bytes: Uint8Array, fileName: string, addIn?: string): WorkbookFile {
    const { package: opened, data } = openWorkbook(bytes, fileName, addIn);
    return new WorkbookFile(opened, data);
  }

  /** Shared in Excel's old way, in which Excel allows no tables, rules or charts. */
  get shared(): boolean {
    return this.opened.shared;
  }

  /** A new workbook with one empty sheet. */
  static empty(fileName = "Book1.xlsx", addIn?: string): WorkbookFile {
    return WorkbookFile.open(emptyPackage(), fileName, addIn);
  }

  /** Listens to what changes, so that saving need only look there; without it everything is compared. */
  follow(changes: Pick<Changes, "subscribe">): () => void {
    this.#tracker = new DirtyTracker(this.data);
    return this.#tracker.follow(changes);
  }

  /** How many changes somebody made since it is followed: who knows the number of the last save knows what is unsaved. */
  get changes(): number {
    return this.#tracker?.count ?? 0;
  }

  /** The file as it is now: untouched parts keep their bytes, and with no change at all so does the whole. */
  save(): Uint8Array {
    return saveWorkbook(this.opened, this.data, this.#tracker ?? allDirty);
  }
}
