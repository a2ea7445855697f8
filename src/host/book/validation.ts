import type { Engine, Question } from "./engine";
import { holds, intersection } from "./area";
import { copiedFormula } from "./calculatedColumns";
import { cellAt, sheetNamed, sheetOf } from "./cells";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import { cellReference, type CellReference, isCellReference, isName, tokensOf } from "./formulaText";
import { parseInput } from "./input";
import type { Area, Scalar, SheetData, Validation } from "./model";
import { shownText } from "./numberFormat";
import { resolvedFormula } from "./resolve";
import { anchorOf, ruleAt } from "./ruleAreas";
import { judge, type Operand } from "./judge";

/** Excel's verdict on one cell. */
export interface Verdict {
  row: number;
  column: number;
  valid: boolean;
  /** The rule on the cell, or null. */
  validation: Validation | null;
}

/** A value in a cell, real or about to be entered. */
export interface Candidate {
  sheet: SheetData;
  row: number;
  column: number;
  value: Scalar;
  /** The value is not in the cell yet: rules see it as if it were. */
  assumed?: boolean;
}

/** Judges cells by their data validation, as Excel does. */
export class Verdicts {
  constructor(private readonly core: Core) {}

  /** The verdict on every cell of the area that has a rule. The book must be calculated. */
  async of(sheetId: string, area: Area): Promise<Verdict[]> {
    const sheet = sheetOf(this.core, sheetId);
    const candidates: Candidate[] = [];
    for (const rule of sheet.validations) {
      for (const ruled of rule.areas) {
        const shared = intersection(ruled, area);
        if (!shared) continue;
        for (const [row, column] of cellsOf(shared))
          candidates.push({ sheet, row, column, value: cellAt(sheet, row, column).value });
      }
    }
    return this.judgeAll(candidates);
  }

  /** The entries that the list rule on a cell offers, as they are shown; none where there is no list. */
  async choices(sheetId: string, row: number, column: number): Promise<string[]> {
    const sheet = sheetOf(this.core, sheetId);
    const rule = ruleAt(sheet.validations, row, column);
    if (rule?.type !== "List" || !rule.inCellDropDown) return [];
    const asked = new Answers(this.core);
    const answer = asked.ask({ sheet, row, column, value: null }, rule, rule.formula1);
    await asked.fetch(this.core.engine);
    const values = answer()?.values ?? [];
    return values.filter((value) => value !== null && value !== "").map((value) => shownText(value, "General"));
  }

  /** The verdicts on candidates; those without a rule are valid. */
  async judgeAll(candidates: readonly Candidate[]): Promise<Verdict[]> {
    const asked = new Answers(this.core);
    const open = candidates.map((candidate) => {
      const rule = ruleAt(candidate.sheet.validations, candidate.row, candidate.column) ?? null;
      return {
        candidate,
        rule,
        first: rule && asked.ask(candidate, rule, rule.formula1),
        second: rule && asked.ask(candidate, rule, rule.formula2),
      };
    });
    await asked.fetch(this.core.engine);
    return open.map(({ candidate, rule, first, second }) => {
      const { row, column, value } = candidate;
      const valid = !rule || judge(value, rule, { first: first?.() ?? null, second: second?.() ?? null });
      return { row, column, valid, validation: rule };
    });
  }
}

/** What the formulas of rules come to, asked of the engine in one go and each question once. */
class Answers {
  private readonly questions: Question[] = [];
  private readonly indexes = new Map<string, number>();
  private answers: Scalar[][][] = [];

  constructor(private readonly core: Core) {}

  /** Prepares one side of a rule; the answer can be had after `fetch`. */
  ask(candidate: Candidate, rule: Validation, side: string | number | undefined): () => Operand | null {
    if (side === undefined) return () => null;
    if (typeof side === "number") return () => ({ values: [side], named: false });
    if (!side.startsWith("=")) {
      const values =
        rule.type === "List"
          ? side.split(",").map((item) => item.trim())
          : [parseInput(side, "General")?.value ?? null];
      return () => ({ values, named: false, literal: true });
    }
    const { sheet, row, column } = candidate;
    const formula = copiedFormula(side, anchorOf(rule), [row, column]);
    const named = tokensOf(formula).some(isName);
    const place = { sheet, row, column };
    const resolved = resolvedFormula(this.core, formula, place);
    const direct = directValues(this.core, resolved, candidate);
    if (direct) return () => ({ values: direct, named });
    const index = this.indexOf(resolved, candidate);
    return () => ({ values: this.answers[index]?.flat() ?? [], named });
  }

  private indexOf(formula: string, { sheet, row, column, value, assumed }: Candidate): number {
    const place = /\b(ROW|COLUMN)\(\)/i.test(formula) || assumed ? `${row},${column}` : "";
    const key = `${sheet.id} ${place} ${formula}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const question: Question = { sheet: sheet.id, row, column, formula };
    if (assumed) question.assumed = value;
    this.questions.push(question);
    this.indexes.set(key, this.questions.length - 1);
    return this.questions.length - 1;
  }

  async fetch(engine: Engine): Promise<void> {
    this.answers = this.questions.length > 0 ? await engine.evaluate(this.questions) : [];
  }
}

/** More cells than this are left to the engine. */
const mostDirect = 100_000;

/**
 * The cells of a formula that is one plain reference: read without the engine, blanks told from zeros.
 * Not so where the candidate itself stands among them.
 */
function directValues(core: Core, formula: string, candidate: Candidate): Scalar[] | null {
  const reference = onlyReference(formula);
  if (!reference) return null;
  const { area } = reference;
  const name = reference.sheets[0];
  const sheet = name === undefined ? candidate.sheet : sheetNamed(core, name);
  if (!sheet || area.rows * area.columns > mostDirect) return null;
  if (candidate.assumed && sheet === candidate.sheet && holds(area, candidate.row, candidate.column)) return null;
  return [...cellsOf(area)].map(([row, column]) => cellAt(sheet, row, column).value);
}

/** The reference that a formula is, if it is one and to one sheet. */
function onlyReference(formula: string): CellReference | null {
  const [, token, more] = tokensOf(formula);
  const reference = token && !more && isCellReference(token) ? cellReference(token.value) : null;
  return reference && !reference.external && reference.sheets.length <= 1 ? reference : null;
}

/** The message a person is shown when an entry is refused. */
export function refusalOf({ error }: Validation): string {
  return error.message || "This value doesn't match the data validation restrictions defined for this cell.";
}
