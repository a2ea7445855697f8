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
  for (const question of questions) {
    const restore = assume(asked, question);
    answers.push(await answer(asked, question));
    restore();
  }
  dropCaches(asked);
  return answers;
}

async function answer({ injector, workbook, formula }: Asked, question: Question): Promise<Scalar[][]> {
  const unit = workbook.getUnitId();
  const { sheet, row, column } = question;
  const asked = { [unit]: { [sheet]: { [row]: { [column]: [question.formula] } } } };
  const found = await injector.get(formula.ICalculateFormulaService).executeFormulas(asked);
  return answerOf(found[unit]?.[sheet]?.[row]?.[column]?.[0]?.value);
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
