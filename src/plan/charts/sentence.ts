import type { FeedCell, FeedPlace, FeedValues } from "./types";
import { dateInWords } from "../../dates/words";

/** How a fact is written. */
type Writing = "number" | "day" | "tenths" | "percent";

/** A fact within a sentence; `one` and `many` stand behind a number and follow it. */
interface Said {
  readonly fact: string;
  readonly as?: Writing;
  readonly one?: string;
  readonly many?: string;
}

/** Words that depend on a fact: `none` is nought or no text. */
interface Choice {
  readonly when: string;
  readonly none: Sentence;
  readonly some: Sentence;
}

/** A sentence about the facts of a feed, declared once: the workbook's formula and its twin are both made of it. */
export type Sentence = readonly (string | Said | Choice)[];

/** `4 projects`: a number with its noun. */
export function count(fact: string, one: string, many = `${one}s`): Said {
  return { fact, one: ` ${one}`, many: ` ${many}` };
}

/** Words only where a fact is above nought, or is a text. */
export function where(when: string, some: Sentence, none: Sentence = []): Choice {
  return { when, some, none };
}

/** The sentence as a formula. */
export function sentenceFormula(sentence: Sentence, at: FeedPlace): string {
  return `=${joined(sentence, at)}`;
}

function joined(sentence: Sentence, at: FeedPlace): string {
  if (sentence.length === 0) return '""';
  return sentence.map((part) => partFormula(part, at)).join("&");
}

/** A text in a formula stays below 256 characters. */
const longestText = 255;

function partFormula(part: Sentence[number], at: FeedPlace): string {
  if (typeof part === "string") return quotedText(part);
  if ("when" in part) {
    const fact = at.fact(part.when);
    return `IF(OR(${fact}="",${fact}=0),${joined(part.none, at)},${joined(part.some, at)})`;
  }
  const fact = at.fact(part.fact);
  const written = {
    number: fact,
    day: `TEXT(${fact},"d mmmm yyyy")`,
    tenths: `TEXT(${fact},"0.0")`,
    percent: `TEXT(${fact},"0%")`,
  };
  const noun = part.one === undefined ? "" : `&IF(${fact}=1,"${part.one}","${part.many ?? part.one}")`;
  return written[part.as ?? "number"] + noun;
}

function quotedText(text: string): string {
  const pieces = text.match(new RegExp(`.{1,${longestText}}`, "gs")) ?? [""];
  return pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join("&");
}

/** The sentence as the formula shows it for these facts. */
export function sentenceText(sentence: Sentence, facts: FeedValues["facts"]): string {
  return sentence.map((part) => partText(part, facts)).join("");
}

function partText(part: Sentence[number], facts: FeedValues["facts"]): string {
  if (typeof part === "string") return part;
  if ("when" in part) return sentenceText(isNone(facts[part.when]) ? part.none : part.some, facts);
  const value = facts[part.fact] ?? "";
  const noun = part.one === undefined ? "" : value === 1 ? part.one : (part.many ?? part.one);
  return written(value, part.as ?? "number") + noun;
}

function isNone(fact: FeedCell | undefined): boolean {
  return fact === undefined || fact === null || fact === "" || fact === 0;
}

function written(value: FeedCell, as: Writing): string {
  if (typeof value !== "number") return value ?? "";
  if (as === "day") return dateInWords(value);
  if (as === "tenths") return oneDecimal(value);
  return as === "percent" ? `${wholeNumber(value * 100)}%` : String(value);
}

function wholeNumber(value: number): string {
  return String(Math.round(Number(value.toPrecision(15))));
}

/** As `TEXT(number,"0.0")` writes it: halves away from nought, on the decimal number that Excel shows. */
export function oneDecimal(value: number): string {
  const tenths = Math.round(Number((Math.abs(value) * 10).toPrecision(15)));
  const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return value < 0 && tenths > 0 ? `-${text}` : text;
}
