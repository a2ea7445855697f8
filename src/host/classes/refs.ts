import { checkArea } from "../book/area";
import { BookError } from "../book/bookError";
import type { TrackedRange } from "../book/core";
import type { Area, ConditionalFormat, NameData, SheetData, TableData } from "../book/model";
import type { PlacedTable } from "../book/tableLookup";
import type { Seat } from "./seat";

/** Something on a sheet as a client holds it: by the sheet's id, so that it outlives renaming. */
export class SheetRef {
  constructor(
    readonly seat: Seat,
    readonly id: string,
  ) {}

  /** The sheet; refused once it is deleted. */
  get data(): SheetData {
    const found = this.seat.book.sheet(this.id);
    if (!found) throw new BookError("ItemNotFound", "The requested sheet doesn't exist.");
    return found;
  }

  /** Cells of this sheet. */
  range(area: Area): RangeRef {
    return RangeRef.on(this.seat, this.id, area);
  }
}

/** Cells as a client holds them: they stay the same cells while rows and columns come and go. */
export class RangeRef {
  private constructor(
    readonly seat: Seat,
    private readonly place: TrackedRange,
  ) {}

  /** Cells of a sheet; refused when they do not lie on it. */
  static on(seat: Seat, sheet: string, area: Area): RangeRef {
    checkArea(area);
    return new RangeRef(seat, seat.book.track(sheet, area));
  }

  /** Where the cells are now. */
  get area(): Area {
    if (!this.place.alive) throw new BookError("InvalidReference", "The cells of this range were deleted.");
    return this.place.area;
  }

  /** The sheet they are on. */
  get sheet(): SheetRef {
    return new SheetRef(this.seat, this.place.sheet);
  }

  /** Other cells of the same sheet. */
  at(area: Area): RangeRef {
    return RangeRef.on(this.seat, this.place.sheet, area);
  }
}

/** A table. */
export class TableRef {
  constructor(
    readonly seat: Seat,
    readonly id: number,
  ) {}

  /** The table; refused once it is deleted. */
  get data(): TableData {
    return this.placed.table;
  }

  /** The sheet it stands on. */
  get sheet(): SheetRef {
    return new SheetRef(this.seat, this.placed.sheet.id);
  }

  private get placed(): PlacedTable {
    return this.seat.book.tableSet.get(this.id);
  }

  /** Cells of its sheet. */
  range(area: Area): RangeRef {
    return this.sheet.range(area);
  }
}

/** A column of a table. */
export class ColumnRef {
  constructor(
    readonly table: TableRef,
    readonly id: number,
  ) {}

  /** Its place among the table's columns, from 0. */
  get index(): number {
    const found = this.table.data.columns.findIndex(({ id }) => id === this.id);
    if (found < 0) throw new BookError("ItemNotFound", "The requested table column doesn't exist.");
    return found;
  }

  /** Its cells within some rows of the table. */
  within(rows: Area): RangeRef {
    return this.table.range({ ...rows, column: this.table.data.area.column + this.index, columns: 1 });
  }
}

/** A defined name. */
export class NameRef {
  constructor(
    readonly seat: Seat,
    private readonly key: string,
    readonly sheet: string | undefined,
  ) {}

  /** The name; refused once it is deleted. */
  get data(): NameData {
    const found = this.seat.book.name(this.key, this.sheet);
    if (!found) throw new BookError("ItemNotFound", "The requested name doesn't exist.");
    return found;
  }
}

/** A colour rule, by its id. */
export class RuleRef {
  constructor(
    readonly sheet: SheetRef,
    readonly id: string,
  ) {}

  /** The rule; refused once it is deleted. */
  get data(): ConditionalFormat {
    const found = this.sheet.data.conditionalFormats.find(({ id }) => id === this.id);
    if (!found) throw new BookError("ItemNotFound", "The requested conditional format doesn't exist.");
    return found;
  }

  /** Changes it. */
  set(change: Partial<Omit<ConditionalFormat, "id">>): void {
    this.sheet.seat.book.parts.setConditionalFormat(this.sheet.id, this.id, change, this.sheet.seat.source);
  }
}
