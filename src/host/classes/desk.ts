import type { Book } from "../book/book";
import type { Change } from "../book/changes";

/** Kinds of change that leave nothing to save. */
const PASSING: ReadonlySet<Change["kind"]> = new Set(["activated", "calculated", "selection"]);

/** Knows whether there is something to save. */
export class Desk {
  isDirty = false;
  /** Hears no more. */
  readonly close: () => void;

  constructor(book: Book) {
    this.close = book.changes.subscribe(({ kind }) => {
      if (!PASSING.has(kind)) this.isDirty = true;
    });
  }
}
