import { isRedone } from "../plan/upgrades/releases";
import type { PlanSheet } from "../plan/types";
import { freeLabel } from "./freeName";
import { parseMark } from "./identity";
import type { Known } from "./locateNames";
import type { FormerSheet, SheetPlace, Site, TableSite } from "./site";
import { sheetOf } from "./things/name";

/** Where the plan's sheets are, and those of an earlier template that give way to new ones. */
type LocatedSheets = Pick<Site, "sheets" | "former">;

/** Where a sheet is, and the version of the template that made it. */
interface Candidate extends SheetPlace {
  readonly version: number;
}

/** By its table first (a copied sheet carries the same mark), then by its mark, then by a name that leads to it. */
export function locateSheets(known: Known, tables: Readonly<Record<string, TableSite>>): LocatedSheets {
  const sheets: Record<string, SheetPlace> = {};
  const former: Record<string, FormerSheet> = {};
  for (const sheet of known.template.sheets) {
    const candidates = candidatesFor(sheet, known, tables);
    const found = candidates.find(({ version }) => !isRedone(sheet.id, version));
    const [other] = candidates;
    if (found) sheets[sheet.id] = { name: found.name, marked: found.marked };
    else if (other) former[sheet.id] = setAside(sheet, other, known);
  }
  return { sheets, former };
}

function candidatesFor(sheet: PlanSheet, known: Known, tables: Readonly<Record<string, TableSite>>): Candidate[] {
  const { shapes, template, identity } = known;
  const marks = new Map(
    shapes.sheets.flatMap(({ name, mark }) => {
      const parsed = mark === null ? null : parseMark(mark);
      return parsed?.sheet === sheet.id ? [[name, parsed.identity.version] as const] : [];
    }),
  );
  const table = sheet.table === undefined ? undefined : tables[sheet.table];
  const led = sheet.cells.flatMap(({ named }) => sheetOf(shapes.names.get(named?.toLowerCase() ?? "") ?? "") ?? []);
  const names = [table?.sheet, ...led.filter((name) => marks.has(name)), ...marks.keys(), ...led];
  return names.flatMap((name) =>
    name !== undefined && shapes.sheets.some((shape) => shape.name === name)
      ? [{ name, marked: marks.has(name), version: marks.get(name) ?? identity?.version ?? template.version }]
      : [],
  );
}

/** What it is called afterwards: as people have called it, else by the template that made it. */
function setAside({ label }: PlanSheet, { name, marked, version }: Candidate, { shapes }: Known): FormerSheet {
  const taken = new Set(shapes.sheets.map((shape) => shape.name.toLowerCase()));
  const isLabel = name.toLowerCase() === label.toLowerCase();
  return { name, marked, kept: isLabel ? freeLabel(`${label} (template ${version})`, taken) : name };
}

/** What each sheet is or will be called. */
export function labelsFor(
  declared: readonly PlanSheet[],
  { sheets, former }: LocatedSheets,
  { shapes }: Pick<Known, "shapes">,
): Record<string, string> {
  const leaving = new Set(Object.values(former).map(({ name }) => name.toLowerCase()));
  const staying = shapes.sheets.map(({ name }) => name.toLowerCase()).filter((name) => !leaving.has(name));
  const taken = new Set([...staying, ...Object.values(former).map(({ kept }) => kept.toLowerCase())]);
  const labels: Record<string, string> = {};
  for (const { id, label } of declared) {
    labels[id] = sheets[id]?.name ?? freeLabel(label, taken);
    taken.add((labels[id] ?? label).toLowerCase());
  }
  return labels;
}
