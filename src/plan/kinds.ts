import { isoOf, maybeDate } from "../dates/days";
import { idNames } from "./ids";
import { maybeList } from "./lists";
import type { Cell, CellError, Column, KindName, ValidationRule } from "./types";
import { maybeYear } from "../dates/years";

/** Why a text cannot be taken for a value of a kind. */
export interface Problem {
  readonly problem: "notDate" | "notNumber" | "notWhole" | "notYear" | "notId" | "outOfRange" | "isError" | "tooLong";
}

/** What a column or setting declares of what may stand in it. */
export type Bounds = Pick<Column, "kind"> &
  Partial<Pick<Column, "min" | "max" | "list" | "references" | "past" | "free" | "uniqueAmong">>;

/** What shared code may ask of a kind of column. `parse(print(v))` gives back `v`. */
export interface Kind {
  /** The value that a person's or file's input stands for; null for nothing. */
  parse(input: Cell, column?: Bounds): Cell | Problem;
  /** The value as plain text that `parse` reads back. */
  print(value: Cell): string;
  readonly numberFormat: string;
  readonly align: "Left" | "Right" | "Center";
  /** Whether the cell holds a number or a text: decides what V03 calls unreadable. */
  readonly holds: "number" | "text";
  /** The native entry rule, null where anything goes. */
  validation(column: Bounds): ValidationRule | null;
}

/** Excel's own error value in a cell. */
export function isError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Whether a cell that is to hold a number or a date is filled with something else. */
export function isUnread(cell: Cell): boolean {
  return cell !== null && cell !== "" && typeof cell !== "number";
}

/** Whether `parse` gave a problem instead of a value. */
export function isProblem(result: Cell | Problem): result is Problem {
  return typeof result === "object" && result !== null && "problem" in result;
}

const textLimit = 255;

/** Letters of the longest text that a cell of Excel holds. */
export const longestText = 32_767;

function text(overrides: Partial<Kind> = {}): Kind {
  return {
    parse: (input) => {
      if (isError(input)) return { problem: "isError" };
      if (input === null || input === "") return null;
      const value = String(input);
      return value.length > longestText ? { problem: "tooLong" } : value;
    },
    print: (value) => (value === null || isError(value) ? "" : String(value)),
    numberFormat: "@",
    align: "Left",
    holds: "text",
    validation: () => ({ type: "length", max: textLimit }),
    ...overrides,
  };
}

function toNumber(input: Cell): number | null | Problem {
  if (isError(input)) return { problem: "isError" };
  if (input === null || input === "") return null;
  if (typeof input === "number") return Number.isFinite(input) ? input : { problem: "notNumber" };
  if (typeof input === "boolean") return { problem: "notNumber" };
  const bare = input
    .trim()
    .replace(/^(-?)\s*£\s*/, "$1")
    .replace(/(\d),(?=\d{3}(\D|$))/g, "$1")
    .replace(/\s*(m|%)$/i, "");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(bare)) return { problem: "notNumber" };
  const value = Number(bare);
  if (!Number.isFinite(value)) return { problem: "notNumber" };
  return /%\s*$/.test(input) ? value / 100 : value;
}

function number(numberFormat: string, overrides: Partial<Kind> = {}): Kind {
  return {
    parse: (input, column) => {
      const value = toNumber(input);
      if (typeof value !== "number") return value;
      if (value < (column?.min ?? -Infinity) || value > (column?.max ?? Infinity)) return { problem: "outOfRange" };
      return value;
    },
    print: (value) => (typeof value === "number" ? String(value) : ""),
    numberFormat,
    align: "Right",
    holds: "number",
    validation: ({ min, max }) => ({ type: "decimal", min: min ?? -1e9, max: max ?? 1e9 }),
    ...overrides,
  };
}

const integer = number("0", {
  parse: (input, column) => {
    const value = plainNumber.parse(input, column);
    return typeof value === "number" && !Number.isInteger(value) ? { problem: "notWhole" } : value;
  },
  validation: ({ min, max }) => ({ type: "whole", min: min ?? 0, max: max ?? 1_000_000_000 }),
});

const plainNumber = number("#,##0.##");

const date: Kind = {
  parse: (input) => {
    if (isError(input)) return { problem: "isError" };
    if (input === null || input === "") return null;
    if (typeof input === "number") return isoOf(input) === null ? { problem: "notDate" } : input;
    return (typeof input === "string" ? maybeDate(input) : null) ?? { problem: "notDate" };
  },
  print: (value) => (typeof value === "number" ? (isoOf(value) ?? "") : ""),
  numberFormat: "dd/mm/yyyy",
  align: "Right",
  holds: "number",
  validation: ({ past, free }) => ({
    type: "date",
    from: past === true || free === true ? "=DATE(2000,1,1)" : "=PlanFirstDay",
    to: free === true ? "=DATE(2099,12,31)" : "=PlanEnd",
  }),
};

/** `*`, `?` and `~` would let MATCH find another row's id. */
const idTests = ["LEN({cell})<=20", '{cell}=SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({cell},"*",""),"?",""),"~","")'];
const yearTests = ["LEN({cell})=7", 'MID({cell},5,1)="/"', "VALUE(RIGHT({cell},2))=MOD(VALUE(LEFT({cell},4))+1,100)"];

/**
 * A rule made of tests that must all hold, and that no other row holds the same where it has to be the only one: the same text,
 * for COUNTIF would take 1.1 and 1.10 for one number.
 */
function custom(tests: readonly string[], { uniqueAmong }: Bounds): ValidationRule {
  const alone = uniqueAmong === undefined ? [] : [`SUMPRODUCT(--ISNUMBER(1/(${uniqueAmong}&""={cell}&"")))<=1`];
  return { type: "custom", formula: `=AND(${[...tests, ...alone].join(",")})` };
}

/** Every kind of column. Nothing outside this file asks which kind a column is of. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  id: text({ parse: parseId, validation: (column) => custom(idTests, column) }),
  text: text(),
  choice: text({
    numberFormat: "General",
    validation: ({ list }) =>
      list === undefined ? null : { type: "list", source: `=${maybeList(list)?.named ?? list}` },
  }),
  rag: text({ numberFormat: "General", validation: () => ({ type: "list", source: "=PlanListRag" }) }),
  reference: text({ validation: ({ references }) => listOfIds(references) }),
  step: { ...integer, validation: ({ references }) => listOfIds(references) },
  year: text({
    parse: (input) => {
      const value = text().parse(input);
      return typeof value === "string" && maybeYear(value) === null ? { problem: "notYear" } : value;
    },
    validation: (column) => custom(yearTests, column),
  }),
  codes: text({ numberFormat: "General", validation: () => null }),
  value: {
    ...text({ numberFormat: "General" }),
    parse: (input) => (isError(input) ? { problem: "isError" } : input === "" ? null : input),
    validation: () => null,
  },
  integer,
  number: plainNumber,
  millions: number("#,##0.000"),
  pounds: number("£#,##0"),
  percent: number("0%", {
    validation: ({ min, max }) => ({ type: "percent", min: min ?? 0, max: max ?? 1 }),
  }),
  date,
};

function parseId(input: Cell): Cell | Problem {
  const value = text().parse(input);
  if (typeof value !== "string") return value;
  return /[*?~]/.test(value) || value.length > 20 ? { problem: "notId" } : value;
}

function listOfIds(references: string | undefined): ValidationRule | null {
  const named = references === undefined ? undefined : idNames[references];
  return named === undefined ? null : { type: "list", source: `=${named}` };
}
