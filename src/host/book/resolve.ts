import type { Token } from "@borgar/fx";
import { cellArea, holds } from "./area";
import { sheetNamed } from "./cells";
import type { Core } from "./core";
import { countedFrom1904 } from "./dates1904";
import { lookedUpCell } from "./fixedNames";
import type { Place } from "./formulas";
import {
  cellReference,
  isCellReference,
  isFunction,
  isLost,
  isName,
  isNumber,
  isTableReference,
  movedReference,
  rewrite,
  splitContext,
  tableReference,
  tokensOf,
} from "./formulaText";
import type { NameData } from "./model";
import { resolvedTableReference } from "./tableAddress";

/** Names may stand for formulas with names; deeper than this is a circle. */
const deepest = 16;

/** Prefixes that files put before functions newer than their format. */
const filePrefix = /^(_xlfn\.|_xlws\.|_xlpm\.)+/i;

/**
 * The formula as an engine without tables and names understands it: structured references as addresses,
 * names replaced by what they stand for.
 */
export function resolvedFormula(core: Core, formula: string, place: Place, depth = 0): string {
  const resolved = withoutNames(core, formula, place, depth);
  return core.data.date1904 && depth === 0 ? countedFrom1904(resolved) : resolved;
}

function withoutNames(core: Core, formula: string, place: Place, depth: number): string {
  let single = false;
  return rewrite(formula, (token) => {
    if (token.value === "@") {
      single = true;
      return "";
    }
    const text = resolvedToken(core, token, place, depth);
    const one = single && isReference(token) ? intersected(text ?? token.value, place) : text;
    single = false;
    return one;
  });
}

const isReference = (token: Token): boolean => isCellReference(token) || isTableReference(token) || isName(token);

function resolvedToken(core: Core, token: Token, place: Place, depth: number): string | undefined {
  if (isNumber(token)) return plainNumber(token.value);
  if (isLost(token) && token.value.startsWith("#REF!")) return "#REF!";
  if (!isTableReference(token) && !isName(token) && !isFunction(token)) return undefined;
  const find = (): string =>
    isTableReference(token)
      ? resolvedTable(core, token.value, place)
      : (resolvedName(core, token.value, place, depth) ?? token.value.replace(filePrefix, ""));
  const meaning = core.dirty.meaning(place.sheet.id, token.value, () => (varies(core, token, place) ? null : find()));
  return meaning ?? find();
}

function resolvedTable(core: Core, text: string, place: Place): string {
  const reference = tableReference(text);
  return reference ? (resolvedTableReference(core, reference, place) ?? "#REF!") : "#REF!";
}

/** Whether each row gives the text another meaning: `Table[[#This Row],[Column]]`, or a name that stands for such. */
function varies(core: Core, token: Token, place: Place, depth = 0): boolean {
  if (token.value === "@") return true;
  if (isTableReference(token)) return /#this row|@/i.test(token.value);
  const name = isName(token) || isFunction(token) ? named(core, token.value, place) : undefined;
  if (!name || depth > deepest) return false;
  return tokensOf(name.formula).some((inner) => varies(core, inner, place, depth + 1));
}

/** Univer takes `.5` and `1E+3` for texts. */
function plainNumber(text: string): string {
  const [mantissa = "", exponent] = text.replace(/^(-?)\./, "$10.").split(/e/i);
  return exponent === undefined ? mantissa : `(${mantissa}*10^(${Number(exponent)}))`;
}

/** `@` before a column or row of cells means the one beside the formula. */
function intersected(text: string, place: Place): string {
  const area = cellReference(text)?.area;
  if (!area || (area.rows === 1 && area.columns === 1)) return text;
  const row = area.rows === 1 ? area.row : place.row;
  const column = area.columns === 1 ? area.column : place.column;
  if (!holds(area, row, column)) return "#VALUE!";
  return movedReference(text, cellArea(row, column));
}

function resolvedName(core: Core, text: string, place: Place, depth: number): string | undefined {
  const name = named(core, text, place);
  if (!name) return undefined;
  if (depth > deepest) return "#REF!";
  const cell = lookedUpCell(core, name.formula, place);
  if (cell !== null) return cell;
  const formula = resolvedFormula(core, name.formula, place, depth + 1).slice(1);
  const simple = tokensOf(`=${formula}`).length === 2 || /^[A-Z.]+\([^()]*\)$/i.test(formula);
  return simple || /^LAMBDA\(/i.test(formula) ? formula : `(${formula})`;
}

function named(core: Core, text: string, place: Place): NameData | undefined {
  const { sheets, rest } = splitContext(text);
  const wanted = rest.replace(filePrefix, "").toLowerCase();
  const owner = sheets[0] === undefined ? place.sheet : sheetNamed(core, sheets[0]);
  const alike = core.data.names.filter(({ name }) => name.toLowerCase() === wanted);
  return alike.find((name) => name.sheet === owner?.id) ?? alike.find((name) => name.sheet === undefined);
}
