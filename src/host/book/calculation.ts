import type { EngineCell } from "./engine";
import { MAX_COLUMNS } from "./area";
import { sameValue } from "./cells";
import type { Calculated } from "./changes";
import type { Core } from "./core";
import { keyOf } from "./dirty";
import { localNames } from "./formulas";
import { isCellReference, isFunction, isName, splitContext, tokensOf } from "./formulaText";
import type { Cell, Scalar, SheetData } from "./model";
import { resolvedFormula } from "./resolve";

/** What the engine was last told of a cell. */
type Told = Scalar | { formula: string };

/** Keeps the engine's cells equal to the book's, and the book's results equal to the engine's. */
export class Calculation {
  private readonly told = new Map<string, Map<number, Told>>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly core: Core) {}

  /** Hands the opened workbook over; cached results are taken as they are. */
  async start(): Promise<void> {
    const { data, engine, dirty } = this.core;
    dirty.take();
    const known = await engine.functions();
    const sheets = data.sheets.map((sheet) => {
      const cells: EngineCell[] = [];
      for (const [row, stored] of sheet.cells) {
        for (const [column, cell] of stored) {
          const told = this.noteOpened(sheet, [row, column], cell, known);
          if (told !== undefined) cells.push(told);
          if (cell.formula !== undefined && cell.value === null) dirty.cell(sheet.id, row, column);
        }
      }
      return { id: sheet.id, name: sheet.name, cells };
    });
    await engine.start(sheets);
  }

  /** A formula that the engine cannot calculate keeps the result of its file, which is better than #NAME?. */
  private noteOpened(
    sheet: SheetData,
    [row, column]: readonly [number, number],
    cell: Cell,
    known: ReadonlySet<string>,
  ): EngineCell | undefined {
    const told = this.note(sheet, row, column, cell);
    if (told?.formula === undefined || cell.value === null || canCalculate(told.formula, known)) return told;
    cell.kept = true;
    return this.note(sheet, row, column, cell);
  }

  /** Tells the engine what changed and takes over the results. Calls queue up. */
  calculate(): Promise<void> {
    this.running = this.running.catch(() => undefined).then(() => this.once());
    return this.running;
  }

  private async once(): Promise<void> {
    const changed = new Map<string, Calculated[]>();
    if (this.core.dirty.any && this.send() > 0) {
      for (const result of await this.core.engine.calculate()) this.take(result, changed);
    }
    this.takeSpills();
    for (const [sheet, cells] of changed) {
      this.core.changes.emit({ kind: "calculated", sheet, cells, source: { by: "calculation" } });
    }
  }

  private take(
    result: { sheet: string; row: number; column: number; value: Scalar },
    changed: Map<string, Calculated[]>,
  ): void {
    const sheet = this.core.data.sheets.find(({ id }) => id === result.sheet);
    const cell = sheet?.cells.get(result.row)?.get(result.column);
    if (!sheet || cell?.formula === undefined) return;
    if (sameValue(cell.value, result.value)) return;
    cell.value = result.value;
    const cells = changed.get(sheet.id) ?? [];
    cells.push({ row: result.row, column: result.column });
    changed.set(sheet.id, cells);
  }

  private takeSpills(): void {
    const { engine, spilled } = this.core;
    spilled.clear();
    for (const { sheet, row, column, value } of engine.spills()) {
      let cells = spilled.get(sheet);
      if (!cells) spilled.set(sheet, (cells = new Map()));
      cells.set(keyOf(row, column), value);
    }
  }

  /** Sends the cells that differ from what the engine was told; answers how many. */
  private send(): number {
    const { data, dirty, engine } = this.core;
    const taken = dirty.take();
    let sent = 0;
    for (const sheet of data.sheets) {
      const keys = this.keysToCompare(sheet, taken);
      const cells: EngineCell[] = [];
      for (const key of keys) {
        const row = Math.floor(key / MAX_COLUMNS);
        const column = key % MAX_COLUMNS;
        const cell = this.note(sheet, row, column, sheet.cells.get(row)?.get(column));
        if (cell) cells.push(cell);
      }
      if (cells.length > 0) engine.setCells(sheet.id, cells);
      sent += cells.length;
    }
    return sent;
  }

  private keysToCompare(sheet: SheetData, taken: ReturnType<Core["dirty"]["take"]>): Iterable<number> {
    const keys = new Set(taken.cells.get(sheet.id));
    const whole = taken.sheets.has(sheet.id);
    if (whole) for (const key of this.toldOf(sheet.id).keys()) keys.add(key);
    if (!whole && !taken.formulas) return keys;
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) if (whole || cell.formula !== undefined) keys.add(keyOf(row, column));
    }
    return keys;
  }

  /** Notes what the engine is to know of a cell; undefined when it knows already. */
  private note(sheet: SheetData, row: number, column: number, cell: Cell | undefined): EngineCell | undefined {
    const told = this.toldOf(sheet.id);
    const key = keyOf(row, column);
    const next = this.tellable(sheet, row, column, cell);
    const value = cell?.value ?? null;
    // A formula without a result has been written anew, though it may say the same.
    const isNew = isFormula(next) && value === null;
    if (!isNew && sameTold(told.get(key) ?? null, next)) return undefined;
    if (next === null) told.delete(key);
    else told.set(key, next);
    return isFormula(next) ? { row, column, value, formula: next.formula } : { row, column, value: next };
  }

  private tellable(sheet: SheetData, row: number, column: number, cell: Cell | undefined): Told {
    if (!cell) return null;
    if (cell.formula === undefined || cell.array !== undefined || cell.kept) return cell.value;
    return { formula: resolvedFormula(this.core, cell.formula, { sheet, row, column }) };
  }

  /** A sheet was removed: the engine knows nothing of it any more. */
  forget(sheet: string): void {
    this.told.delete(sheet);
  }

  private toldOf(sheet: string): Map<number, Told> {
    let told = this.told.get(sheet);
    if (!told) this.told.set(sheet, (told = new Map()));
    return told;
  }
}

function isFormula(told: Told): told is { formula: string } {
  return typeof told === "object" && told !== null && "formula" in told;
}

function sameTold(a: Told, b: Told): boolean {
  if (isFormula(a) || isFormula(b)) return isFormula(a) && isFormula(b) && a.formula === b.formula;
  return sameValue(a, b);
}

const called = /([\p{L}_][\p{L}\p{N}_.]*)\(/gu;

/** Whether it reads this workbook alone, and every function that it calls is a known one or a variable of its own. */
function canCalculate(formula: string, known: ReadonlySet<string>): boolean {
  const isKnown = (name: string): boolean => known.has(name.toUpperCase());
  // Looking for brackets takes less time than reading each formula of a large workbook.
  if (!formula.includes("[") && [...formula.matchAll(called)].every(([, name = ""]) => isKnown(name))) return true;
  const locals = localNames(formula);
  return tokensOf(formula).every((token) => {
    if (isFunction(token)) return isKnown(token.value) || locals.has(token.value.toLowerCase());
    return !(isCellReference(token) || isName(token)) || !splitContext(token.value).external;
  });
}
