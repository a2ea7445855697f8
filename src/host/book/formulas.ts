import type { Token } from "@borgar/fx";
import { BookError } from "./bookError";
import { checkCalls } from "./calls";
import type { Core } from "./core";
import {
  cellReference,
  contextOf,
  isBoolean,
  isCellReference,
  isFunction,
  isName,
  isTableReference,
  isText,
  movedReference,
  parses,
  rewrite,
  splitContext,
  tableReference,
  tableReferenceText,
  tokensOf,
  type TableReference,
} from "./formulaText";
import type { SheetData, TableData } from "./model";
import { shiftedArea, type Shift } from "./shift";
import { tableNamed, tableAt } from "./tableLookup";

/** Longest formula Excel takes. */
const longestFormula = 8192;
/** Longest text literal within a formula. */
const longestLiteral = 255;

/** Where a formula stands; names and validations have no cell. */
export interface Place {
  sheet: SheetData;
  row: number;
  column: number;
}

/**
 * The one spelling in which a formula is kept: upper-case functions, sheets and tables in their own case,
 * `[@Col]` spelled out. Refuses what Excel refuses to take.
 */
export function canonicalFormula(core: Core, formula: string, place?: Place): string {
  if (formula.length > longestFormula)
    throw new BookError("InvalidArgument", "the formula is longer than 8,192 characters");
  if (!parses(formula)) throw new BookError("InvalidArgument", `not a formula: ${formula}`);
  const locals = localNames(formula);
  checkCalls(core, formula, locals);
  const text = rewrite(formula, (token) => canonicalToken(core, token, place, locals));
  return text.trim();
}

function canonicalToken(
  core: Core,
  token: Token,
  place: Place | undefined,
  locals: ReadonlySet<string>,
): string | undefined {
  const { value } = token;
  checkServed(token);
  if (isTableReference(token)) return canonicalTableReference(core, value, place);
  if (isCellReference(token)) return canonicalContext(core, value, (rest) => rest.toUpperCase());
  if (isName(token)) return locals.has(value.toLowerCase()) ? value : canonicalName(core, value);
  if (isFunction(token)) return nameIn(core, value)?.name ?? functionName(value);
  return isBoolean(token) ? value.toUpperCase() : undefined;
}

/** Refuses what Excel refuses, and what cannot be worked out here: a wrong value would be worse. */
function checkServed(token: Token): void {
  if (token.value === "#")
    throw new BookError("InvalidArgument", "a reference to a whole spill, such as A1#, is not served by this host");
  if (isText(token) && token.value.length - 2 > longestLiteral) {
    throw new BookError("InvalidArgument", "a text in a formula is longer than 255 characters");
  }
}

/** In capitals, but for the marks that files put before functions which are not known here. */
const functionName = (text: string): string =>
  text.toUpperCase().replace(/^(_XL[A-Z]+\.)+/, (marks) => marks.toLowerCase());

function canonicalName(core: Core, value: string): string {
  const table = tableNamed(core, value);
  if (table) return `${table.table.name}[]`;
  return canonicalContext(core, value, (rest) => nameIn(core, rest)?.name ?? rest);
}

const nameIn = (core: Core, name: string): { name: string } | undefined =>
  core.data.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());

/** Variables that LET and LAMBDA declare: whatever names a formula with them holds and no one defined. */
export function localNames(formula: string): ReadonlySet<string> {
  if (!/\b(LET|LAMBDA)\s*\(/i.test(formula)) return new Set();
  const tokens = tokensOf(formula).filter((token) => !/^\s*$/.test(token.value));
  const locals = new Set<string>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]?.value;
    if (isName(token) && (before === "(" || before === ",") && tokens[index + 1]?.value === ",") {
      locals.add(token.value.toLowerCase());
    }
  });
  return locals;
}

function canonicalContext(core: Core, value: string, rest: (text: string) => string): string {
  const parts = splitContext(value);
  if (parts.sheets.length === 0) return rest(parts.rest);
  if (parts.external) return value;
  const sheets = parts.sheets.map((name) => {
    const sheet = core.data.sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new BookError("InvalidArgument", `a formula names a sheet that is not there: ${name}`);
    return sheet.name;
  });
  return contextOf(sheets) + rest(parts.rest);
}

function canonicalTableReference(core: Core, value: string, place?: Place): string {
  const reference = tableReference(value);
  if (!reference) throw new BookError("InvalidArgument", `not a reference: ${value}`);
  const table = reference.table
    ? tableNamed(core, reference.table)?.table
    : place && tableAt(place.sheet, place.row, place.column);
  if (!table) throw new BookError("InvalidArgument", `a formula names a table that is not there: ${value}`);
  const columns = reference.columns.map((name) => columnNamed(table, name).name);
  return tableReferenceText({ table: table.name, columns, sections: reference.sections });
}

/** The column of this heading, in any case; refused when there is none. */
export function columnNamed(table: TableData, name: string): TableData["columns"][number] {
  const wanted = name.toLowerCase();
  const column = table.columns.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!column) throw new BookError("InvalidArgument", `the table ${table.name} has no column ${name}`);
  return column;
}

/** The formula after cells of the named sheet moved. `own` is the name of the sheet the formula stands on. */
export function shiftedFormula(formula: string, own: string, sheet: string, shift: Shift): string {
  return rewrite(formula, (token) => {
    if (!isCellReference(token)) return undefined;
    const reference = cellReference(token.value);
    if (!reference || reference.external || reference.sheets.length > 1) return undefined;
    if ((reference.sheets[0] ?? own).toLowerCase() !== sheet.toLowerCase()) return undefined;
    const moved = shiftedArea(reference.area, shift);
    if (!moved) return "#REF!";
    return moved === reference.area ? undefined : movedReference(token.value, moved);
  });
}

/** The formula with one sheet under a new name; null for a sheet taken away, whose references are lost. */
export function formulaWithSheet(formula: string, before: string, after: string | null): string {
  const wanted = before.toLowerCase();
  return rewrite(formula, (token) => {
    if (!isCellReference(token) && !isName(token)) return undefined;
    const { sheets, external, rest } = splitContext(token.value);
    if (external || !sheets.some((sheet) => sheet.toLowerCase() === wanted)) return undefined;
    // As Excel has it: the sheet is lost, the cells are still named.
    if (after === null) return isCellReference(token) ? `#REF!${rest}` : "#REF!";
    return contextOf(sheets.map((sheet) => (sheet.toLowerCase() === wanted ? after : sheet))) + rest;
  });
}

/** The formula with the structured references of one table changed; `edit` answers null for a lost reference. */
export function formulaWithTable(
  formula: string,
  table: string,
  edit: (reference: TableReference) => string | null,
): string {
  return rewrite(formula, (token) => {
    if (!isTableReference(token)) return undefined;
    const reference = tableReference(token.value);
    if (reference?.table.toLowerCase() !== table.toLowerCase()) return undefined;
    return edit(reference) ?? "#REF!";
  });
}
