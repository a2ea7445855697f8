import { mergeWorksheetSnapshotWithDefault, type ICellData } from "@univerjs/core";
import type { Area, Book, Change, SheetData } from "../../host";
import { cellAnew, type Colouring, extentOf, freezeOf, heightsOf, pixels, sheetSnapshot, widthsOf } from "./snapshot";
import type { UniverGrid } from "./univer";

/** Cells repainted one by one; above, the whole sheet's used part is. */
const manyCells = 60_000;

/** Milliseconds until it is looked again whether a person still types. */
const whileTyping = 30;
/** Rows fitted to their text at once: it costs a layout of each. */
const mostFitted = 400;

/** Keeps the grid like the book: collects what changed and paints it before the next frame. */
export class Painter {
  private readonly cells = new Map<string, Area[]>();
  private readonly whole = new Set<string>();
  private readonly queue: (() => void)[] = [];
  private waiting = false;
  private readonly stop: () => void;

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
    private readonly told: {
      /** Told after each painting which sheets changed. */
      painted(sheets: ReadonlySet<string>): void;
      /** What colour rules do to a cell, as far as it is known. */
      colouring(sheet: string, row: number, column: number): Colouring | undefined;
    },
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
    const at = this.kinds[change.kind] as ((change: Change) => void) | undefined;
    if (at) at(change);
    else if ("sheet" in change) this.markWhole(change.sheet);
  }

  /** Done before the cells are painted, in order. The book must not feel what Univer makes of it. */
  private later(deed: () => void): void {
    this.queue.push(deed);
    this.soon();
  }

  /** What follows from a change, by kind; every other kind that names a sheet has it painted again. */
  private readonly kinds: { [K in Change["kind"]]?: (change: Change & { kind: K }) => unknown } = {
    cells: ({ sheet, area }) => this.mark(sheet, area),
    styles: ({ sheet, area }) => this.mark(sheet, area),
    calculated: ({ sheet, cells }) =>
      cells.forEach(({ row, column }) => this.mark(sheet, { row, column, rows: 1, columns: 1 })),
    rewritten: ({ sheet, cells }) =>
      cells.forEach(({ row, column }) => this.mark(sheet, { row, column, rows: 1, columns: 1 })),
    sheetAdded: ({ sheet }) => this.later(() => this.addSheet(sheet)),
    sheetRemoved: ({ sheet, name }) => this.later(() => this.removeSheet(sheet, name)),
    sheetRenamed: ({ sheet, name }) =>
      this.later(() => this.onSheet(sheet, "sheet.mutation.set-worksheet-name", { name })),
    sheetMoved: ({ sheet }) => this.later(() => this.moveSheet(sheet)),
    sheetSet: ({ sheet }) => this.later(() => this.setSheet(sheet)),
    columns: ({ sheet }) => this.later(() => this.setSizes(sheet)),
    rows: ({ sheet }) => this.later(() => this.setSizes(sheet)),
    charts: ({ sheet }) => this.mark(sheet, { row: 0, column: 0, rows: 0, columns: 0 }),
    page: () => undefined,
    protection: () => undefined,
    validations: () => undefined,
    hyperlinks: () => undefined,
    conditionalFormats: ({ sheet }) => this.markWhole(sheet),
    selection: (change) => change.source.by !== "user" && this.later(() => this.select(change.sheet, change.area)),
    // Nothing is marked for the sheet: painting puts it in front.
    activated: () => this.soon(),
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
    if (this.grid.isTyping()) return void setTimeout(() => this.paint(), whileTyping);
    this.waiting = false;
    for (const deed of this.queue.splice(0)) deed();
    const sheets = new Set([...this.cells.keys(), ...this.whole]);
    for (const id of sheets) {
      const sheet = this.book.sheet(id);
      if (sheet) this.paintSheet(sheet, this.whole.has(id) ? [this.everything(sheet)] : (this.cells.get(id) ?? []));
    }
    this.cells.clear();
    this.whole.clear();
    const shown = this.grid.api.getWorkbook(this.grid.unit)?.getActiveSheet().getSheetId();
    if (shown !== this.book.data.activeSheet) this.activate(this.book.data.activeSheet);
    this.told.painted(sheets);
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
          (cellValue[row] ??= {})[column] = cellAnew(
            this.book,
            sheet,
            { row, column },
            this.told.colouring(sheet.id, row, column),
          );
    }
    this.makeRoom(sheet, extent);
    const rows = Object.keys(cellValue).map(Number);
    if (rows.length === 0 || !this.isShown(sheet.id)) return;
    this.onSheet(sheet.id, "sheet.mutation.set-range-values", { cellValue });
    this.fitRows(sheet, Math.min(...rows), Math.max(...rows));
  }

  /** Runs of rows without a height of their own, as far as they hold something. */
  fitRows(sheet: SheetData, from: number, to: number): void {
    const last = Math.min(to, from + mostFitted);
    const columns = extentOf(this.book, sheet).columns - 1;
    let start = from;
    for (let row = from; row <= last + 1; row += 1) {
      const free = row <= last && sheet.rows.get(row)?.height === undefined && sheet.cells.has(row);
      if (free) continue;
      if (row > start) this.grid.fitRows(sheet.id, { from: start, to: row - 1, columns });
      start = row + 1;
    }
  }

  private makeRoom({ id }: SheetData, { rows, columns }: { rows: number; columns: number }): void {
    const shown = this.grid.api.getWorkbook(this.grid.unit)?.getSheetBySheetId(id);
    if (!shown) return;
    if (shown.getMaxRows() < rows)
      this.grid.tell("sheet.mutation.set-worksheet-row-count", { subUnitId: id, rowCount: rows });
    if (shown.getMaxColumns() < columns)
      this.grid.tell("sheet.mutation.set-worksheet-column-count", { subUnitId: id, columnCount: columns });
  }

  private isShown(id: string): boolean {
    return Boolean(this.grid.api.getWorkbook(this.grid.unit)?.getSheetBySheetId(id));
  }

  /** A change may come for a sheet that was added and removed in one breath. */
  private onSheet(id: string, mutation: string, parameters: object): void {
    if (this.isShown(id)) this.grid.tell(mutation, { subUnitId: id, ...parameters });
  }

  private addSheet(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet || this.isShown(id)) return;
    const index = this.book.data.sheets.indexOf(sheet);
    const snapshot = mergeWorksheetSnapshotWithDefault(sheetSnapshot(this.book, sheet));
    this.grid.tell("sheet.mutation.insert-sheet", { index, sheet: snapshot });
  }

  private removeSheet(id: string, name: string): void {
    this.onSheet(id, "sheet.mutation.remove-sheet", { subUnitName: name });
  }

  private moveSheet(id: string): void {
    const shown = this.grid.api.getWorkbook(this.grid.unit)?.getSheets() ?? [];
    const fromOrder = shown.findIndex((sheet) => sheet.getSheetId() === id);
    const toOrder = this.book.data.sheets.findIndex((sheet) => sheet.id === id);
    if (fromOrder >= 0 && toOrder >= 0) this.onSheet(id, "sheet.mutation.set-worksheet-order", { fromOrder, toOrder });
  }

  private setSheet(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet) return;
    const hidden = sheet.visibility === "Visible" ? 0 : 1;
    this.onSheet(id, "sheet.mutation.set-tab-color", { color: sheet.tabColor ?? "" });
    this.onSheet(id, "sheet.mutation.toggle-gridlines", { showGridlines: sheet.showGridlines ? 1 : 0 });
    this.onSheet(id, "sheet.mutation.set-worksheet-hidden", { hidden });
    this.onSheet(id, "sheet.mutation.set-frozen", { ...freezeOf(sheet) });
  }

  private setSizes(id: string): void {
    const sheet = this.book.sheet(id);
    if (!sheet || !this.isShown(id)) return;
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
    this.onSheet(id, "sheet.operation.set-worksheet-active", {});
  }

  /** Selects as a person would, and brings the cell into view. */
  select(id: string, { row, column, rows, columns }: Area): void {
    const range = { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    this.activate(id);
    this.grid.tell("sheet.operation.set-selections", { subUnitId: id, selections: [{ range, primary, style: null }] });
    void this.grid.commands.executeCommand("sheet.command.scroll-to-cell", {
      unitId: this.grid.unit,
      range,
      forceTop: false,
    });
  }
}
