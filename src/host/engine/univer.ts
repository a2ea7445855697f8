import type { ICommandInfo, ICommandService, Injector, Univer, Workbook } from "@univerjs/core";
import type { FormulaDataModel, ICalculateFormulaService } from "@univerjs/engine-formula";
import type { Scalar } from "../book/model";
import type { Engine, EngineCell, EngineResult, EngineSheet, Question } from "./engine";
import { loadUniver, type UniverModules } from "./loadUniver";
import { patchFunctions } from "./univerPatches";
import { fromUniver, matrixOf, toUniver, type CellMatrix } from "./univerCells";

/** An instance of Univer that shows the workbook; without one the engine makes a headless instance of its own. */
export interface UniverHost {
  univer: Univer;
  /** Its unit that holds the workbook. */
  unitId: string;
}

const smallest = { rows: 1000, columns: 60 };
/** Written rows from which on a sheet's dependencies are forgotten as a whole. */
const manyRows = 30;
let units = 0;
/** Univer keeps caches for the whole process, so engines calculate one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** A calculation engine on Univer. */
export function univerEngine(host?: UniverHost): Engine {
  return new UniverEngine(host);
}

class UniverEngine implements Engine {
  private modules!: UniverModules;
  private univer!: Univer;
  private unitId: string;
  private readonly pending = new Map<string, Map<string, EngineCell>>();

  constructor(private readonly host: UniverHost | undefined) {
    this.unitId = host?.unitId ?? `book-${++units}`;
  }

  async start(sheets: readonly EngineSheet[]): Promise<void> {
    this.modules = await loadUniver();
    if (this.host) this.univer = this.host.univer;
    else this.createHeadless(sheets);
    patchFunctions(this.injector, this.modules);
  }

  private createHeadless(sheets: readonly EngineSheet[]): void {
    const { core, formula, sheets: sheetsModule } = this.modules;
    this.univer = new core.Univer({
      locale: core.LocaleType.EN_US,
      locales: { [core.LocaleType.EN_US]: {} },
      logLevel: core.LogLevel.SILENT,
    });
    this.univer.registerPlugin(formula.UniverFormulaEnginePlugin);
    this.univer.registerPlugin(sheetsModule.UniverSheetsPlugin);
    this.univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      name: this.unitId,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, snapshotOf(sheet)])),
    });
  }

  private get injector(): Injector {
    return this.univer.__getInjector();
  }

  private get commands(): ICommandService {
    return this.injector.get(this.modules.core.ICommandService);
  }

  private get workbook(): Workbook {
    const service = this.injector.get(this.modules.core.IUniverInstanceService);
    return service.getUnit<Workbook>(this.unitId) as Workbook;
  }

  addSheet(id: string, name: string): void {
    const index = this.workbook.getSheets().length;
    // Adding a sheet, unlike opening one, takes every property for given.
    const sheet = this.modules.core.mergeWorksheetSnapshotWithDefault(snapshotOf({ id, name, cells: [] }));
    this.mutate("sheet.mutation.insert-sheet", { index, sheet });
  }

  removeSheet(id: string): void {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) return;
    this.pending.delete(id);
    this.mutate("sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: sheet.getName() });
    this.mutate("formula.mutation.set-formula-data", { formulaData: { [this.unitId]: { [id]: null } } });
  }

  renameSheet(id: string, name: string): void {
    this.mutate("sheet.mutation.set-worksheet-name", { subUnitId: id, name });
  }

  setCells(sheet: string, cells: readonly EngineCell[]): void {
    let waiting = this.pending.get(sheet);
    if (!waiting) this.pending.set(sheet, (waiting = new Map()));
    for (const cell of cells) waiting.set(`${cell.row},${cell.column}`, cell);
  }

  calculate(): Promise<EngineResult[]> {
    return inTurn(() => this.calculateNow());
  }

  private async calculateNow(): Promise<EngineResult[]> {
    const dirtyRanges: object[] = [];
    for (const [sheet, cells] of this.pending) {
      this.write(sheet, matrixOf(cells.values()));
      dirtyRanges.push(...rangesOf(cells.values()).map((range) => ({ unitId: this.unitId, sheetId: sheet, range })));
    }
    this.pending.clear();
    if (dirtyRanges.length === 0) return [];
    const results: EngineResult[] = [];
    await new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => {
        if (command.id === "formula.mutation.set-formula-calculation-result") this.collect(command, results);
        if (!isFinished(command)) return;
        listener.dispose();
        resolve();
      });
      this.mutate("formula.mutation.set-formula-calculation-start", { dirtyRanges });
    });
    return results;
  }

  /**
   * One write a sheet. What the written formulas depend on has to be forgotten; of many it is quicker
   * to forget the whole sheet, which is then worked out anew.
   */
  private write(sheet: string, cellValue: CellMatrix): void {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) return;
    this.makeRoom(sheet, cellValue);
    const model: FormulaDataModel = this.injector.get(this.modules.formula.FormulaDataModel);
    model.updateArrayFormulaCellData(this.unitId, sheet, cellValue);
    model.updateArrayFormulaRange(this.unitId, sheet, cellValue);
    this.mutate("sheet.mutation.set-range-values", { subUnitId: sheet, cellValue });
    const forgotten = Object.keys(cellValue).length > manyRows ? null : cellValue;
    this.mutate("formula.mutation.set-formula-data", { formulaData: { [this.unitId]: { [sheet]: forgotten } } });
  }

  /** Univer's sheets have an edge: beyond it nothing can be read or written. */
  private makeRoom(sheet: string, cells: CellMatrix): void {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) return;
    const room = roomFor(cells);
    if (room.rows > worksheet.getRowCount()) worksheet.setRowCount(room.rows);
    if (room.columns > worksheet.getColumnCount()) worksheet.setColumnCount(room.columns);
  }

  private collect(command: Readonly<ICommandInfo>, results: EngineResult[]): void {
    const { unitData } = command.params as { unitData: Record<string, Record<string, CellMatrix> | undefined> };
    for (const [sheet, rows] of Object.entries(unitData[this.unitId] ?? {})) results.push(...resultsOf(sheet, rows));
  }

  evaluate(questions: readonly Question[]): Promise<Scalar[][][]> {
    return inTurn(async () => {
      this.dropCaches();
      const service: ICalculateFormulaService = this.injector.get(this.modules.formula.ICalculateFormulaService);
      const answers: Scalar[][][] = [];
      for (const question of questions) {
        const restore = this.assume(question);
        answers.push(await this.answer(service, question));
        restore();
      }
      this.dropCaches();
      return answers;
    });
  }

  private async answer(service: ICalculateFormulaService, { sheet, row, column, formula }: Question): Promise<Scalar[][]> {
    const asked = { [this.unitId]: { [sheet]: { [row]: { [column]: [formula] } } } };
    const found = await service.executeFormulas(asked);
    return answerOf(found[this.unitId]?.[sheet]?.[row]?.[column]?.[0]?.value);
  }

  /** Puts the assumed value into Univer's cells without telling it; the answer puts back what was there. */
  private assume({ sheet, row, column, assumed }: Question): () => void {
    const matrix = this.workbook.getSheetBySheetId(sheet)?.getCellMatrix();
    if (assumed === undefined || !matrix) return () => undefined;
    const before = matrix.getValue(row, column);
    matrix.setValue(row, column, toUniver({ row, column, value: assumed }));
    this.dropCaches();
    return () => {
      if (before) matrix.setValue(row, column, before);
      else matrix.realDeleteValue(row, column);
      this.dropCaches();
    };
  }

  spills(): EngineResult[] {
    const model: FormulaDataModel = this.injector.get(this.modules.formula.FormulaDataModel);
    const spilled: EngineResult[] = [];
    for (const [sheet, rows] of Object.entries(model.getArrayFormulaCellData()[this.unitId] ?? {})) {
      spilled.push(...resultsOf(sheet, rows as CellMatrix | null));
    }
    return spilled;
  }

  private dropCaches(): void {
    this.modules.formula.FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.modules.formula.CELL_INVERTED_INDEX_CACHE.clear();
  }

  private mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { onlyLocal: true });
  }

  dispose(): void {
    this.pending.clear();
    if (this.host || !this.univer) return;
    // A second after a calculation began Univer still asks for the words of a progress bar, whether or not it lives.
    this.injector.get(this.modules.core.LocaleService).t = (key) => String(key);
    this.univer.dispose();
  }
}

function resultsOf(sheet: string, rows: CellMatrix | null | undefined): EngineResult[] {
  return Object.entries(rows ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({ sheet, row: Number(row), column: Number(column), value: fromUniver(cell) })),
  );
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

const isFinished = (command: Readonly<ICommandInfo>): boolean =>
  command.id === "formula.mutation.set-formula-calculation-notification" &&
  (command.params as { functionsExecutedState?: number }).functionsExecutedState !== undefined;

function answerOf(value: unknown): Scalar[][] {
  if (!Array.isArray(value)) return [[fromUniver({ v: value })]];
  return value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => fromUniver({ v: cell })));
}

function snapshotOf({ id, name, cells }: EngineSheet): object {
  const cellData = matrixOf(cells);
  const room = roomFor(cellData);
  return { id, name, cellData, rowCount: room.rows, columnCount: room.columns };
}

/** Grows in generous steps, so that it is seldom needed. */
function roomFor(cells: CellMatrix): { rows: number; columns: number } {
  let { rows, columns } = smallest;
  for (const [row, line] of Object.entries(cells)) {
    if (Number(row) >= rows) rows = Number(row) + smallest.rows;
    for (const column of Object.keys(line)) if (Number(column) >= columns) columns = Number(column) + smallest.columns;
  }
  return { rows, columns };
}

interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The written cells as few ranges: runs in a column, of which many neighbours share rows. */
function rangesOf(cells: Iterable<EngineCell>): UniverRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: UniverRange[] = [];
  for (const { row, column } of sorted) {
    const last = ranges.at(-1);
    if (last && last.startColumn === column && last.endRow + 1 === row) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return ranges;
}
