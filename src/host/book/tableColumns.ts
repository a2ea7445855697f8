import { intersection } from "./area";
import { BookError } from "./bookError";
import { cellAt, putCell } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { columnNamed } from "./formulas";
import { tableReferenceText } from "./formulaText";
import { addColumns } from "./growth";
import { settleHeadings } from "./headings";
import type { SheetData, TableData } from "./model";
import type { Structure } from "./structure";
import { headerOf, type PlacedTable } from "./tableLookup";
import { editTableReferences, type TableReferenceEdit } from "./tableReferences";

/** Headings and columns of tables: a heading written anew renames its column, and formulas follow. */
export class TableColumns {
  constructor(
    private readonly core: Core,
    private readonly structure: Structure,
  ) {}

  /** Puts a column into a table; cells to its right move. */
  add({ sheet, table }: PlacedTable, { name, position }: { name?: string; position?: number }, source: Source): void {
    const at = position ?? table.columns.length;
    if (at < 0 || at > table.columns.length) throw new BookError("InvalidArgument", `no position ${at}`);
    if (name !== undefined) checkHeading(table, name);
    const area = { ...table.area, column: table.area.column + at, columns: 1 };
    this.structure.insert(sheet.id, area, "Right", source);
    if (at === table.columns.length || at === 0) this.widen(sheet, table, at === 0);
    const column = table.columns[at];
    if (name !== undefined && column) this.rename(sheet, table, { from: column.name, to: name }, source);
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }

  private widen(sheet: SheetData, table: TableData, atStart: boolean): void {
    const id = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
    table.columns.splice(atStart ? 0 : table.columns.length, 0, { id, name: "" });
    table.area = { ...table.area, column: table.area.column - (atStart ? 1 : 0), columns: table.area.columns + 1 };
    addColumns(this.core, sheet, table);
  }

  /** Takes a column out of a table; cells to its right move. */
  remove({ sheet, table }: PlacedTable, name: string, source: Source): void {
    const at = table.columns.indexOf(columnNamed(table, name));
    if (table.columns.length === 1) throw new BookError("InvalidOperation", "a table keeps one column");
    this.structure.delete(sheet.id, { ...table.area, column: table.area.column + at, columns: 1 }, "Left", source);
  }

  /** Looks at the heading cells that were written. */
  afterWrite(
    sheet: SheetData,
    area: { row: number; column: number; rows: number; columns: number },
    source: Source,
  ): void {
    for (const table of sheet.tables) {
      const header = headerOf(table);
      if (header && intersection(header, area)) this.settle(sheet, table, source);
    }
  }

  /** Gives a column another heading. */
  rename(sheet: SheetData, table: TableData, change: { from: string; to: string }, source: Source): void {
    const index = table.columns.indexOf(columnNamed(table, change.from));
    checkHeading(table, change.to, index);
    const header = headerOf(table);
    const at = table.area.column + index;
    if (header) {
      putCell(this.core, sheet, [header.row, at], { value: change.to, style: cellAt(sheet, header.row, at).style });
      this.core.changes.emit({ kind: "cells", sheet: sheet.id, area: { ...header, column: at, columns: 1 }, source });
    }
    this.follow(sheet, table, new Map([[table.columns[index]?.name ?? "", change.to]]), source);
  }

  private settle(sheet: SheetData, table: TableData, source: Source): void {
    const headings = settleHeadings(this.core, sheet, table);
    const renamed = new Map<string, string>();
    table.columns.forEach((column, index) => {
      const heading = headings[index] ?? column.name;
      if (heading !== column.name) renamed.set(column.name, heading);
    });
    if (renamed.size > 0) this.follow(sheet, table, renamed, source);
  }

  private follow(sheet: SheetData, table: TableData, renamed: ReadonlyMap<string, string>, source: Source): void {
    for (const column of table.columns) column.name = renamed.get(column.name) ?? column.name;
    const renaming: TableReferenceEdit = (reference) =>
      tableReferenceText({ ...reference, columns: reference.columns.map((name) => renamed.get(name) ?? name) });
    editTableReferences(this.core, table.name, renaming, source);
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }
}

/** Refuses a heading that is empty or that another column has. */
function checkHeading(table: TableData, heading: string, own = -1): void {
  const taken = table.columns.some(({ name }, at) => at !== own && name.toLowerCase() === heading.toLowerCase());
  if (taken || heading === "") throw new BookError("InvalidArgument", `not a free heading: ${heading}`);
}
