import { kinds } from "../../plan/kinds";
import type { Column } from "../../plan/types";
import { sameRuleValue } from "../canonical";
import { otherName } from "../freeName";
import { readRule, ruleValues } from "../things/validation";
import type { Value, Values } from "../thing";

/** A column of a table whose body has been fetched. */
export interface ColumnOf {
  readonly table: Excel.Table;
  readonly body: Excel.Range;
  readonly column: Column;
  /** Place of the column in the body, from 0. */
  readonly at: number;
}

/** The native rule of a column, as its first cell has it, and of the new rows in it. */
export interface ColumnRule extends Omit<ColumnOf, "body"> {
  readonly first: Excel.Range;
  readonly added: Excel.Range;
}

/** Asks for the rule of a column's first cell and for that of the new rows. */
export function askRule({ table, body, column, at }: ColumnOf, added: Excel.Range): ColumnRule {
  const first = body.getCell(0, at);
  for (const range of [first, added]) askWords(range.load("rowIndex,columnIndex"));
  return { table, column, at, first, added };
}

/** Asks again for the new rows alone. */
export function askAgain({ added }: ColumnRule): void {
  askWords(added);
}

function askWords({ dataValidation }: Excel.Range): void {
  dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
}

/** The column's first cell has the rule that the plan declares; another's rule is not ours to spread, and repair says so. */
export function isKnown({ column, first }: ColumnRule): boolean {
  const declared = kinds[column.kind].validation(column);
  return declared !== null && sameRule(ruleValues(declared), readRule(first).values);
}

/** The new rows have all of the rule of the first; a column without a rule wants none. */
export function hasRule({ first, added }: ColumnRule): boolean {
  if (first.dataValidation.type === "None") return true;
  const [has, wants] = [fromThere(readRule(added).values, readRule(first).detail), readRule(first).values];
  return sameRule(wants, has) && JSON.stringify(wants.words) === JSON.stringify(has.words);
}

/** Gives the whole column the rule of its first cell: as one rule, for rules in pieces slow a workbook down. */
export function bringDown({ table, at, first }: ColumnRule): void {
  const { rule, ignoreBlanks, prompt, errorAlert } = first.dataValidation;
  const { dataValidation } = table.getDataBodyRange().getColumn(at);
  dataValidation.clear();
  dataValidation.rule = filled(rule);
  dataValidation.ignoreBlanks = ignoreBlanks;
  dataValidation.prompt = prompt;
  dataValidation.errorAlert = errorAlert;
}

/** Excel answers with every type of rule, all but one of them null, and takes only the one. */
function filled(rule: Excel.DataValidationRule): Excel.DataValidationRule {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));
}

function sameRule(want: Values, found: Values): boolean {
  const same = ["type", "operator", "blanks"].every((name) => (want[name] ?? null) === (found[name] ?? null));
  return same && ["first", "second"].every((name) => sameRuleValue(ours(want[name]), ours(found[name])));
}

/** A rule of several cells may be told as seen from the first of them, not from the one that was asked. */
function fromThere(values: Values, cell: unknown): Values {
  if (typeof values.first !== "string") return values;
  return {
    ...values,
    first: values.first.replace(new RegExp(`(?<![A-Z0-9$!_.])${String(cell)}(?![A-Z0-9(_.])`, "g"), "{CELL}"),
  };
}

/** Where a name of the plan was taken, ours has a suffix, which makes it no other rule. */
function ours(value: Value | undefined): Value {
  if (typeof value !== "string") return value ?? null;
  return value.replace(new RegExp(`(?<=[A-Za-z])${otherName("")}\\b`, "gi"), "");
}
