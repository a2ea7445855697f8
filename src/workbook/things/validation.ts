import type { ValidationRule } from "../../plan/types";
import { canonicalFormula, sameRuleValue } from "../canonical";
import { addressOf } from "../placed";
import type { Found, Thing, ThingKind, Value } from "../thing";
import { rangeOf, rowIndexOf, type RowOf } from "./rowOf";

/** The entry rule of a column, or of one row's cell in it, with its words. */
export interface ValidationThing extends Thing {
  readonly kind: "validation";
  readonly table: string;
  readonly column: string;
  readonly row?: RowOf;
  /** Formulas already in this workbook's names; `{cell}` stands for the first cell. */
  readonly rule: ValidationRule;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** Rules. Excel keeps no rule for the column as such: rows pasted or sorted in leave it split, and it is given anew. */
export const validation: ThingKind<ValidationThing> = {
  wave: "rules",
  bytes: (thing) => 1_350 + JSON.stringify(thing).length * 0.48,
  attributes: {
    type: {},
    operator: {},
    first: { same: sameRuleValue },
    second: { same: sameRuleValue },
    words: {},
    blanks: {},
  },
  load: (thing, site) => {
    if (!site.tables[thing.table]?.columns[thing.column]) return null;
    if (rowIndexOf(thing, site) === null) return { asks: [], read: () => ({ values: thing.values }) };
    let range: Excel.Range | undefined;
    return {
      asks: [
        {
          bytes: 1_500,
          queue: (book) => {
            range = rangeOf(thing, book);
            range?.load("rowIndex,columnIndex,rowCount");
            range?.dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
          },
        },
      ],
      read: () => (range ? seen(range) : null),
    };
  },
  create: (thing, book) => {
    const range = rangeOf(thing, book);
    if (!range) return;
    const corner = book.site.corners[thing.table];
    const index = book.site.tables[thing.table]?.columns[thing.column]?.index ?? 0;
    const row = Math.max(0, rowIndexOf(thing, book.site) ?? 0);
    write(thing, range, corner ? addressOf(corner.row + 1 + row, corner.column + index) : "A1");
  },
  update: (thing, book, found) => {
    const range = rangeOf(thing, book);
    if (range) write(thing, range, String(found.detail));
  },
};

/** What is compared of a rule. */
export function ruleValues(rule: ValidationRule): Record<string, Value> {
  const excel = excelRule(rule, "{cell}");
  return { ...flat(excel), blanks: rule.type !== "list" };
}

function write({ rule, prompt, error }: ValidationThing, range: Excel.Range, cell: string): void {
  const { dataValidation } = range;
  dataValidation.clear();
  dataValidation.set({
    rule: excelRule(rule, cell),
    ignoreBlanks: rule.type !== "list",
    prompt: { showPrompt: true, ...prompt },
    errorAlert: { showAlert: true, style: "Stop", ...error },
  });
}

function excelRule(rule: ValidationRule, cell: string): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "length":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "percent":
      return { custom: { formula: percentFormula(rule).replaceAll("{cell}", cell) } };
    case "custom":
      return { custom: { formula: rule.formula.replaceAll("{cell}", cell) } };
  }
}

function percentFormula({ min, max }: Extract<ValidationRule, { type: "percent" }>): string {
  return `=AND(ISNUMBER({cell}),{cell}>=${min},{cell}<=${max},ABS({cell}*100-ROUND({cell}*100,0))<0.000001)`;
}

function flat(rule: Excel.DataValidationRule): Record<string, Value> {
  const [type, inner] = Object.entries(rule).find(([, each]) => each) ?? ["none", {}];
  const { source, formula, formula1, formula2, operator } = inner as Record<string, Value>;
  return { type, operator: operator ?? null, first: source ?? formula ?? formula1 ?? null, second: formula2 ?? null };
}

/** The rule of a range whose place and `dataValidation` are loaded, as it is compared. */
export function readRule(range: Excel.Range): Found {
  const { rule, errorAlert, prompt, ignoreBlanks } = range.dataValidation;
  const values = flat(rule ?? {});
  const own = addressOf(range.rowIndex, range.columnIndex);
  const first =
    typeof values.first === "string" && values.first.startsWith("=") ? anonymous(values.first, own) : values.first;
  const words = [prompt?.title, prompt?.message, errorAlert?.title, errorAlert?.message, errorAlert?.style];
  return {
    values: { ...values, first: first ?? null, blanks: ignoreBlanks, words: words.map((word) => word ?? "") },
    detail: own,
  };
}

/** The same with where it is and what has become of it: gone, in pieces, or another one. */
function seen(range: Excel.Range): Found {
  const { rowIndex, columnIndex, rowCount, dataValidation } = range;
  const [first, last] = [addressOf(rowIndex, columnIndex), addressOf(rowIndex + rowCount - 1, columnIndex)];
  const pieces = ["Inconsistent", "MixedCriteria"].includes(dataValidation.type);
  const found = dataValidation.type === "None" ? "gone" : pieces ? "split" : "altered";
  return { ...readRule(range), facts: { cells: rowCount > 1 ? `${first}:${last}` : first, found } };
}

/** The rule's formula with its own first cell as `{CELL}`, as the declared one is compared. */
function anonymous(formula: string, own: string): string {
  return canonicalFormula(formula).replace(new RegExp(`(?<![A-Z0-9$!_.])${own}(?![A-Z0-9(_.])`, "g"), "{CELL}");
}
