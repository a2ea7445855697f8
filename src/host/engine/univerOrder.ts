import type { Injector, IUnitRange } from "@univerjs/core";
import type { IFormulaDependencyTree } from "@univerjs/engine-formula";
import type { Dependencies, FormulaCell } from "./dependencies";
import type { UniverModules } from "./loadUniver";
import type { Run } from "./runOrder";

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
  const ofUniver = generator.generate.bind(generator);
  generator.generate = async (asModel) => {
    const run = asModel === true ? null : knownOrder(ordered);
    if (!run) {
      // What it knew may be older than the cells.
      injector.get(formula.IDependencyManagerService).reset();
      return ofUniver(asModel);
    }
    injector.get(formula.IFormulaRuntimeService).clearArrayObjectCache();
    // Univer takes the next formula from the end.
    return [...run.order].reverse().map((cell) => treeOf(ordered, run.circle.has(cell) ? inCircle(cell) : cell));
  };
}

/** Without iteration Excel shows 0 in the cells of a circle, and says which they are. */
const inCircle = (cell: FormulaCell): FormulaCell => ({ ...cell, formula: "=0" });

function knownOrder({ injector, formula, unitId, dependencies }: Ordered): Run<FormulaCell> | null {
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
