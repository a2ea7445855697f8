import { encloses, intersection, sameArea } from "./area";
import { BookError } from "./bookError";
import { checkUnlocked, checkUnprotected, eachStored, putCell, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { tableReferenceText } from "./formulaText";
import { addColumns, type TableGrowth } from "./growth";
import type { Area, SheetData, TableData } from "./model";
import { checkName } from "./names";
import type { Structure } from "./structure";
import { allTables, tableNamed, tableWithId, type PlacedTable } from "./tableLookup";
import { editTableReferences, spellOutTable } from "./tableReferences";
import { TableRows } from "./tableRows";
import { setTotals } from "./totals";
import type { Writing } from "./writing";

/** What can be set of a table without touching its cells. */
export type TableSetting = Partial<
  Pick<
    TableData,
    | "style"
    | "bandedRows"
    | "bandedColumns"
    | "firstColumn"
    | "lastColumn"
    | "filterButton"
    | "showTotals"
    | "showHeaders"
  >
>;

/** What tables need of the other parts. */
export interface TableParts {
  growth: TableGrowth;
  structure: Structure;
  writing: Writing;
}

/** Native tables: made, resized, renamed, taken away. */
export class Tables {
  readonly rows: TableRows;

  constructor(
    private readonly core: Core,
    private readonly parts: TableParts,
  ) {
    this.rows = new TableRows({ ...parts, tables: this });
  }

  /** The table with this name or id; refused when there is none. */
  get(nameOrId: string | number): PlacedTable {
    const found = this.find(nameOrId);
    if (!found) throw new BookError("ItemNotFound", `no table ${nameOrId}`);
    return found;
  }

  /** The table with this name or id, if there is one. */
  find(nameOrId: string | number): PlacedTable | undefined {
    if (typeof nameOrId === "number") return tableWithId(this.core, nameOrId);
    return tableNamed(this.core, nameOrId) ?? allTables(this.core).find(({ table }) => String(table.id) === nameOrId);
  }

  /** Makes a table of an area. Without headings a row of them is put in and the cells move down. */
  add(sheetId: string, area: Area, hasHeaders: boolean, source: Source): TableData {
    const sheet = sheetOf(this.core, sheetId);
    checkUnlocked(this.core, sheet, area);
    let whole = hasHeaders ? area : { ...area, rows: area.rows + 1 };
    if (whole.rows === 1) whole = { ...whole, rows: 2 };
    if (sheet.merges.some((merge) => intersection(merge, whole))) {
      throw new BookError("MergedRangeConflict", "a table cannot hold merged cells");
    }
    if (!hasHeaders) this.parts.structure.insert(sheetId, { ...area, rows: 1 }, "Down", source);
    this.checkFree(sheet, whole);
    const table = this.newTable(whole);
    sheet.tables.push(table);
    addColumns(this.core, sheet, table);
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableAdded", sheet: sheetId, table: table.id, name: table.name, source });
    return table;
  }

  private newTable(area: Area): TableData {
    const tables = allTables(this.core);
    const id = Math.max(0, ...tables.map(({ table }) => table.id)) + 1;
    let number = id;
    while (this.isTaken(`Table${number}`)) number++;
    const look = { bandedRows: true, bandedColumns: false, firstColumn: false, lastColumn: false, filterButton: true };
    return {
      id,
      name: `Table${number}`,
      area,
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      ...look,
      columns: [],
    };
  }

  /** Gives the table another area, with the heading row where it was. */
  resize(id: string | number, area: Area, source: Source): void {
    const { sheet, table } = this.get(id);
    checkUnprotected(sheet);
    const before = table.area;
    if (sameArea(before, area)) return;
    checkResize(table, area);
    this.checkFree(sheet, area, table);
    this.loseColumns(table, area, source);
    this.gainColumns(sheet, table, area);
    if (area.rows > before.rows) this.parts.growth.apply(sheet, { table, area }, source);
    else {
      table.area = area;
      this.changed(sheet, table, source);
    }
  }

  private gainColumns(sheet: SheetData, table: TableData, area: Area): void {
    let id = Math.max(0, ...table.columns.map((column) => column.id));
    for (let left = table.area.column - area.column; left > 0; left--) table.columns.unshift({ id: ++id, name: "" });
    table.area = { ...table.area, column: area.column, columns: area.columns };
    addColumns(this.core, sheet, table);
  }

  private loseColumns(table: TableData, area: Area, source: Source): void {
    const kept = table.columns.filter((_, index) => {
      const at = table.area.column + index;
      return at >= area.column && at < area.column + area.columns;
    });
    const lost = new Set(table.columns.filter((column) => !kept.includes(column)).map(({ name }) => name));
    table.columns = kept;
    if (lost.size > 0)
      editTableReferences(
        this.core,
        table.name,
        (reference) => (reference.columns.some((name) => lost.has(name)) ? null : undefined),
        source,
      );
  }

  /** Gives the table another name; formulas follow. */
  rename(id: string | number, name: string, source: Source): void {
    const { sheet, table } = this.get(id);
    checkUnprotected(sheet);
    if (table.name === name) return;
    checkName(name);
    const other = tableNamed(this.core, name);
    if (
      (other && other.table !== table) ||
      this.core.data.names.some((found) => found.name.toLowerCase() === name.toLowerCase())
    ) {
      throw new BookError("InvalidArgument", `the name ${name} is taken`);
    }
    const before = table.name;
    table.name = name;
    editTableReferences(this.core, before, (reference) => tableReferenceText({ ...reference, table: name }), source);
    this.changed(sheet, table, source);
  }

  /** Sets how a table looks, and whether it shows headings and totals. */
  set(id: string | number, setting: TableSetting, source: Source): void {
    const { sheet, table } = this.get(id);
    checkUnprotected(sheet);
    if (setting.showTotals !== undefined && setting.showTotals !== table.showTotals)
      setTotals(this.core, this.parts.structure, { placed: { sheet, table }, on: setting.showTotals, source });
    Object.assign(table, setting);
    this.changed(sheet, table, source);
  }

  /** Takes the table away together with its cells, or leaves the cells as a plain range. */
  remove(id: string | number, keepCells: boolean, source: Source): void {
    const { sheet, table } = this.get(id);
    checkUnprotected(sheet);
    if (keepCells) spellOutTable(this.core, { sheet, table }, source);
    sheet.tables = sheet.tables.filter((other) => other !== table);
    if (!keepCells) {
      editTableReferences(this.core, table.name, () => null, source);
      eachStored(sheet, table.area, (_cell, row, column) =>
        putCell(this.core, sheet, [row, column], { value: null, style: 0 }),
      );
      this.core.changes.emit({ kind: "cells", sheet: sheet.id, area: table.area, source });
    }
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableRemoved", sheet: sheet.id, table: table.id, name: table.name, source });
  }

  private checkFree(sheet: SheetData, area: Area, self?: TableData): void {
    const other = sheet.tables.find((table) => table !== self && intersection(table.area, area));
    if (other) throw new BookError("InvalidArgument", `the table ${other.name} stands there`);
    if (self && sheet.merges.some((merge) => intersection(merge, area) && !encloses(self.area, merge))) {
      throw new BookError("MergedRangeConflict", "a table cannot hold merged cells");
    }
  }

  private isTaken(name: string): boolean {
    const wanted = name.toLowerCase();
    return (
      tableNamed(this.core, name) !== undefined ||
      this.core.data.names.some((found) => found.name.toLowerCase() === wanted)
    );
  }

  private changed(sheet: SheetData, table: TableData, source: Source): void {
    this.core.dirty.formulas();
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }
}

function checkResize(table: TableData, area: Area): void {
  const least = (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (area.row === table.area.row && intersection(area, table.area) && area.rows >= least) return;
  throw new BookError("InvalidArgument", "a table keeps its heading row and must overlap where it was");
}
