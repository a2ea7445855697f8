import type { ICommandInfo, ICommandService, Injector, Univer, Workbook } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Scalar } from "../book/model";
import type { Engine, EngineCell, EnginePlace, EngineResult, EngineSheet, Question } from "../book/engine";
import { Dependencies } from "./dependencies";
import { loadUniver, type UniverModules } from "./loadUniver";
import { Spills } from "./spills";
import { patchFunctions } from "./univerPatches";
import { headlessUniver, knownFunctions } from "./headlessUniver";
import { matrixOf, resultsOf, type CellMatrix } from "./univerCells";
import { evaluateQuestions } from "./univerQuestions";
import { giveOrder } from "./univerOrder";
import { isFinished, takesOf } from "./univerResults";
import { rangesOf, roomFor, snapshotOf } from "./univerSheets";

/** An engine whose cells are a unit of Univer: a page that shows the workbook shows that unit. */
export interface UniverBacked extends Engine {
  readonly unitId: string;
}

/** Milliseconds to wait for Univer's own first calculation. */
const longestStart = 1000;
let units = 0;
/** Univer keeps caches for the whole process, so engines calculate one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** A calculation engine on Univer: headless, or within the instance that a page shows (with its plugins registered). */
export function univerEngine(shown?: Univer): UniverBacked {
  return new UniverEngine(shown);
}

class UniverEngine implements UniverBacked {
  private modules!: UniverModules;
  private univer!: Univer;
  private disposed = false;
  /** Ends the wait for the calculation that is under way. */
  private stop: (() => void) | undefined;
  readonly unitId = `book-${++units}`;
  private readonly pending = new Map<string, Map<string, EngineCell>>();
  private readonly dependencies = new Dependencies((name) => this.idOf(name));
  private readonly arrays = new Spills();
  /** Formulas of the opened workbook whose dependencies nothing has asked for yet. */
  private unread: readonly EngineSheet[] = [];

  constructor(private readonly shown: Univer | undefined) {}

  async start(sheets: readonly EngineSheet[]): Promise<void> {
    this.modules = await loadUniver();
    this.univer = this.shown ?? headlessUniver(this.modules);
    this.univer.createUnit(this.modules.core.UniverInstanceType.UNIVER_SHEET, {
      id: this.unitId,
      name: this.unitId,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, snapshotOf(sheet)])),
    });
    this.unread = sheets;
    patchFunctions(this.injector, this.modules);
    giveOrder({ ...this.modules, injector: this.injector, unitId: this.unitId, dependencies: this.dependencies });
    if (this.shown) await this.firstCalculation();
  }

  /** With Univer's own scheduler a new unit is calculated once by itself; ours must not meet it. */
  private async firstCalculation(): Promise<void> {
    await new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => isFinished(command) && done());
      const timer = setTimeout(() => done(), longestStart);
      const done = (): void => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
    });
  }

  private get injector(): Injector {
    return this.univer.__getInjector();
  }

  private get commands(): ICommandService {
    return this.injector.get(this.modules.core.ICommandService);
  }

  private get model(): FormulaDataModel {
    return this.injector.get(this.modules.formula.FormulaDataModel);
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
    this.readOpened();
    this.dependencies.removeSheet(id);
    this.mutate("sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: sheet.getName() });
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
    if (this.disposed) return [];
    const dirtyRanges: object[] = [];
    this.readOpened();
    for (const [sheet, cells] of this.pending) {
      this.arrays.disturb(sheet, cells, {
        ranges: this.model.getArrayFormulaRange()[this.unitId]?.[sheet],
        formulaAt: (row, column) => this.workbook.getSheetBySheetId(sheet)?.getCellRaw(row, column)?.f ?? undefined,
      });
      this.write(sheet, matrixOf(cells.values()));
      this.note(sheet, cells.values());
      dirtyRanges.push(...rangesOf(cells.values()).map((range) => ({ unitId: this.unitId, sheetId: sheet, range })));
    }
    this.pending.clear();
    if (dirtyRanges.length === 0) return [];
    return this.run(dirtyRanges);
  }

  /** Lets Univer calculate and gathers the results until it says that it has finished. */
  private async run(dirtyRanges: readonly object[]): Promise<EngineResult[]> {
    const results: EngineResult[] = [];
    await new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => {
        if (command.id === "formula.mutation.set-formula-calculation-result") this.collect(command, results);
        if (isFinished(command)) this.stop?.();
      });
      this.stop = () => {
        listener.dispose();
        this.stop = undefined;
        resolve();
      };
      this.mutate("formula.mutation.set-formula-calculation-start", { dirtyRanges });
    });
    this.arrays.note(results);
    return results;
  }

  private idOf(name: string): string | undefined {
    const wanted = name.toLowerCase();
    const sheet = this.workbook.getSheets().find((candidate) => candidate.getName().toLowerCase() === wanted);
    return sheet?.getSheetId();
  }

  private readOpened(): void {
    for (const { id, cells } of this.unread) this.note(id, cells);
    this.unread = [];
  }

  private note(sheet: string, cells: Iterable<EngineCell>): void {
    for (const { row, column, formula } of cells) this.dependencies.set(sheet, row, column, formula);
  }

  /** One write a sheet. */
  private write(sheet: string, cellValue: CellMatrix): void {
    const worksheet = this.workbook.getSheetBySheetId(sheet);
    if (!worksheet) return;
    this.makeRoom(sheet, cellValue);
    this.model.updateArrayFormulaCellData(this.unitId, sheet, cellValue);
    this.model.updateArrayFormulaRange(this.unitId, sheet, cellValue);
    this.mutate("sheet.mutation.set-range-values", { subUnitId: sheet, cellValue });
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
      if (this.disposed) return questions.map(() => []);
      return evaluateQuestions({ ...this.modules, injector: this.injector, workbook: this.workbook }, questions);
    });
  }

  async functions(): Promise<ReadonlySet<string>> {
    return knownFunctions(await loadUniver());
  }

  spills(): EngineResult[] {
    if (this.disposed) return [];
    const arrays = Object.entries(this.model.getArrayFormulaCellData()[this.unitId] ?? {});
    return arrays.flatMap(([sheet, rows]) => resultsOf(sheet, rows as CellMatrix | null));
  }

  circles(): EnginePlace[] {
    if (this.disposed) return [];
    return this.dependencies.circles.map(({ sheet, row, column }) => ({ sheet, row, column }));
  }

  takes(name: string): ReturnType<Engine["takes"]> {
    if (this.disposed) return undefined;
    return takesOf(this.injector.get(this.modules.formula.IFunctionService), name);
  }

  private mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { onlyLocal: true });
  }

  dispose(): void {
    this.disposed = true;
    this.pending.clear();
    this.stop?.();
    if (this.shown) this.injector.get(this.modules.core.IUniverInstanceService).disposeUnit(this.unitId);
    else this.univer?.dispose();
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}
