import type { Core } from "./core";
import { countedFrom1904 } from "./dates1904";
import { lookedUpCell } from "./fixedNames";
import type { Place } from "./formulas";
import { isFunction, isName, isTableReference, rewrite, splitContext, tableReference, tokensOf } from "./formulaText";
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
  return rewrite(formula, (token) => {
    if (isTableReference(token)) {
      const reference = tableReference(token.value);
      return reference ? (resolvedTableReference(core, reference, place) ?? "#REF!") : "#REF!";
    }
    if (isName(token)) return resolvedName(core, token.value, place, depth) ?? token.value.replace(filePrefix, "");
    if (isFunction(token)) return resolvedName(core, token.value, place, depth) ?? token.value.replace(filePrefix, "");
    return undefined;
  });
}

function resolvedName(core: Core, text: string, place: Place, depth: number): string | undefined {
  const { sheets, rest } = splitContext(text);
  const name = nameFor(core, rest.replace(filePrefix, ""), sheets[0], place);
  if (!name) return undefined;
  if (depth > deepest) return "#REF!";
  const cell = lookedUpCell(core, name.formula, place);
  if (cell !== null) return cell;
  const formula = resolvedFormula(core, name.formula, place, depth + 1).slice(1);
  const simple = tokensOf(`=${formula}`).length === 2 || /^[A-Z.]+\([^()]*\)$/i.test(formula);
  return simple || /^LAMBDA\(/i.test(formula) ? formula : `(${formula})`;
}

function nameFor(core: Core, text: string, sheet: string | undefined, place: Place): NameData | undefined {
  const wanted = text.toLowerCase();
  const owner =
    sheet === undefined ? place.sheet : core.data.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const named = core.data.names.filter(({ name }) => name.toLowerCase() === wanted);
  return named.find((name) => name.sheet === owner?.id) ?? named.find((name) => name.sheet === undefined);
}
