import { sameFormula, sameName } from "../canonical";
import { quoted } from "../localise";
import { addressOf } from "../placed";
import { labelOf, placeOfCell, type Site } from "../site";
import type { Thing, ThingKind, Values } from "../thing";

/** A defined name: of a formula, or of a cell on a sheet of the plan. */
export interface NameThing extends Thing {
  readonly kind: "name";
  /** As declared. */
  readonly name: string;
  /** Already in this workbook's names; absent where the name stands for a cell. */
  readonly formula?: string;
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Names. That of a cell moves with its cell, so it is right as long as it leads to its sheet. */
export const name: ThingKind<NameThing> = {
  wave: "sheets",
  bytes: ({ formula = "" }) => 400 + formula.length * 1.2,
  attributes: { formula: { same: sameFormula }, sheet: { same: sameName } },
  load: (thing, site) => {
    const formula = site.formulas[thing.name];
    if (formula === undefined) return null;
    // A name of a sheet that is set aside would go with it.
    const isFormer = thing.cell !== undefined && site.former[thing.cell.sheet] !== undefined;
    const values: Values = thing.cell ? { sheet: isFormer ? null : sheetOf(formula) } : { formula };
    return { asks: [], read: () => ({ values }) };
  },
  create: (thing, { context, site }) => {
    context.workbook.names.add(site.names[thing.name] ?? thing.name, formulaOf(thing, site));
  },
  update: (thing, { context, site }) => {
    context.workbook.names.getItem(site.names[thing.name] ?? thing.name).formula = formulaOf(thing, site);
  },
};

function formulaOf({ formula, cell }: NameThing, site: Site): string {
  if (!cell) return formula ?? "";
  const { row, column } = placeOfCell(site, cell.sheet, cell.row, cell.column);
  return `=${quoted(labelOf(site, cell.sheet))}${addressOf(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
}

/** Tab that a name of one cell leads to; null when it leads nowhere or elsewhere. */
export function sheetOf(formula: string): string | null {
  const found = /^=(?!#REF!)(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]{1,3}\$?\d+$/.exec(formula);
  return found ? (found[1]?.replace(/''/g, "'") ?? found[2] ?? null) : null;
}
