import type { RuleFacts } from "../../plan/checks/facts";
import type { FindingTexts } from "./texts";
import { ruleWords } from "../entryWords";
import { cellText, dayText, exactText, numberText } from "../values";

const expected: { readonly [E in RuleFacts["V03"]["expected"]]: string } = {
  date: "not a date. Type it again as a date, such as 05/03/2027",
  number: "not a number. Type it again with digits only",
  text: "where words belong. Type the entry again, or clear the cell",
  year: "not a financial year. Write it like 2026/27",
  id: "not an ID that can be looked up. Use letters and digits only",
};

/** What stands there, then what the column takes, in the words of its entry rule. */
function outside({ column: title, value, kind, ...limit }: RuleFacts["V78"]): string {
  const held = { title, kind };
  const [number, min, max] = [Number(value), limit.min ?? -Infinity, limit.max ?? Infinity];
  switch (limit.type) {
    case "whole":
    case "decimal":
      return `is ${exactText(number)}. ${ruleWords(held, { type: limit.type, min, max }).ask}`;
    case "percent":
      return `is ${exactText(number * 100)}%. ${ruleWords(held, { type: limit.type, min, max }).refuse}`;
    case "length":
      return `has ${numberText(String(value).length)} characters. ${ruleWords(held, { type: limit.type, max }).refuse}`;
    case "date":
      return `is ${dayText(number)}. Check the year: dates here lie ${spanText(limit)}.`;
  }
}

function spanText({ min, max }: Pick<RuleFacts["V78"], "min" | "max">): string {
  const [from, to] = [min, max].map((day) => (day === null ? "" : dayText(day)));
  if (to === "") return `on or after ${from}`;
  return from === "" ? `on or before ${to}` : `between ${from} and ${to}`;
}

/** Sentences of the findings. Rules for any cell, whatever its table. */
export const generalTexts = {
  V01: ({ setting, value }) =>
    `The setting ${setting} is ${dayText(value)}. A plan starts on 1 April and ends on a later 31 March: correct the date.`,
  V02: ({ column, value, now, rows = 1 }) =>
    now !== undefined
      ? `${cellText(value)} is called ${cellText(now)} on the sheet Lists now, and ${rows === 1 ? "one entry still says" : `${rows} entries still say`} ${cellText(value)}. Change what they say, or put the word back on the list.`
      : `${cellText(value)} is not on the list for ${column}. Choose a word from the drop-down, or add this one on the sheet Lists.`,
  V03: ({ column, value, expected: what }) => `${column} holds ${cellText(value)}, ${expected[what]}.`,
  V04: ({ value }) => `${cellText(value)} is used twice. Each row needs its own: change the one in this row.`,
  V05: ({ column, value, sheet }) =>
    `${column} says ${cellText(value)}, which is not on the sheet ${sheet}. Choose one that is there, or add it there.`,
  V06: ({ column, value, start, end }) =>
    `${column} is ${dayText(value)}, outside the plan (${dayText(start)} to ${dayText(end)}). Check the year of the date${value > end ? ", or give the plan more years" : ""}.`,
  V07: ({ column, setting }) => `${column} is blank. Fill it in${setting ? "" : ", or clear the whole row"}.`,
  V08: ({ column, value }) =>
    `${column} holds ${cellText(value)}, which looks like an e-mail address or a telephone number. Give the post instead, since the workbook may be published.`,
  V76: ({ column, value }) =>
    `${column} holds a formula, whose result is ${cellText(value)} now. Type the value itself: entries are decided, not worked out.`,
  V78: (facts) => `${facts.column} ${outside(facts)}`,
} satisfies Partial<FindingTexts>;
