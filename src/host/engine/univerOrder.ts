import type { ICellData, Injector, IUnitRange, Nullable } from "@univerjs/core";
import type { IFormulaDependencyTree } from "@univerjs/engine-formula";
import type { Dependencies, FormulaCell, Pass } from "./dependencies";
import type { UniverModules } from "./loadUniver";
import { keepParts } from "./univerParts";

/** Univer and the book's unit in it, of which the dependencies are known. */
export interface Ordered extends UniverModules {
  injector: Injector;
  unitId: string;
  dependencies: Dependencies;
}

/**
 * Lets Univer run just the formulas that a change concerns, in our order, where that order can be known from the
 * formulas' texts. Otherwise (arrays that spill, OFFSET, formulas of a page's own) Univer works it out itself.
 */
export function giveOrder(ordered: Ordered): void {
  const { injector, formula } = ordered;
  const generator = injector.get(formula.IFormulaDependencyGenerator);
  const runtime = injector.get(formula.IFormulaRuntimeService);
  const ofUniver = generator.generate.bind(generator);
  const take = runtime.setRuntimeData.bind(runtime);
  let waiting: Waiting | undefined;
  generator.generate = async (asModel) => {
    const pass = asModel === true ? null : knownPass(ordered);
    if (!pass) ordered.dependencies.doubt();
    waiting = pass ? new Waiting(ordered, pass) : undefined;
    if (!waiting) {
      // What it knew may be older than the cells.
      injector.get(formula.IDependencyManagerService).reset();
      return ofUniver(asModel);
    }
    runtime.clearArrayObjectCache();
    return waiting.trees;
  };
  runtime.setRuntimeData = (result) => {
    if (waiting && runtime.currentUnitId === ordered.unitId) waiting.take(() => take(result));
    else take(result);
  };
  keepParts(injector, ordered, () => waiting?.calculating);
}

/** The formulas that Univer has yet to calculate, less those that nothing has changed for by the time it comes to them. */
class Waiting {
  /** Univer takes the next one from the end. */
  readonly trees: IFormulaDependencyTree[];
  private readonly cells: FormulaCell[];
  private current: FormulaCell | undefined;

  constructor(
    private readonly ordered: Ordered,
    private readonly pass: Pass,
  ) {
    this.cells = [...pass.order].reverse();
    this.trees = this.cells.map((cell) => treeOf(ordered, pass.circle.has(cell) ? inCircle(cell) : cell));
    this.trees.pop = () => this.next();
  }

  private next(): IFormulaDependencyTree | undefined {
    for (;;) {
      const tree = Array.prototype.pop.call(this.trees) as IFormulaDependencyTree | undefined;
      this.current = this.cells.pop();
      // It asks while any are left, so the last of all has to be calculated.
      if (!this.current || this.cells.length === 0 || this.pass.concerns(this.current)) return tree;
    }
  }

  /** Univer takes the result of the formula that it was given last. */
  take(act: () => void): void {
    const before = this.held();
    act();
    const after = this.held();
    if (this.current) this.pass.calculated(this.current, before?.v !== after?.v || before?.t !== after?.t);
    this.current = undefined;
  }

  /** The formula that Univer was given last, until it has a result. */
  get calculating(): { pass: Pass; cell: FormulaCell } | undefined {
    return this.current && { pass: this.pass, cell: this.current };
  }

  /** What its cell holds now, be it from this calculation or from before. */
  private held(): Nullable<ICellData> {
    if (!this.current) return undefined;
    const { injector, formula, unitId } = this.ordered;
    const { sheet, row, column } = this.current;
    const calculated = injector.get(formula.IFormulaRuntimeService).getUnitData()[unitId]?.[sheet];
    const cells = injector.get(formula.IFormulaCurrentConfigService).getUnitData()[unitId]?.[sheet]?.cellData;
    return calculated?.getValue(row, column) ?? cells?.getValue(row, column);
  }
}

/** Without iteration Excel shows 0 in the cells of a circle, and says which they are. */
const inCircle = (cell: FormulaCell): FormulaCell => ({ ...cell, formula: "=0" });

function knownPass({ injector, formula, unitId, dependencies }: Ordered): Pass | null {
  const config = injector.get(formula.IFormulaCurrentConfigService);
  const changed = config.getDirtyRanges();
  if (config.isForceCalculate() || changed.some((range) => range.unitId !== unitId)) return null;
  if (Object.values(config.getArrayFormulaRange()[unitId] ?? {}).some((rows) => !isEmpty(rows))) return null;
  if (!isEmpty(injector.get(formula.IOtherFormulaManagerService).getOtherFormulaData()[unitId])) return null;
  if (injector.get(formula.IFeatureCalculationManagerService).getReferenceExecutorMap().size > 0) return null;
  return dependencies.affected(changed.map(changeOf));
}

function changeOf({ sheetId, range }: IUnitRange): Parameters<Dependencies["affected"]>[0][number] {
  const { startRow: row, endRow, startColumn: column, endColumn } = range;
  return { sheet: sheetId, area: { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 } };
}

function treeOf({ injector, formula, unitId }: Ordered, cell: FormulaCell): IFormulaDependencyTree {
  const sheet = injector.get(formula.IFormulaCurrentConfigService).getUnitData()[unitId]?.[cell.sheet];
  const tree = new formula.FormulaDependencyTree(0);
  tree.unitId = unitId;
  tree.subUnitId = cell.sheet;
  tree.row = cell.row;
  tree.column = cell.column;
  tree.rowCount = sheet?.rowCount ?? 0;
  tree.columnCount = sheet?.columnCount ?? 0;
  tree.formula = cell.formula;
  return tree;
}

const isEmpty = (data: unknown): boolean => Object.keys(data ?? {}).length === 0;
