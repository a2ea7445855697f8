import type { SheetCell } from "../../plan/types";
import { localised, type Naming } from "../localise";
import { labelOf, type Site } from "../site";
import type { AnyThing } from "../things/index";
import type { Wanted } from "./wanted";

/** Defined names: formulas of the plan, and cells that links lead to. */
export function nameThings({ template, site }: Wanted, naming: Naming): AnyThing[] {
  const formulas = template.names.map(({ name, formula }) => nameOfFormula(name, localised(formula, naming), site));
  const cells = template.sheets.flatMap(({ id, cells: own }) => own.flatMap((cell) => nameOfCell(id, cell, site)));
  return [...formulas, ...cells];
}

function nameOfFormula(name: string, formula: string, site: Site): AnyThing {
  const facts = { name: site.names[name] ?? name };
  return { at: `name/${name}`, kind: "name", values: { formula }, facts, name, formula };
}

function nameOfCell(sheet: string, { row, column, named }: SheetCell, site: Site): AnyThing[] {
  if (named === undefined) return [];
  const label = labelOf(site, sheet);
  const facts = { name: site.names[named] ?? named, sheet: label };
  const cell = { sheet, row, column };
  return [{ at: `name/${named}`, kind: "name", values: { sheet: label }, facts, name: named, cell }];
}
