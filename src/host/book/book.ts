import { cellArea } from "./area";
import { bookParts, type BookParts } from "./bookParts";
import { cellAt, sheetNamed, usedArea } from "./cells";
import { Changes, type Source } from "./changes";
import { clearArea, type ClearWhat } from "./clear";
import { copySheet } from "./copySheet";
import type { Core, Switches, TrackedRange } from "./core";
import { Dirty, keyOf } from "./dirty";
import { emptyData } from "./emptyData";
import type { Engine } from "./engine";
import { evaluated } from "./evaluate";
import type { Area, BookData, Cell, NameData, Scalar, SheetData, TableData } from "./model";
import { GridView } from "./gridView";
import type { Names } from "./names";
import { shownText } from "./numberFormat";
import type { Parts } from "./parts";
import type { SheetSetting } from "./sheets";
import { sortTable } from "./sorting";
import type { StyleChange, Styles } from "./styles";
import { allTables, type PlacedTable } from "./tableLookup";
import type { Tables, TableSetting } from "./tables";
import { track } from "./tracking";
import { UserHand } from "./user";
import type { Verdict } from "./validation";

type Grid = readonly (readonly unknown[])[];

/** A workbook while it is open: what it holds, what may be done to it, and who hears of it. */
export class Book {
  readonly data: BookData;
  readonly switches: Switches;
  readonly changes: Changes;
  readonly styles: Styles;
  readonly tableSet: Tables;
  readonly names: Names;
  /** Rules, links, charts and stored data. */
  readonly parts: Parts;
  /** What a person does at the grid. */
  readonly user: UserHand;
  /** What whoever shows the cells asks. */
  readonly view: GridView;
  private readonly made: BookParts;
  private selected: { sheet: string; area: Area } | undefined;

  private constructor(private readonly core: Core) {
    ({ data: this.data, switches: this.switches, changes: this.changes } = core);
    this.made = bookParts(core);
    ({ styles: this.styles, tables: this.tableSet, names: this.names, parts: this.parts } = this.made);
    this.user = new UserHand(core, { book: this, writing: this.made.writing, rules: this.made.verdicts });
    this.view = new GridView(core, { book: this, rules: this.made.verdicts });
  }

  /** Opens a workbook on an engine of its own. */
  static async open(data: BookData, engine: Engine, switches: Partial<Switches> = {}): Promise<Book> {
    const book = new Book({
      data,
      engine,
      changes: new Changes(),
      switches: { growTables: true, fillCalculatedColumns: true, ...switches },
      dirty: new Dirty(),
      tracked: new Set(),
      spilled: new Map(),
    });
    await book.made.calculation.start();
    await book.calculate();
    return book;
  }

  /** A workbook as Excel makes a new one. */
  static emptyData(): BookData {
    return emptyData();
  }

  sheet(id: string): SheetData | undefined {
    return this.data.sheets.find((sheet) => sheet.id === id);
  }

  sheetNamed(name: string): SheetData | undefined {
    return sheetNamed(this.core, name);
  }

  /** The cell as stored, or a blank one. */
  getCell(sheetId: string, row: number, column: number): Cell {
    const sheet = this.sheet(sheetId);
    if (!sheet) return { value: null, style: 0 };
    const cell = cellAt(sheet, row, column);
    if (cell.value !== null || cell.formula !== undefined) return cell;
    const spilled = this.core.spilled.get(sheetId)?.get(keyOf(row, column));
    return spilled === undefined ? cell : { ...cell, value: spilled };
  }

  /** The text a cell shows. */
  text(sheetId: string, row: number, column: number): string {
    const cell = this.getCell(sheetId, row, column);
    return shownText(cell.value, this.styles.at(cell.style).numberFormat);
  }

  /** The cells with content; also those with formats unless `valuesOnly`. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    const sheet = this.sheet(sheetId);
    return sheet ? usedArea(sheet, valuesOnly) : null;
  }

  addSheet(name: string | undefined, source: Source): SheetData {
    return this.made.sheets.add(name, source);
  }

  removeSheet(id: string, source: Source): void {
    this.made.sheets.remove(id, source);
    this.made.calculation.forget(id);
  }

  renameSheet(id: string, name: string, source: Source): void {
    this.made.sheets.rename(id, name, source);
  }

  moveSheet(id: string, position: number, source: Source): void {
    this.made.sheets.move(id, position, source);
  }

  setActiveSheet(id: string, source: Source): void {
    this.made.sheets.activate(id, source);
  }

  /** What is selected: a sheet and an area on it. */
  get selection(): { sheet: string; area: Area } {
    return this.selected ?? { sheet: this.data.activeSheet, area: cellArea(0, 0) };
  }

  select(sheet: string, area: Area, source: Source): void {
    this.selected = { sheet, area };
    this.changes.emit({ kind: "selection", sheet, area, source });
  }

  setSheet(id: string, setting: SheetSetting, source: Source): void {
    this.made.sheets.set(id, setting, source);
  }

  /** Writes as typing would; null leaves a cell as it is. */
  writeValues(sheetId: string, area: Area, grid: Grid, source: Source): void {
    this.made.writing.write(sheetId, area, grid, source);
  }

  /** The same, for grids of formulas and constants. */
  writeFormulas(sheetId: string, area: Area, grid: Grid, source: Source): void {
    this.made.writing.write(sheetId, area, grid, source);
  }

  setStyle(sheetId: string, area: Area, change: StyleChange, source: Source): void {
    this.styles.set(sheetId, area, change, source);
  }

  setNumberFormats(sheetId: string, area: Area, grid: Grid, source: Source): void {
    this.styles.setNumberFormats(sheetId, area, grid, source);
  }

  clear(sheetId: string, area: Area, what: ClearWhat, source: Source): void {
    clearArea(this.core, this.made.writing, { sheetId, area, what }, source);
  }

  insertCells(sheetId: string, area: Area, direction: "Down" | "Right", source: Source): void {
    this.made.structure.insert(sheetId, area, direction, source);
  }

  deleteCells(sheetId: string, area: Area, direction: "Up" | "Left", source: Source): void {
    this.made.structure.delete(sheetId, area, direction, source);
  }

  tables(): PlacedTable[] {
    return allTables(this.core);
  }

  table(nameOrId: string | number): PlacedTable | undefined {
    return this.tableSet.find(nameOrId);
  }

  addTable(sheetId: string, area: Area, hasHeaders: boolean, source: Source): TableData {
    return this.tableSet.add(sheetId, area, hasHeaders, source);
  }

  resizeTable(id: string | number, area: Area, source: Source): void {
    this.tableSet.resize(id, area, source);
  }

  renameTable(id: string | number, name: string, source: Source): void {
    this.tableSet.rename(id, name, source);
  }

  /** Takes a table away together with its cells. */
  removeTable(id: string | number, source: Source): void {
    this.tableSet.remove(id, false, source);
  }

  /** Takes a table away and leaves its cells. */
  convertToRange(id: string | number, source: Source): void {
    this.tableSet.remove(id, true, source);
  }

  setTable(id: string | number, setting: TableSetting, source: Source): void {
    this.tableSet.set(id, setting, source);
  }

  /** Puts a column in before `position` (counted from 0), at the end without one. */
  addTableColumn(id: string | number, column: { name?: string; position?: number }, source: Source): void {
    this.made.tableColumns.add(this.tableSet.get(id), column, source);
  }

  removeTableColumn(id: string | number, name: string, source: Source): void {
    this.made.tableColumns.remove(this.tableSet.get(id), name, source);
  }

  renameTableColumn(id: string | number, change: { from: string; to: string }, source: Source): void {
    const { sheet, table } = this.tableSet.get(id);
    this.made.tableColumns.rename(sheet, table, change, source);
  }

  /** Sorts the rows of a table by one column. */
  sortTable(id: string | number, order: { column: string; ascending: boolean }, source: Source): void {
    sortTable(this.core, this.tableSet.get(id), order, source);
  }

  name(name: string, sheet?: string): NameData | undefined {
    return this.names.find(name, sheet);
  }

  /** Brings all results up to date, and rows to the height of what was written in them. */
  async calculate(): Promise<void> {
    await this.made.calculation.calculate();
    this.made.rowHeights.settle();
  }

  /** Gives the rows of an area the height of their contents. */
  fitRows(sheetId: string, area: Area): void {
    this.made.rowHeights.fitAll(sheetId, area);
  }

  /** A range that stays on its cells while others come and go. */
  track(sheetId: string, area: Area): TrackedRange {
    return track(this.core, sheetId, area);
  }

  /** Excel's verdict on every cell of the area that has a rule. */
  async verdicts(sheetId: string, area: Area): Promise<Verdict[]> {
    await this.calculate();
    return this.made.verdicts.of(sheetId, area);
  }

  /** Excel's verdict on one cell; valid when it has no rule. */
  async verdict(sheetId: string, row: number, column: number): Promise<Verdict> {
    const [verdict] = await this.verdicts(sheetId, cellArea(row, column));
    return verdict ?? { row, column, valid: true, validation: null };
  }

  /** What a formula comes to outside any cell; an array's values row by row. */
  async evaluate(formula: string): Promise<Scalar[][]> {
    await this.calculate();
    return evaluated(this.core, formula);
  }

  /** Copies a sheet with all that is on it, before the sheet at `position`. */
  copySheet(id: string, position: number, source: Source): SheetData {
    return copySheet(this.core, this.made.sheets, { id, position }, source);
  }

  /** Lets the engine go. */
  close(): void {
    this.core.engine.dispose();
  }
}
