import type { BaseValueObject } from "@univerjs/engine-formula";
import type { UniverModules } from "./loadUniver";

type Operator = Parameters<BaseValueObject["compare"]>[1];

/** What stands in a cell of a range; none where nothing does. */
export type Cell = BaseValueObject | null | undefined;

/** A condition of COUNTIFS or SUMIFS, such as ">=3". */
export interface Condition {
  readonly operator: Operator;
  /** What cells are compared with. */
  readonly than: BaseValueObject;
  /** What its text reads as: of the kind that a cell has to be. */
  readonly read: BaseValueObject;
  /** The number that it is, or that its text reads as. */
  readonly number: BaseValueObject | null;
  /** In lower case, where cells have to be this text and nothing else meets the condition. */
  readonly text: string | null;
}

const operators = ["=", "<>", ">=", ">", "<=", "<"];

/** A condition as Univer reads it; none where it reads a list, or nothing. */
export function conditionOf(criterion: Cell, { ValueObjectFactory }: UniverModules["formula"]): Condition | null {
  if (!criterion) return null;
  const written = String(criterion.getValue());
  const sign = operators.find((each) => written.startsWith(each)) ?? "";
  const read = ValueObjectFactory.create(written.slice(sign.length)) as BaseValueObject;
  if (read.isArray()) return null;
  const operator = criterion.isString() && sign !== "" ? sign : "=";
  const number = numberOf(read);
  const isText = kindOf(read) === "text" && !number && operator === "=";
  return {
    operator: operator as Operator,
    than: criterion.isString() ? read : criterion,
    read,
    number,
    text: isText ? plainText(String(read.getValue())) : null,
  };
}

const plainText = (text: string): string | null => (/[*?]/.test(text) ? null : text.toLocaleLowerCase());

/** The number that a value is or reads as. */
function numberOf(value: BaseValueObject): BaseValueObject | null {
  if (value.isNumber()) return value;
  const number = kindOf(value) === "text" ? (value.convertToNumberObjectValue() as BaseValueObject) : null;
  return number?.isNumber() ? number : null;
}

/** Whether a cell meets a condition: as Univer's comparison, and its sieve of kinds after it. */
export function meets(cell: Cell, condition: Condition | undefined): boolean {
  if (!condition) return false;
  const { operator, than, read } = condition;
  const kind = cell ? kindOf(cell) : null;
  if (cell && kind !== "error" && kind === kindOf(read)) return isTrue(cell.compare(than, operator));
  if (!isEquality(operator)) return false;
  return cell ? meetsAcross(cell, condition) : (operator as string) === "<>";
}

/** What is of another kind is unequal, but for a number and a text that reads as it; errors are equal to themselves. */
function meetsAcross(cell: BaseValueObject, { operator, read, number }: Condition): boolean {
  if (cell.isError() && read.isError() && cell.getValue() === read.getValue()) return true;
  const other = number && (cell.isNumber() || read.isNumber()) ? numberOf(cell) : null;
  return number && other ? isTrue(other.compare(number, operator)) : (operator as string) === "<>";
}

const isEquality = (operator: Operator): boolean => ["=", "<>"].includes(operator as string);
const isTrue = (value: BaseValueObject | undefined): boolean =>
  value?.isBoolean() === true && value.getValue() === true;

/** Kinds that conditions tell apart; an empty text is blank. */
function kindOf(value: BaseValueObject): "number" | "boolean" | "blank" | "text" | "error" {
  if (value.isError()) return "error";
  if (value.isNumber()) return "number";
  if (value.isBoolean()) return "boolean";
  return value.isNull() || String(value.getValue()) === "" ? "blank" : "text";
}
