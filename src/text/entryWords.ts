import type { Column, ValidationRule } from "../plan/types";

/** Title and message of a cell's prompt or refusal; Excel holds 32 and 255 characters. */
export interface Words {
  readonly title: string;
  readonly message: string;
}

type Held = Pick<Column, "title" | "required"> & Partial<Pick<Column, "min" | "max" | "kind" | "post" | "unique">>;

const number = (value: number): string => value.toLocaleString("en-GB");

/** What to type, by the rule that the cell has. */
const advice: { [T in ValidationRule["type"]]: (rule: Extract<ValidationRule, { type: T }>, held: Held) => string } = {
  list: () => "Choose from the list.",
  date: () => "Type a date, such as 31/03/2027, within the plan's years.",
  whole: ({ min, max }) => `Type a whole number from ${number(min)} to ${number(max)}.`,
  decimal: ({ min, max }) => `Type a number from ${number(min)} to ${number(max)}.`,
  length: ({ max }, { post }) => (post ? "Type a post, never a person's name." : `Type up to ${number(max)} characters.`),
  custom: (_, { kind }) => customAdvice[kind ?? ""] ?? "Type a value of the kind that the heading names.",
};

const customAdvice: Readonly<Record<string, string>> = {
  id: "Type an id that no other row has, without * ? or ~.",
  year: "Type a financial year, such as 2026/27.",
  percent: "Type a whole per cent from 0% to 100%.",
};

function adviceOf<T extends ValidationRule["type"]>(rule: Extract<ValidationRule, { type: T }>, held: Held): string {
  return advice[rule.type as T](rule, held);
}

/** The one-line prompt beside a cell, and what Excel says when it refuses an entry: what to type instead. */
export function entryWords(held: Held, rule: ValidationRule): { readonly prompt: Words; readonly error: Words } {
  const title = held.title.slice(0, 32);
  const what = adviceOf(rule, held);
  const needed = held.required ? " Needed once a row is started." : "";
  return {
    prompt: { title, message: what + needed },
    error: { title, message: `This does not fit ${held.title}. ${what} Press Escape to leave the cell as it was.` },
  };
}
