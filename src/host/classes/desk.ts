import type { Book } from "../book/book";
import type { Change, Source } from "../book/changes";
import type { Area } from "../book/model";

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** What lies on the desk beside the workbook: what is selected, and whether there is something to save. */
export class Desk {
  isDirty = false;
  private readonly selections = new Map<string, Area>();
  private readonly stop: () => void;

  constructor(private readonly book: Book) {
    this.stop = book.changes.subscribe((change) => this.hear(change));
  }

  /** The cells selected on a sheet. */
  selection(sheet: string): Area {
    return this.selections.get(sheet) ?? FIRST_CELL;
  }

  /** Brings a sheet to the front and selects cells on it. */
  select(sheet: string, area: Area, source: Source): void {
    this.book.setActiveSheet(sheet, source);
    this.book.changes.emit({ kind: "selection", sheet, area, source });
  }

  /** Hears no more. */
  close(): void {
    this.stop();
  }

  private hear(change: Change): void {
    if (change.kind === "selection") this.selections.set(change.sheet, change.area);
    else if (change.kind !== "activated" && change.kind !== "calculated") this.isDirty = true;
  }
}
