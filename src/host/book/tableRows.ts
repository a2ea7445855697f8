import { intersection, MAX_ROWS } from "./area";
import { BookError } from "./bookError";
import { checkUnprotected, eachStored } from "./cells";
import type { Source } from "./changes";
import type { Area, SheetData, TableData } from "./model";
import type { Structure } from "./structure";
import { bodyOf, type PlacedTable } from "./tableLookup";
import type { Tables } from "./tables";
import type { Writing } from "./writing";

/** Rows to put into a table's body: before the row `at`, at the end without it. */
export interface AddedRows {
  at?: number;
  count: number;
  /** What stands in them: one line for each row. */
  grid?: readonly (readonly unknown[])[];
}

/** What rows need of the other parts. */
export interface TableRowsParts {
  structure: Structure;
  tables: Tables;
  writing: Writing;
}

/** Puts rows into tables; what stands below a table, within its width, moves down. All of it is done, or nothing. */
export class TableRows {
  constructor(private readonly parts: TableRowsParts) {}

  /** Puts rows in and fills them; answers the place of the first. */
  add({ sheet, table }: PlacedTable, { at, count, grid }: AddedRows, source: Source): number {
    checkUnprotected(sheet);
    const { rows } = bodyOf(table);
    const index = at ?? rows;
    if (index > rows) throw new BookError("InvalidArgument", `the table has no row ${index}`);
    if (grid) this.check({ sheet, table }, grid);
    const blank = index === rows && rows === 1 && isBlank(sheet, bodyOf(table)) ? 1 : 0;
    const first = index - blank;
    const added = { ...bodyOf(table), row: bodyOf(table).row + index, rows: count - blank };
    if (added.rows > 0) this.makeRoom(sheet, table, added, source);
    const filled = { ...bodyOf(table), row: bodyOf(table).row + first, rows: count };
    if (grid) this.parts.writing.write(sheet.id, filled, grid, source);
    return first;
  }

  /** Refuses what cells of the table's body could not take, before anything is done. */
  check({ sheet, table }: PlacedTable, grid: readonly (readonly unknown[])[]): void {
    this.parts.writing.check(sheet, bodyOf(table), grid);
  }

  private makeRoom(sheet: SheetData, table: TableData, rows: Area, source: Source): void {
    const grown = { ...table.area, rows: table.area.rows + rows.rows };
    const beneath = rows.row >= table.area.row + table.area.rows;
    if (!beneath || isTaken(sheet, { ...rows, rows: MAX_ROWS - rows.row }))
      this.parts.structure.insert(sheet.id, rows, "Down", source);
    if (table.area.rows < grown.rows) this.parts.tables.resize(table.id, grown, source);
  }
}

/** Whether a table's only row still waits for its first entry, as after making a table of headings alone. */
function isBlank(sheet: SheetData, area: Area): boolean {
  let blank = true;
  eachStored(sheet, area, ({ value, formula }) => (blank &&= value === null && formula === undefined));
  return blank;
}

/** Whether there is anything that rows of a table must not cover. */
function isTaken(sheet: SheetData, area: Area): boolean {
  const whole = [...sheet.tables.map((table) => table.area), ...sheet.merges];
  return whole.some((other) => intersection(other, area)) || !isBlank(sheet, area);
}
