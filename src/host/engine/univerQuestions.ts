import type { Injector, Workbook } from "@univerjs/core";
import type { Question } from "../book/engine";
import type { Scalar } from "../book/model";
import type { UniverModules } from "./loadUniver";
import { fromUniver, toUniver } from "./univerCells";

/** The instance of Univer that is asked. */
export interface Asked extends UniverModules {
  injector: Injector;
  workbook: Workbook;
}

/** Evaluates formulas without putting them into cells. Nothing else may use Univer meanwhile. */
export async function evaluateQuestions(asked: Asked, questions: readonly Question[]): Promise<Scalar[][][]> {
  dropCaches(asked);
  const answers: Scalar[][][] = [];
  for (const together of togetherOf(questions)) {
    const [first] = together;
    const restore = first ? assume(asked, first) : undefined;
    answers.push(...(await answersTo(asked, together)));
    restore?.();
  }
  dropCaches(asked);
  return answers;
}

/** Runs of questions that can be asked at once: each call costs more than a formula. What is assumed is asked alone. */
function togetherOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const run = runs.at(-1);
    const alone = [question, run?.[0]].some((each) => each?.assumed !== undefined);
    if (run && !alone) run.push(question);
    else runs.push([question]);
  }
  return runs;
}

/** Formulas by sheet, row and column, as Univer takes them. */
type ByPlace<T> = Record<string, Record<number, Record<number, T[]>>>;

async function answersTo(
  { injector, workbook, formula }: Asked,
  questions: readonly Question[],
): Promise<Scalar[][][]> {
  const unit = workbook.getUnitId();
  const asked: ByPlace<string> = {};
  const places = questions.map(({ sheet, row, column, formula: text }) => {
    const cell = (((asked[sheet] ??= {})[row] ??= {})[column] ??= []);
    return { sheet, row, column, index: cell.push(text) - 1 };
  });
  const found = await injector.get(formula.ICalculateFormulaService).executeFormulas({ [unit]: asked });
  return places.map(({ sheet, row, column, index }) => answerOf(found[unit]?.[sheet]?.[row]?.[column]?.[index]?.value));
}

/** Puts the assumed value into Univer's cells without telling it; the answer puts back what was there. */
function assume(asked: Asked, { sheet, row, column, assumed }: Question): () => void {
  const matrix = asked.workbook.getSheetBySheetId(sheet)?.getCellMatrix();
  if (assumed === undefined || !matrix) return () => undefined;
  const before = matrix.getValue(row, column);
  matrix.setValue(row, column, toUniver({ row, column, value: assumed }));
  dropCaches(asked);
  return () => {
    if (before) matrix.setValue(row, column, before);
    else matrix.realDeleteValue(row, column);
    dropCaches(asked);
  };
}

/** Univer keeps the arrays it read for the whole of a calculation; here cells change between two formulas. */
function dropCaches({ formula }: Asked): void {
  formula.FORMULA_REF_TO_ARRAY_CACHE.clear();
  formula.CELL_INVERTED_INDEX_CACHE.clear();
}

function answerOf(value: unknown): Scalar[][] {
  const rows: unknown[] = Array.isArray(value) ? value : [value];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell: unknown) => fromUniver({ v: cell })));
}
