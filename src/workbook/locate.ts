import { PlannerError } from "../plan/errors";
import type { Template } from "../plan/index";
import type { PlanSheet, Table } from "../plan/types";
import { freeLabel } from "./freeName";
import { parseMark } from "./identity";
import { type Known, namesIn } from "./locateNames";
import type { ColumnPlace, SheetPlace, Site, TableSite } from "./site";
import type { Shapes, TableShape } from "./survey";
import { sheetOf } from "./things/name";

/** True when anything of a plan is in the workbook. */
export function isPlanned({ sheets, property, xmlParts, tables }: Shapes, declared: readonly Table[]): boolean {
  if (property !== null || xmlParts.length > 0 || sheets.some(({ mark }) => mark !== null)) return true;
  return declared.some((table) => tables.some((shape) => isCalled(shape, table) && looksLike(shape, table)));
}

/** Finds the plan's sheets, tables, columns and names, whatever they are called now. */
export function locate(known: Known): Site {
  const { shapes, template, identity } = known;
  const tables = locateTables(known);
  const planned = isPlanned(shapes, template.tables);
  const sheets = planned ? locateSheets(known, tables) : {};
  return {
    sheets,
    labels: labelsFor(template.sheets, sheets, shapes),
    tables,
    plain: {},
    ...namesIn(known, sheets),
    identity,
    xmlParts: shapes.xmlParts,
    property: shapes.property,
    marks: Object.fromEntries(
      shapes.sheets.flatMap(({ mark }) => (mark === null ? [] : [[parseMark(mark)?.sheet ?? "", mark]])),
    ),
    texts: new Set(),
    copies: copiesOf(shapes, sheets),
    corners: {},
    alignments: {},
    rowOrder: {},
  };
}

function isCalled(shape: TableShape, { name }: Table): boolean {
  return shape.name.toLowerCase() === name.toLowerCase();
}

/** At least half of the declared headings, the key among them or not: people rename and delete columns. */
function looksLike(shape: TableShape, { columns }: Table): boolean {
  const titles = new Set(shape.columns.map(({ title }) => title.toLowerCase()));
  return columns.filter(({ title }) => titles.has(title.toLowerCase())).length * 2 >= columns.length;
}

function locateTables({ shapes, template, identity }: Known): Record<string, TableSite> {
  const found: Record<string, TableSite> = {};
  for (const table of template.tables) {
    const named = shapes.tables.find((shape) => isCalled(shape, table));
    if (named && !looksLike(named, table))
      throw new PlannerError("foreignTable", { table: table.name, sheet: named.sheet });
    const shape = named ?? renamed(table, shapes, template);
    if (shape) found[table.name] = siteOf(shape, table, identity?.columns[table.name] ?? {});
  }
  return found;
}

/** A table with our headings on our sheet that bears no name of ours: people have renamed it. */
function renamed(table: Table, shapes: Shapes, template: Template): TableShape | undefined {
  const id = template.sheets.find((sheet) => sheet.table === table.name)?.id;
  const marked = shapes.sheets
    .filter(({ mark }) => mark !== null && parseMark(mark)?.sheet === id)
    .map(({ name }) => name);
  return shapes.tables.find(
    (shape) =>
      marked.includes(shape.sheet) &&
      looksLike(shape, table) &&
      !template.tables.some((other) => isCalled(shape, other)),
  );
}

function siteOf(shape: TableShape, table: Table, stored: Readonly<Record<string, number>>): TableSite {
  const columns: Record<string, ColumnPlace> = {};
  const titles = shape.columns.map(({ title }) => title.toLowerCase());
  const place = (id: string, index: number): void => {
    const column = shape.columns[index];
    if (column) columns[id] = { title: column.title, index, id: column.id };
  };
  for (const { id, title } of table.columns) place(id, titles.indexOf(title.toLowerCase()));
  const used = new Set(Object.values(columns).map(({ index }) => index));
  for (const { id } of table.columns) {
    const index = shape.columns.findIndex((column) => column.id === stored[id]);
    if (!columns[id] && !used.has(index)) place(id, index);
  }
  const own = new Set(Object.values(columns).map(({ index }) => index));
  return {
    name: shape.name,
    key: shape.key,
    sheet: shape.sheet,
    rows: shape.rows,
    width: shape.columns.length,
    columns,
    others: shape.columns.filter((_, index) => !own.has(index)).map(({ title }) => title),
  };
}

/** By its table first (a copied sheet carries the same mark), then by its mark, then by a name that leads to it. */
function locateSheets(
  { shapes, template }: Known,
  tables: Readonly<Record<string, TableSite>>,
): Record<string, SheetPlace> {
  const found: Record<string, SheetPlace> = {};
  for (const sheet of template.sheets) {
    const marked = shapes.sheets.filter(({ mark }) => mark !== null && parseMark(mark)?.sheet === sheet.id);
    const table = sheet.table === undefined ? undefined : tables[sheet.table];
    const led = sheet.cells.flatMap(({ named }) => sheetOf(shapes.names.get(named?.toLowerCase() ?? "") ?? "") ?? []);
    const names = [
      table?.sheet,
      ...led.filter((name) => marked.some((each) => each.name === name)),
      marked[0]?.name,
      ...led,
    ];
    const name = names.find((each) => each !== undefined && shapes.sheets.some((shape) => shape.name === each));
    if (name !== undefined) found[sheet.id] = { name, marked: marked.some((each) => each.name === name) };
  }
  return found;
}

function labelsFor(
  declared: readonly PlanSheet[],
  found: Readonly<Record<string, SheetPlace>>,
  shapes: Shapes,
): Record<string, string> {
  const taken = new Set(shapes.sheets.map(({ name }) => name.toLowerCase()));
  const labels: Record<string, string> = {};
  for (const { id, label } of declared) {
    labels[id] = found[id]?.name ?? freeLabel(label, taken);
    taken.add((labels[id] ?? label).toLowerCase());
  }
  return labels;
}

/** Sheets that bear the mark of a sheet which is found elsewhere: people have copied it. */
function copiesOf({ sheets }: Shapes, found: Readonly<Record<string, SheetPlace>>): Record<string, string[]> {
  const copies: Record<string, string[]> = {};
  for (const { name, mark } of sheets) {
    const id = mark === null ? null : (parseMark(mark)?.sheet ?? null);
    if (id !== null && found[id] && found[id].name !== name) copies[id] = [...(copies[id] ?? []), name];
  }
  return copies;
}
