import type { ICellData } from "@univerjs/core";
import type { Area, Book, Change, SheetData } from "../../host";
import { cellOf, extentOf, freezeOf, heightsOf, mergesOf, pixels, sheetSnapshot, widthsOf } from "./snapshot";
import type { UniverGrid } from "./univer";

/** Cells repainted one by one; above, the whole sheet's used part is. */
const manyCells = 60_000;

/** Keeps the grid like the book: collects what changed and paints it before the next frame. */
export class Painter {
  private readonly cells = new Map<string, Area[]>();
  private readonly whole = new Set<string>();
  private waiting = false;
  private readonly stop: () => void;

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
    /** Told after each painting which sheets changed. */
    private readonly painted: (sheets: ReadonlySet<string>) => void,
  ) {
    this.stop = book.changes.subscribe((change) => this.take(change));
  }

  /** Stops following. */
  close(): void {
    this.stop();
  }

  /** Paints an area again, for what the grid shows and the book did not take. */
  again(sheet: string, area: Area): void {
    this.mark(sheet, area);
  }

  private take(change: Change): void {
    const at = this.now[change.kind];
    if (at) at(change as never);
    else if ("sheet" in change) this.markWhole(change.sheet);
  }

  /** What is done at once, by kind; every other kind that names a sheet has it painted again. */
  private readonly now: { [K in Change["kind"]]?: (change: Extract<Change, { kind: K }>) => void } = {
    cells: ({ sheet, area }) => this.mark(sheet, area),
    styles: ({ sheet, area }) => this.mark(sheet, area),
    calculated: ({ sheet, cells }) => cells.forEach(({ row, column }) => this.mark(sheet, { row, column, rows: 1, columns: 1 })),
    rewritten: ({ sheet, cells }) => cells.forEach(({ row, column }) => this.mark(sheet, { row, column, rows: 1, columns: 1 })),
    sheetAdded: ({ sheet }) => this.addSheet(sheet),
    sheetRemoved: ({ sheet, name }) => this.grid.tell("sheet.mutation.remove-sheet", { subUnitId: sheet, subUnitName: name }),
    sheetRenamed: ({ sheet, name }) => this.grid.tell("sheet.mutation.set-worksheet-name", { subUnitId: sheet, name }),
    sheetMoved: ({ sheet, from, to }) =>
      this.grid.tell("sheet.mutation.set-worksheet-order", { subUnitId: sheet, fromOrder: from, toOrder: to }),
    sheetSet: ({ sheet }) => this.setSheet(sheet),
    columns: ({ sheet }) => this.setSizes(sheet),
    rows: ({ sheet }) => this.setSizes(sheet),
    charts: ({ sheet }) => this.mark(sheet, { row: 0, column: 0, rows: 0, columns: 0 }),
    page: () => undefined,
    protection: () => undefined,
    validations: () => undefined,
    hyperlinks: () => undefined,
    conditionalFormats: ({ sheet }) => this.markWhole(sheet),
    selection: ({ source, sheet, area }) => source.by === "client" && this.select(sheet, area),
    activated: ({ source, sheet }) => source.by !== "user" && this.activate(sheet),
  };

  private mark(sheet: string, area: Area): void {
    const areas = this.cells.get(sheet) ?? [];
    areas.push(area);
    this.cells.set(sheet, areas);
    this.soon();
  }

  private markWhole(sheet: string): void {
    this.whole.add(sheet);
    this.soon();
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = true;
    setTimeout(() => this.paint(), 0);
  }

  /** Paints everything that is waiting. */
  private paint(): void {
    this.waiting = false;
    const sheets = new Set([...this.cells.keys(), ...this.whole]);
    for (const id of sheets) {
      const sheet = this.book.sheet(id);
      if (sheet) this.paintSheet(sheet, this.whole.has(id) ? [this.everything(sheet)] : (this.cells.get(id) ?? []));
    }
    this.cells.clear();
    this.whole.clear();
    this.painted(sheets);
  }

  private everything(sheet: SheetData): Area {
    return { row: 0, column: 0, ...extentOf(this.book, sheet) };
  }

  private paintSheet(sheet: SheetData, areas: readonly Area[]): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const extent = extentOf(this.book, sheet);
    for (const area of areas) {
      const whole = area.rows * area.columns > manyCells ? this.everything(sheet) : area;
      for (let row = whole.row; row < Math.min(whole.row + whole.rows, extent.rows); row += 1)
        for (let column = whole.column; column < Math.min(whole.column + whole.columns, extent.columns); column += 1)
          (cellValue[row] ??= {})[column] = cellOf(this.book, sheet, { row, column });
    }
    this.makeRoom(sheet, extent);
    if (Object.keys(cellValue).length > 0)
      this.grid.tell("sheet.mutation.set-range-values", { subUnitId: sheet.id, cellValue });
  }

  private makeRoom({ id }: SheetData, { rows, columns }: { rows: number; columns: number }): void {
    const shown = this.grid.api.getWorkbook(this.grid.unit)?.getSheetBySheetId(id);
    if (!shown) return;
    if (shown.getMaxRows() < rows) this.grid.tell("sheet.mutation.set-worksheet-row-count", { subUnitId: id, rowCount: rows });
    if (shown.getMaxColumns() < columns)
      this.grid.tell("sheet.mutation.set-worksheet-column-count", { subUnitId: id, columnCount: columns });
  }

  private addSheet(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet) return;
    const index = this.book.data.sheets.indexOf(sheet);
    this.grid.tell("sheet.mutation.insert-sheet", { index, sheet: sheetSnapshot(this.book, sheet) });
  }

  private setSheet(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet) return;
    const at = { subUnitId: id };
    const hidden = sheet.visibility === "Visible" ? 0 : 1;
    this.grid.tell("sheet.mutation.set-tab-color", { ...at, color: sheet.tabColor ?? "" });
    this.grid.tell("sheet.mutation.toggle-gridlines", { ...at, showGridlines: sheet.showGridlines ? 1 : 0 });
    this.grid.tell("sheet.mutation.set-worksheet-hidden", { ...at, hidden });
    this.grid.tell("sheet.mutation.set-frozen", { ...at, ...freezeOf(sheet) });
    this.setSizes(id);
  }

  private setSizes(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet) return;
    const ranges = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];
    for (const [column, { w }] of Object.entries(widthsOf(sheet) ?? {})) {
      const range = { ...ranges[0], startColumn: Number(column), endColumn: Number(column) };
      this.grid.tell("sheet.mutation.set-worksheet-col-width", {
        subUnitId: id,
        ranges: [range],
        colWidth: w ?? sheet.defaultColumnWidth * pixels,
      });
    }
    this.grid.tell("sheet.mutation.set-row-data", { subUnitId: id, rowData: heightsOf(sheet) });
    this.markWhole(id);
  }

  private activate(id: string): void {
    this.grid.tell("sheet.operation.set-worksheet-active", { subUnitId: id });
  }

  /** Selects as a person would, and brings the cell into view. */
  private select(id: string, { row, column, rows, columns }: Area): void {
    const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    this.activate(id);
    this.grid.tell("sheet.operation.set-selections", { subUnitId: id, selections: [{ range, primary, style: null }] });
    void this.grid.commands.executeCommand("sheet.command.scroll-to-cell", { unitId: this.grid.unit, range, forceTop: false });
  }

  /** Merges of a sheet, for callers that changed them. */
  mergesOf(sheet: SheetData): object {
    return mergesOf(sheet) ?? [];
  }
}
