import { sheetNamed, sheetOf } from "./cells";
import type { Source } from "./changes";
import type { Core } from "./core";
import { editSheet } from "./everywhere";
import { formulaWithSheet, formulaWithTable } from "./formulas";
import { tableReferenceText } from "./formulaText";
import type { Cell, ChartData, SheetData } from "./model";
import type { Sheets } from "./sheets";
import { allTables, tableNamed } from "./tableLookup";

/** Copies a sheet as Excel does: `Plan (2)`, tables under new names, charts and formulas pointing at the copy. */
export function copySheet(
  core: Core,
  sheets: Sheets,
  { id, position }: { id: string; position: number },
  source: Source,
): SheetData {
  const original = sheetOf(core, id);
  const copy = cloneOf(original, sheets.newId(), freeCopyName(core, original.name));
  const renamed = renameTables(core, copy);
  renameCharts(copy);
  const ofCopy = (formula: string): string =>
    [...renamed].reduce(
      (text, [before, after]) =>
        formulaWithTable(text, before, (reference) => tableReferenceText({ ...reference, table: after })),
      formulaWithSheet(formula, original.name, copy.name),
    );
  const local = core.data.names.filter((name) => name.sheet === id);
  core.data.names.push(...local.map((name) => ({ ...name, sheet: copy.id, formula: ofCopy(name.formula) })));
  editSheet(core, copy, ofCopy);
  sheets.insert(copy, position, source);
  return copy;
}

function cloneOf(sheet: SheetData, id: string, name: string): SheetData {
  const cells = new Map<number, Map<number, Cell>>();
  for (const [row, line] of sheet.cells)
    cells.set(row, new Map([...line].map(([column, cell]) => [column, { ...cell }])));
  // What stands in the file and is not known here stays with the original alone.
  const known = { ...sheet, cells: new Map(), fixedBy: undefined, shapes: [], comments: [] };
  return { ...structuredClone(known), id, name, cells };
}

function freeCopyName(core: Core, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = stem.slice(0, 31 - suffix.length) + suffix;
    if (!sheetNamed(core, candidate)) return candidate;
  }
}

function renameTables(core: Core, copy: SheetData): Map<string, string> {
  const renamed = new Map<string, string>();
  let id = Math.max(0, ...allTables(core).map(({ table }) => table.id));
  for (const table of copy.tables) {
    let number = 2;
    while (tableNamed(core, `${table.name}${number}`)) number++;
    renamed.set(table.name, `${table.name}${number}`);
    table.name = `${table.name}${number}`;
    table.id = ++id;
  }
  return renamed;
}

function renameCharts(copy: SheetData): void {
  copy.charts = copy.charts.map((chart, index): ChartData => ({ ...chart, id: `${copy.id.slice(0, -1)}-${index}}` }));
}
