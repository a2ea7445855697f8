import { parse, parseA1Range, parseStructRef, stringifyA1Ref, tokenize, tokenTypes, type Token } from "@borgar/fx";
import type { Area } from "./model";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

/** A reference to sheet cells within a formula. */
export interface CellReference {
  /** Sheet names as written; two for a reference through several sheets; none for the formula's own sheet. */
  sheets: string[];
  /** Set for a reference into another workbook, which is never touched. */
  external: boolean;
  area: Area;
}

/** A structured reference, spelled out. `sections` in lower case: "all", "data", "headers", "totals", "this row". */
export interface TableReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** Kept here, since every token of every formula is asked for its type, and reading an import costs more than asking. */
const types = tokenTypes;

const cache = new Map<string, readonly Token[]>();
const cacheLimit = 20_000;

/** The tokens of a formula; `Sheet!#REF!`, and `#REF!A1` on a sheet that is gone, are one error token each. */
export function tokensOf(formula: string): readonly Token[] {
  const known = cache.get(formula);
  if (known) return known;
  const tokens = joinLostReferences(tokenize(formula, { withLocation: false, mergeRefs: true, allowTernary: true }));
  if (cache.size > cacheLimit) cache.clear();
  cache.set(formula, tokens);
  return tokens;
}

function joinLostReferences(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const bang = joined.at(-1);
    const context = joined.at(-2);
    if (token.type === types.ERROR && bang?.value === "!" && context && isContext(context)) {
      joined.splice(-2, 2, { ...token, value: "#REF!" });
    } else joined.push(token);
  }
  return joinLostSheets(joined);
}

function joinLostSheets(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (isCellReference(token) && before?.value === "#REF!") return [];
    return token.value === "#REF!" && after && isCellReference(after)
      ? [{ ...token, value: token.value + after.value }]
      : [token];
  });
}

const isContext = (token: Token): boolean => token.type === types.CONTEXT || token.type === types.CONTEXT_QUOTE;

/** Whether the text is a formula that can be read. */
export function parses(formula: string): boolean {
  const tokens = tokensOf(formula);
  if (tokens.length < 2 || tokens.some((token) => token.type === types.UNKNOWN)) return false;
  try {
    parse([...tokens], { permitArrayRanges: true, permitArrayCalls: true, looseRefCalls: true });
    return true;
  } catch {
    return false;
  }
}

/** The formula with some tokens written anew; `visit` answers undefined for those that stay. */
export function rewrite(formula: string, visit: (token: Token) => string | undefined): string {
  let text = "";
  for (const token of tokensOf(formula)) text += visit(token) ?? token.value;
  return text;
}

/** Whether the token is an error, such as a reference that is lost. */
export const isLost = (token: Token): boolean => token.type === types.ERROR;
/** Whether the token refers to cells: `A1`, `A:A`, `Sheet!A1:B2`. */
export const isCellReference = (token: Token): boolean =>
  token.type === types.REF_RANGE || token.type === types.REF_BEAM || token.type === types.REF_TERNARY;
/** Whether the token is a structured reference. */
export const isTableReference = (token: Token): boolean => token.type === types.REF_STRUCT;
/** Whether the token is a name (or a variable of LET and LAMBDA). */
export const isName = (token: Token): boolean => token.type === types.REF_NAMED;
/** Whether the token is a function's name. */
export const isFunction = (token: Token): boolean => token.type === types.FUNCTION;
/** Whether the token is a text literal. */
export const isText = (token: Token): boolean => token.type === types.STRING;
/** Whether the token is a number. */
export const isNumber = (token: Token): boolean => token.type === types.NUMBER;
/** Whether the token is TRUE or FALSE. */
export const isBoolean = (token: Token): boolean => token.type === types.BOOLEAN;

/** Splits `'My sheet'!A1` into the sheets and the rest. */
export function splitContext(text: string): { sheets: string[]; external: boolean; rest: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheets: [], external: false, rest: text };
  const written = text.slice(0, bang);
  const bare = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { sheets: bare.split(":"), external: bare.includes("["), rest: text.slice(bang + 1) };
}

/** The sheet prefix `'My sheet'!`, quoted where Excel quotes. */
export function contextOf(sheets: readonly string[]): string {
  if (sheets.length === 0) return "";
  const plain = sheets.every((name) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readsAsAddress(name));
  const joined = sheets.join(":");
  return plain ? `${joined}!` : `'${joined.replaceAll("'", "''")}'!`;
}

/** A sheet's name as formulas and addresses spell it: quoted where Excel quotes. */
export const quotedSheet = (name: string): string => contextOf([name]).slice(0, -1);

/** Whether Excel reads the text as a cell address, in either notation (`V25`, `R1C1`, `R`, `C5`). */
export function readsAsAddress(text: string): boolean {
  if (/^(r\d*c\d*|r\d*|c\d*)$/i.test(text)) return true;
  const match = /^([a-z]{1,3})([1-9]\d{0,6})$/i.exec(text);
  if (!match) return false;
  return parseA1Range(text.toUpperCase()) !== undefined;
}

/** Reads a cell reference token. */
export function cellReference(text: string): CellReference | null {
  const { sheets, external, rest } = splitContext(text);
  const range = parseA1Range(rest, true);
  if (!range) return null;
  const row = range.top ?? 0;
  const column = range.left ?? 0;
  return {
    sheets,
    external,
    area: {
      row,
      column,
      rows: (range.bottom ?? MAX_ROWS - 1) - row + 1,
      columns: (range.right ?? MAX_COLUMNS - 1) - column + 1,
    },
  };
}

/** The reference token moved to another area, with its dollar signs and its sheet as they were. */
export function movedReference(text: string, area: Area): string {
  const bang = text.lastIndexOf("!") + 1;
  const range = parseA1Range(text.slice(bang), true);
  if (!range) return text;
  const moved = { ...range };
  if (range.top !== null) moved.top = area.row;
  if (range.bottom !== null) moved.bottom = area.row + area.rows - 1;
  if (range.left !== null) moved.left = area.column;
  if (range.right !== null) moved.right = area.column + area.columns - 1;
  return text.slice(0, bang) + stringifyA1Ref({ context: [], range: moved });
}

/** Reads a structured reference; `[@Col]` and `[Col]` have an empty table. */
export function tableReference(text: string): TableReference | null {
  const known = tableReferences.get(text);
  if (known !== undefined) return known;
  const parsed = parseStructRef(text) ?? null;
  const reference = parsed && {
    table: parsed.table ?? "",
    columns: parsed.columns ?? [],
    sections: parsed.sections ?? [],
  };
  if (tableReferences.size > cacheLimit) tableReferences.clear();
  tableReferences.set(text, reference);
  return reference;
}

const tableReferences = new Map<string, TableReference | null>();

const sectionWords: Record<string, string> = {
  all: "#All",
  data: "#Data",
  headers: "#Headers",
  totals: "#Totals",
  "this row": "#This Row",
};

/** Spells a structured reference as files hold it. */
export function tableReferenceText({ table, columns, sections }: TableReference): string {
  const words = sections.map((section) => sectionWords[section] ?? `#${section}`);
  const names = columns.map((column) => column.replace(/['[\]#]/g, "'$&"));
  if (words.length === 0 && names.length === 0) return `${table}[]`;
  if (words.length === 1 && names.length === 0) return `${table}[${words[0]}]`;
  if (words.length === 0 && names.length === 1) return `${table}[${names[0]}]`;
  const parts = words.map((word) => `[${word}]`);
  if (names.length > 0) parts.push(names.map((name) => `[${name}]`).join(":"));
  return `${table}[${parts.join(",")}]`;
}
