import { cellsOf, keyOf } from "../book/dirty";
import { holds, intersection } from "../book/area";
import type { Area } from "../book/model";

/** An area that formulas read: one for all that read the same. */
export interface ReadArea<Reader> {
  /** The sheet's id, which stays when the sheet is renamed. */
  readonly sheet: string;
  readonly area: Area;
  readonly readers: Set<Reader>;
  /** The calculation in which one of its cells last came to hold something else. */
  changedIn: number;
}

/** Areas with more columns than this are looked through for each changed cell. */
const mostColumns = 64;

/** The areas of one sheet that formulas read, found by the cells they hold. */
class SheetAreas<Reader> {
  private readonly single = new Map<number, ReadArea<Reader>>();
  private readonly byColumn = new Map<number, Set<ReadArea<Reader>>>();
  private readonly broad = new Set<ReadArea<Reader>>();

  add(read: ReadArea<Reader>): void {
    const { area } = read;
    if (isCell(area)) this.single.set(keyOf(area.row, area.column), read);
    else if (area.columns > mostColumns) this.broad.add(read);
    else for (const column of columnsOf(area)) this.inColumn(column).add(read);
  }

  remove(read: ReadArea<Reader>): void {
    const { area } = read;
    if (isCell(area)) this.single.delete(keyOf(area.row, area.column));
    else if (area.columns > mostColumns) this.broad.delete(read);
    else for (const column of columnsOf(area)) this.inColumn(column).delete(read);
  }

  *touching(area: Area): Generator<ReadArea<Reader>> {
    yield* this.singleIn(area);
    for (const read of this.broad) if (intersection(read.area, area)) yield read;
    for (const column of columnsOf(area)) {
      for (const read of this.byColumn.get(column) ?? []) if (intersection(read.area, area)) yield read;
    }
  }

  private *singleIn(area: Area): Generator<ReadArea<Reader>> {
    if (area.rows * area.columns > this.single.size) {
      for (const read of this.single.values()) if (holds(area, read.area.row, read.area.column)) yield read;
      return;
    }
    for (const [row, column] of cellsOf(area)) {
      const read = this.single.get(keyOf(row, column));
      if (read) yield read;
    }
  }

  private inColumn(column: number): Set<ReadArea<Reader>> {
    let reads = this.byColumn.get(column);
    if (!reads) this.byColumn.set(column, (reads = new Set()));
    return reads;
  }
}

/** Which areas formulas read, and which formulas read them. */
export class ReadAreas<Reader> {
  private readonly areas = new Map<string, ReadArea<Reader>>();
  private readonly sheets = new Map<string, SheetAreas<Reader>>();

  /** Notes that the reader reads this area, and answers the area it shares with others. */
  add(sheet: string, area: Area, reader: Reader): ReadArea<Reader> {
    const key = areaKey(sheet, area);
    let read = this.areas.get(key);
    if (!read) {
      read = { sheet, area, readers: new Set(), changedIn: 0 };
      this.areas.set(key, read);
      this.sheet(sheet).add(read);
    }
    read.readers.add(reader);
    return read;
  }

  /** The reader reads it no more. */
  remove(read: ReadArea<Reader>, reader: Reader): void {
    read.readers.delete(reader);
    if (read.readers.size > 0) return;
    this.areas.delete(areaKey(read.sheet, read.area));
    this.sheet(read.sheet).remove(read);
  }

  /** The areas that hold one of these cells; one of several columns may come more than once. */
  touching(sheet: string, area: Area): Iterable<ReadArea<Reader>> {
    return this.sheets.get(sheet)?.touching(area) ?? [];
  }

  private sheet(id: string): SheetAreas<Reader> {
    let areas = this.sheets.get(id);
    if (!areas) this.sheets.set(id, (areas = new SheetAreas()));
    return areas;
  }
}

const isCell = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;

function areaKey(sheet: string, { row, column, rows, columns }: Area): string {
  return `${row},${column},${rows},${columns} ${sheet}`;
}

function* columnsOf({ column, columns }: Area): Generator<number> {
  for (let at = column; at < column + columns; at++) yield at;
}
