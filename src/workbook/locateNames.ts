import type { Template } from "../plan/index";
import { otherName } from "./freeName";
import { isUnfinished, type Identity } from "./identity";
import type { SheetPlace, Site } from "./site";
import type { Shapes } from "./survey";
import { sheetOf } from "./things/name";

/** Everything that locating needs to know. */
export interface Known {
  readonly shapes: Shapes;
  readonly template: Template;
  readonly identity: Identity | null;
}

/** What names are called, and what those that are there lead to. A name that somebody else has is left to them. */
export function namesIn(known: Known, sheets: Readonly<Record<string, SheetPlace>>): Pick<Site, "names" | "formulas"> {
  const { shapes, template, identity } = known;
  const names: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  const isTheirs = foreignNames(known, sheets);
  for (const name of declaredNames(template)) {
    const suffixed = shapes.names.has(otherName(name).toLowerCase());
    const actual = identity?.names[name] ?? (suffixed || isTheirs(name) ? otherName(name) : name);
    names[name] = actual;
    const formula = shapes.names.get(actual.toLowerCase());
    if (formula !== undefined) formulas[name] = formula;
  }
  return { names, formulas };
}

/**
 * Whether a name of ours is somebody else's: a table can bear it too. Once the plan has been complete, its names are its own wherever they lead now;
 * until then, an insert may have stopped before it made them, and only what leads to the plan is the plan's.
 */
function foreignNames(
  { shapes, template }: Known,
  sheets: Readonly<Record<string, SheetPlace>>,
): (name: string) => boolean {
  const complete = shapes.xmlParts.length > 0 || shapes.sheets.some(({ mark }) => mark !== null && !isUnfinished(mark));
  const places = new Set(Object.values(sheets).map(({ name }) => name.toLowerCase()));
  return (name) => {
    const formula = shapes.names.get(name.toLowerCase());
    if (formula === undefined) return shapes.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
    return !complete && !leadsTo(formula, template, places);
  };
}

/** Whether a name's formula speaks of a table or a name of the plan, or leads to a cell of one of its sheets. */
export function leadsTo(formula: string, template: Template, sheets: ReadonlySet<string>): boolean {
  const place = sheetOf(formula);
  if (place !== null) return sheets.has(place.toLowerCase());
  const words = new Set(formula.toLowerCase().match(/\bplan\w*/g));
  return [...template.tables.map(({ name }) => name), ...declaredNames(template)].some((name) =>
    words.has(name.toLowerCase()),
  );
}

/** Every defined name of a template. */
export function declaredNames({ names, sheets }: Template): string[] {
  return [
    ...names.map(({ name }) => name),
    ...sheets.flatMap(({ cells }) => cells.flatMap(({ named }) => named ?? [])),
  ];
}
