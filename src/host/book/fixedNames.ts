import type { Token } from "@borgar/fx";
import { absoluteAddressOf, cellArea } from "./area";
import { cellAt, sheetNamed } from "./cells";
import type { Core } from "./core";
import type { Place } from "./formulas";
import { cellReference, contextOf, isCellReference, isTableReference, tableReference, tokensOf } from "./formulaText";
import type { Area, SheetData } from "./model";
import { resolvedTableReference } from "./tableAddress";

interface Column {
  sheet: SheetData;
  area: Area;
}

/**
 * The cell that a look-up name stands for: `INDEX(column,3)` or `INDEX(column,MATCH("key",keys,0))`.
 * Such names are used in every row of a plan, and a cell is calculated far sooner than a look-up.
 * Null for any other formula. The keys are watched: when one changes, formulas are read anew.
 */
export function lookedUpCell(core: Core, formula: string, place: Place): string | null {
  const tokens = tokensOf(formula);
  const shape = tokens.map(shapeOf).join("");
  const column = tokens[3] && columnOf(core, tokens[3], place);
  if (!column) return null;
  const at = shape === "=INDEX(@,#)" ? Number(tokens[5]?.value) - 1 : positionOf(core, shape, tokens, place);
  if (at === null || !(at >= 0 && at < column.area.rows)) return null;
  return contextOf([column.sheet.name]) + absoluteAddressOf(cellArea(column.area.row + at, column.area.column));
}

function shapeOf(token: Token): string {
  if (isCellReference(token) || isTableReference(token)) return "@";
  if (token.type === "number") return token.value === "0" ? "0" : "#";
  return token.type === "string" ? "$" : token.value.toUpperCase();
}

/** The place of the key among the keys, when the formula has that shape and all keys are constants. */
function positionOf(core: Core, shape: string, tokens: readonly Token[], place: Place): number | null {
  if (shape !== "=INDEX(@,MATCH($,@,0))") return null;
  const keys = tokens[9] ? columnOf(core, tokens[9], place) : null;
  const key = (tokens[7]?.value ?? "").slice(1, -1).replaceAll('""', '"').toLowerCase();
  if (!keys || /[*?~]/.test(key)) return null;
  core.dirty.watch(keys.sheet.id, keys.area);
  return rowOf(keys, key);
}

function rowOf({ sheet, area }: Column, key: string): number | null {
  for (let row = 0; row < area.rows; row++) {
    const { formula, value } = cellAt(sheet, area.row + row, area.column);
    if (formula !== undefined) return null;
    if (typeof value === "string" && value.toLowerCase() === key) return row;
  }
  return null;
}

function columnOf(core: Core, token: Token, place: Place): Column | null {
  const text = addressIn(core, token, place);
  const found = text === null ? null : cellReference(text);
  if (!found || found.external || found.sheets.length > 1 || found.area.columns !== 1) return null;
  const sheet = found.sheets[0] === undefined ? place.sheet : sheetNamed(core, found.sheets[0]);
  return sheet ? { sheet, area: found.area } : null;
}

function addressIn(core: Core, token: Token, place: Place): string | null {
  if (isCellReference(token)) return token.value;
  const reference = isTableReference(token) ? tableReference(token.value) : null;
  return reference && resolvedTableReference(core, reference, place);
}
