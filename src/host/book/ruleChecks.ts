import { BookError } from "./bookError";
import type { Core } from "./core";
import { canonicalFormula } from "./formulas";
import { isTableReference, tokensOf } from "./formulaText";
import type { Validation } from "./model";

/** Longest literal list and longest text of a rule. */
const longestSource = 255;

/** The formula of a rule in its kept spelling; Excel refuses structured references in rules. */
export function checkRuleFormula(core: Core, formula: string): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  if (tokensOf(text).some(isTableReference)) {
    throw new BookError("InvalidArgument", "a rule cannot use a structured reference");
  }
  return canonicalFormula(core, text);
}

/** Refuses a validation that Excel refuses; answers it with its formulas in their kept spelling. */
export function checkValidation(core: Core, rule: Omit<Validation, "areas">): Omit<Validation, "areas"> {
  checkTexts(rule);
  const { formula1 } = rule;
  if (
    rule.type === "List" &&
    typeof formula1 === "string" &&
    !formula1.startsWith("=") &&
    formula1.length > longestSource
  ) {
    throw new BookError("InvalidArgument", "a list in a rule has at most 255 characters");
  }
  const checked = { ...rule, formula1: checkSide(core, formula1) };
  if (rule.formula2 !== undefined) checked.formula2 = checkSide(core, rule.formula2);
  return checked;
}

function checkSide(core: Core, side: string | number): string | number {
  return typeof side === "string" && side.startsWith("=") ? checkRuleFormula(core, side) : side;
}

function checkTexts({ prompt, error }: Pick<Validation, "prompt" | "error">): void {
  for (const { title, message } of [prompt, error]) {
    if (title.length > 32 || message.length > longestSource) {
      throw new BookError("InvalidArgument", "a rule's title has at most 32 characters, its text 255");
    }
  }
}
