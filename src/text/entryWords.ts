import type { Column, ValidationRule } from "../plan/types";
import { numberText, percentText } from "./values";

/** Title and sentence of an input prompt or an error box. */
export interface BoxWords {
  /** At most 32 characters. */
  readonly title: string;
  /** One line, at most 255 characters. */
  readonly message: string;
}

/** What a cell says when it is chosen, and when it refuses. */
export interface EntryWords {
  readonly prompt: BoxWords;
  readonly error: BoxWords;
}

type Held = Pick<Column, "title" | "kind"> &
  Partial<Pick<Column, "required" | "uniqueAmong" | "references" | "post" | "past" | "min" | "max">>;

type WordsOf<T extends ValidationRule["type"]> = (
  rule: Extract<ValidationRule, { type: T }>,
  held: Held,
) => { readonly ask: string; readonly refuse: string };

const words: { readonly [T in ValidationRule["type"]]: WordsOf<T> } = {
  list: (_, { references }) =>
    references === undefined
      ? {
          ask: "Choose a word from the list.",
          refuse:
            "Choose a word from the list. To add a word, write it below the last one of its list on the sheet Lists.",
        }
      : {
          ask: "Choose an ID from the list.",
          refuse: "Choose an ID from the list. To add one, write a row on the sheet that it belongs to.",
        },
  date: ({ from, to }) => ({
    ask: `Type a date, such as 05/03/2027${spanOf(from, to)}.`,
    refuse: `Type a real date, day first, such as 05/03/2027${spanOf(from, to)}.`,
  }),
  whole: ({ min, max }) => ({
    ask: `Type a whole number${limits(min, max)}.`,
    refuse: `Type a whole number${limits(min, max)}, digits only.`,
  }),
  decimal: ({ min, max }, held) => ({
    ask: amount(held, min, max),
    refuse: `${amount(held, min, max)} Digits only, no £ sign and no words.`,
  }),
  percent: ({ min, max }) => ({
    ask: "Type a whole per cent, such as 5%.",
    refuse: `Type a whole per cent from ${percentText(min)} to ${percentText(max)}, such as 5%.`,
  }),
  length: ({ max }, { post }) => ({
    ask: post === true ? "Give the post, never a person's name." : `Up to ${max} characters.`,
    refuse: `Use at most ${max} characters; put the rest into the document that you refer to.`,
  }),
  custom: (_, held) => customWords(held),
};

/** What an entry rule asks for, and what it says where it refuses: the column's limits in its own words. */
export function ruleWords(held: Held, rule: ValidationRule): { readonly ask: string; readonly refuse: string } {
  // Each rule's own words get that rule: the table above is typed by it.
  return (words[rule.type] as WordsOf<ValidationRule["type"]>)(rule as never, held);
}

/** Prompt and error of a column's (or setting's) entry rule. */
export function entryWords(held: Held, rule: ValidationRule): EntryWords {
  const { ask, refuse } = ruleWords(held, rule);
  const needed = held.required === true ? " Needed in every row." : "";
  return { prompt: box(held.title, `${ask}${needed}`), error: box(held.title, refuse) };
}

function box(title: string, message: string): BoxWords {
  return { title: title.slice(0, 32), message: message.slice(0, 255) };
}

function customWords({ kind, uniqueAmong }: Held): { ask: string; refuse: string } {
  if (kind === "year")
    return {
      ask: "Write a financial year like 2026/27.",
      refuse: "Write a financial year like 2026/27, one row for each year.",
    };
  if (uniqueAmong !== undefined)
    return {
      ask: "Give an ID that no other row has.",
      refuse: "Give an ID of letters and digits that no other row has.",
    };
  return {
    ask: "Give an ID of letters and digits.",
    refuse: "Give an ID of letters and digits, at most 20 characters.",
  };
}

function spanOf(from: string, to: string): string {
  if (from === "=PlanFirstDay") return ", within the plan's years";
  return to === "=PlanEnd" ? ", not after the plan's last year" : "";
}

function limits(min: number, max: number): string {
  return max >= 1e9 ? ` of ${numberText(min)} or more` : ` from ${numberText(min)} to ${numberText(max)}`;
}

function amount({ kind }: Held, min: number, max: number): string {
  if (kind === "millions")
    return `Type the sum in millions of pounds: 1.5 for £1,500,000, from ${numberText(min)} to ${numberText(max)}.`;
  if (kind === "pounds") return `Type whole pounds${limits(min, max)}.`;
  return `Type a number${limits(min, max)}.`;
}
