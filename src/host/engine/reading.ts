import type { Token } from "@borgar/fx";
import { union } from "../book/area";
import { cellReference, isCellReference, isFunction, tokensOf } from "../book/formulaText";
import type { Area } from "../book/model";

/** Cells that a formula names, on the sheet of this name or on its own. */
export interface NamedArea {
  sheet: string | undefined;
  area: Area;
}

/** What can be told from a formula's text of what it reads. */
export interface Reading {
  areas: NamedArea[];
  /** It may read cells that only its calculation shows. */
  wild: boolean;
  /** It comes to something else at each calculation. */
  volatile: boolean;
  /** It may come to its result without some of what it names. */
  choosing: boolean;
}

const wildFunctions = new Set(["OFFSET", "INDIRECT"]);
const choosingFunctions = new Set(["IF", "IFS", "IFERROR", "IFNA", "CHOOSE", "SWITCH"]);
/** They ask where cells are, not what is in them: `ROW(A5)` in A5 reads nothing. */
const placeFunctions = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);
const volatileFunctions = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);

/** Reads a formula in plain A1 references. */
export function readingOf(formula: string): Reading {
  const tokens = tokensOf(formula);
  const reading: Reading = { areas: [], wild: false, volatile: false, choosing: false };
  tokens.forEach((token, at) => {
    const text = token.value.toUpperCase();
    if (isFunction(token)) {
      reading.wild ||= wildFunctions.has(text);
      reading.volatile ||= volatileFunctions.has(text);
      reading.choosing ||= choosingFunctions.has(text);
    } else if (isCellReference(token)) {
      if (!asksForPlace(tokens, at)) addReference(reading, token);
    } else if (text === ":") addSpan(reading, tokens, at);
    else if (text === "#") reading.wild = true;
  });
  return reading;
}

/** Whether the reference is all that one of the functions of place is given. */
function asksForPlace(tokens: readonly Token[], at: number): boolean {
  const [name, open, , close] = tokens.slice(Math.max(at - 2, 0), at + 2);
  return placeFunctions.has(name?.value.toUpperCase() ?? "") && open?.value === "(" && close?.value === ")";
}

function addReference(reading: Reading, token: Token): void {
  const named = areaIn(token);
  if (named === "outside") return;
  if (named) reading.areas.push(named);
  else reading.wild = true;
}

/** The cells of a reference; "outside" in another workbook, null where they are not one area of one sheet. */
function areaIn(token: Token): NamedArea | "outside" | null {
  const reference = cellReference(token.value);
  if (!reference || reference.sheets.length > 1) return null;
  return reference.external ? "outside" : { sheet: reference.sheets[0], area: reference.area };
}

/** `INDEX(cells,a):INDEX(cells,b)`: whatever it comes to lies within what the two look into. */
function addSpan(reading: Reading, tokens: readonly Token[], colon: number): void {
  const [from, to] = [endBefore(tokens, colon), endAfter(tokens, colon)];
  if (!from || !to || from.sheet !== to.sheet) reading.wild = true;
  else reading.areas.push({ sheet: from.sheet, area: union(from.area, to.area) });
}

function endBefore(tokens: readonly Token[], colon: number): NamedArea | null {
  let open = 0;
  for (let at = colon - 1; at >= 0; at--) {
    if (tokens[at]?.value === ")") open++;
    if (tokens[at]?.value === "(" && --open === 0) return looksInto(tokens, at - 1);
    if (open === 0) return null;
  }
  return null;
}

const endAfter = (tokens: readonly Token[], colon: number): NamedArea | null => looksInto(tokens, colon + 1);

function looksInto(tokens: readonly Token[], at: number): NamedArea | null {
  const [name, open, cells] = tokens.slice(at, at + 3);
  if (name?.value.toUpperCase() !== "INDEX" || open?.value !== "(" || !cells || !isCellReference(cells)) return null;
  const named = areaIn(cells);
  return named === "outside" ? null : named;
}
