import { intersection } from "./area";
import { BookError } from "./bookError";
import { copiedFormula, type CalculatedColumns } from "./calculatedColumns";
import type { Source } from "./changes";
import type { Core } from "./core";
import { addColumns, type TableGrowth } from "./growth";
import type { SheetData, TableData } from "./model";
import { linesOf, shiftedArea, type Shift } from "./shift";
import { bodyOf, headerOf } from "./tableLookup";
import { editTableReferences } from "./tableReferences";

/** What tables do when rows and columns go in and out: grow, shrink, lose columns, fill new rows. */
export class ShiftedTables {
  constructor(
    private readonly core: Core,
    private readonly growth: TableGrowth,
    private readonly columns: CalculatedColumns,
  ) {}

  /** Moves the areas; columns inserted within a table get headings afterwards. */
  shift(sheet: SheetData, shift: Shift): void {
    sheet.tables = sheet.tables.flatMap((table) => {
      const area = shiftedArea(table.area, shift);
      if (!area) return [];
      if (shift.axis === "column") this.shiftColumns(table, shift);
      table.area = area;
      return [table];
    });
  }

  private shiftColumns(table: TableData, shift: Shift): void {
    const [start, count] = linesOf(shift);
    const first = table.area.column;
    if (!intersection({ ...shift.area, row: table.area.row, rows: 1 }, { ...table.area, rows: 1 })) return;
    if (shift.action === "delete") {
      table.columns = table.columns.filter((_, index) => first + index < start || first + index >= start + count);
      return;
    }
    if (start <= first) return;
    let id = Math.max(0, ...table.columns.map((column) => column.id));
    const added = Array.from({ length: count }, () => ({ id: ++id, name: "" }));
    table.columns.splice(start - first, 0, ...added);
  }

  /** New rows within a table get its formulas and formats, new columns their headings. */
  afterInsert(sheet: SheetData, shift: Shift, source: Source): void {
    const [start, count] = linesOf(shift);
    for (const table of sheet.tables) {
      const body = bodyOf(table);
      if (shift.axis === "column" && table.columns.some((column) => column.name === "")) {
        addColumns(this.core, sheet, table);
        this.tell(sheet, table, source);
      }
      if (
        shift.axis !== "row" ||
        start < body.row ||
        start >= body.row + body.rows ||
        start + count > body.row + body.rows
      )
        continue;
      if (!intersection(shift.area, table.area)) continue;
      const rows = { ...body, row: start, rows: count };
      const model = start > body.row ? start - 1 : start + count;
      this.growth.dress(sheet, rows, model, () => true);
      this.growth.furnish(sheet, table, rows, model);
      this.columns.fillRows(sheet, table, rows);
      this.tell(sheet, table, source);
    }
  }

  /** Whether a deletion starts with a table's first row and takes all the others: the table then keeps that one. */
  keepsRow(sheet: SheetData, shift: Shift): boolean {
    if (shift.axis !== "row") return false;
    const [start, count] = linesOf(shift);
    return sheet.tables.some((table) => {
      const body = bodyOf(table);
      const all = start === body.row && count >= body.rows && table.showHeaders;
      return all && intersection(body, shift.area) !== null;
    });
  }

  /** References to columns that go are lost; a table keeps its headings and one row. */
  beforeDelete(sheet: SheetData, shift: Shift, source: Source): void {
    const [start, count] = linesOf(shift);
    for (const table of sheet.tables) {
      if (!intersection(shift.area, table.area)) continue;
      if (shiftedArea(table.area, shift) === null) {
        this.lose(table, () => true, source);
        this.core.changes.emit({ kind: "tableRemoved", sheet: sheet.id, table: table.id, name: table.name, source });
        continue;
      }
      if (shift.axis === "column") {
        const lost = new Set(
          table.columns
            .filter((_, at) => table.area.column + at >= start && table.area.column + at < start + count)
            .map(({ name }) => name),
        );
        this.lose(table, (columns) => columns.some((name) => lost.has(name)), source);
      } else {
        this.checkRows(table, start, count);
        this.reanchor(table, start, count);
      }
      this.tell(sheet, table, source);
    }
  }

  /** Where the first body row goes, column formulas are written for the first row that stays. */
  private reanchor(table: TableData, start: number, count: number): void {
    const { row } = bodyOf(table);
    if (row < start || row >= start + count) return;
    table.columns.forEach((column, index) => {
      const at = table.area.column + index;
      if (column.formula !== undefined) column.formula = copiedFormula(column.formula, [row, at], [start + count, at]);
    });
  }

  private checkRows(table: TableData, start: number, count: number): void {
    const header = headerOf(table);
    if (header && start <= header.row && start + count > header.row) {
      throw new BookError("InsertDeleteConflict", `the headings of ${table.name} cannot be deleted on their own`);
    }
  }

  private lose(table: TableData, test: (columns: readonly string[]) => boolean, source: Source): void {
    editTableReferences(this.core, table.name, ({ columns }) => (test(columns) ? null : undefined), source);
  }

  private tell(sheet: SheetData, table: TableData, source: Source): void {
    this.core.changes.emit({ kind: "tableSet", sheet: sheet.id, table: table.id, name: table.name, source });
  }
}
