import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { UniverModules } from "./loadUniver";
import { type Cell, type Condition, conditionOf, meets } from "./univerCondition";

type Formula = UniverModules["formula"];

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a range, row by row. */
interface Cells extends Shape {
  readonly list: readonly Cell[];
}

/** A range with its conditions: one, or one for each result. */
interface Pair {
  readonly cells: Cells;
  readonly conditions: readonly Condition[];
}

/** What a call asks: pairs whose ranges have one shape, and the shape of the results. */
interface Question extends Shape {
  readonly pairs: readonly Pair[];
}

const patched = new WeakSet<object>();

/**
 * Univer compares all cells of all ranges with their conditions, and makes objects of every answer, for every formula anew;
 * for a condition that is a column it does so once for each of its cells. Here a cell is compared while it has met what came
 * before, as Univer would compare it, and texts are looked up. Calls of unusual shape are left to Univer.
 */
export function patchConditions(service: IFunctionService, formula: Formula): void {
  takeOver("COUNTIFS", (variants) => {
    const question = questionOf(variants, formula);
    return question && answer(question, (met) => formula.NumberValueObject.create(met.length), formula);
  });
  takeOver("SUMIFS", ([summed, ...variants]) => {
    const question = questionOf(variants, formula);
    const numbers = summed?.isReferenceObject() ? cellsOf(summed as BaseReferenceObject) : null;
    if (!question || !numbers || !isAlike(numbers, question.pairs[0]?.cells)) return null;
    return answer(
      question,
      (met) =>
        rowOf(
          met.map((at) => numbers.list[at] ?? null),
          formula,
        ).sum(),
      formula,
    );
  });

  function takeOver(name: string, quick: (variants: FunctionVariantType[]) => BaseValueObject | null): void {
    const executor = service.getExecutor(name);
    if (!executor || patched.has(executor)) return;
    patched.add(executor);
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => quick(variants) ?? calculate(...variants);
  }
}

function questionOf(variants: readonly FunctionVariantType[], formula: Formula): Question | null {
  const pairs: Pair[] = [];
  let shape: Shape = { rows: 1, columns: 1 };
  for (let at = 0; at < variants.length; at += 2) {
    const [range, variant] = [variants[at], variants[at + 1]];
    if (!variant || !range?.isReferenceObject()) return null;
    const criteria = criteriaOf(variant);
    const together = shapeOfBoth(shape, criteria);
    if (!together) return null;
    shape = together;
    const conditions = criteria.list.flatMap((criterion) => conditionOf(criterion, formula) ?? []);
    if (conditions.length < criteria.list.length) return null;
    pairs.push({ cells: cellsOf(range as BaseReferenceObject), conditions });
  }
  return areAlike(pairs) ? { pairs, rows: shape.rows, columns: shape.columns } : null;
}

/** A single condition goes with any number of others. */
function shapeOfBoth(one: Shape, other: Shape): Shape | null {
  if (isSingle(one)) return other;
  return isSingle(other) || isAlike(one, other) ? one : null;
}

const areAlike = (pairs: readonly Pair[]): boolean =>
  pairs.length > 0 && pairs.every(({ cells }) => isAlike(cells, pairs[0]?.cells));

const isSingle = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;

const isAlike = (one: Shape, other: Shape | undefined): boolean =>
  one.rows === other?.rows && one.columns === other.columns;

const cellsOf = (range: BaseReferenceObject): Cells => listed(range.toArrayValueObject());

function listed(array: ArrayValueObject): Cells {
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const list: Cell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) list.push(array.get(row, column) as Cell);
  return { rows, columns, list };
}

function criteriaOf(variant: FunctionVariantType): Cells {
  if (variant.isReferenceObject()) return cellsOf(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  return value.isArray() ? listed(value as ArrayValueObject) : { rows: 1, columns: 1, list: [value] };
}

/** One result for each condition, from the places of the cells that meet it together with the others of its place. */
function answer(
  { pairs, rows, columns }: Question,
  resultOf: (met: readonly number[]) => BaseValueObject,
  formula: Formula,
): BaseValueObject {
  const each = pairs.filter(({ conditions }) => conditions.length > 1);
  const common = pairs
    .filter(({ conditions }) => conditions.length === 1)
    .reduce(
      (places, { cells, conditions }) => places.filter((at) => meets(cells.list[at], conditions[0])),
      pairs[0]?.cells.list.map((_, at) => at) ?? [],
    );
  const [first, ...others] = each;
  if (!first) return resultOf(common);
  const find = finder(first.cells, common);
  const results = first.conditions.map((condition, place) =>
    resultOf(
      others.reduce(
        (met, { cells, conditions }) => met.filter((at) => meets(cells.list[at], conditions[place])),
        find(condition),
      ),
    ),
  );
  return arrayOf(
    Array.from({ length: rows }, (_, row) => results.slice(row * columns, (row + 1) * columns)),
    formula,
  );
}

/** Finds those of the places whose cells meet a condition; texts without comparing all of them. */
function finder({ list }: Cells, places: readonly number[]): (condition: Condition) => readonly number[] {
  let byText: Map<string, number[]> | undefined;
  return (condition) => {
    if (condition.text === null) return places.filter((at) => meets(list[at], condition));
    byText ??= placesByText(list, places);
    return byText.get(condition.text) ?? [];
  };
}

function placesByText(list: readonly Cell[], places: readonly number[]): Map<string, number[]> {
  const byText = new Map<string, number[]>();
  for (const at of places) {
    const cell = list[at];
    if (!cell?.isString()) continue;
    const text = String(cell.getValue()).toLocaleLowerCase();
    const known = byText.get(text);
    if (known) known.push(at);
    else byText.set(text, [at]);
  }
  return byText;
}

const rowOf = (cells: (BaseValueObject | null)[], formula: Formula): ArrayValueObject => arrayOf([cells], formula);

function arrayOf(grid: (BaseValueObject | null)[][], { ArrayValueObject }: Formula): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: grid,
    rowCount: grid.length,
    columnCount: grid[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
