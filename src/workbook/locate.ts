import { PlannerError } from "../plan/errors";
import type { Template } from "../plan/index";
import type { Table } from "../plan/types";
import { earlierHeadings, earlierTitles } from "../plan/upgrades/releases";
import { parseMark } from "./identity";
import { type Known, namesIn } from "./locateNames";
import { labelsFor, locateSheets } from "./locateSheets";
import type { ColumnPlace, SheetPlace, Site, TableSite } from "./site";
import type { Shapes, TableShape } from "./survey";

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
  const { sheets, former } = planned ? locateSheets(known, tables) : { sheets: {}, former: {} };
  return {
    sheets,
    former,
    labels: labelsFor(template.sheets, { sheets, former }, known),
    tabs: shapes.sheets.map(({ name }) => name),
    positions: {},
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
    series: seriesOf(shapes, sheets),
    corners: {},
    alignments: {},
    rowOrder: {},
  };
}

function isCalled(shape: TableShape, { name }: Table): boolean {
  return shape.name.toLowerCase() === name.toLowerCase();
}

/** At least half of the headings that a template gave it, the key among them or not: people rename and delete columns. */
function looksLike(shape: TableShape, { name, columns }: Table): boolean {
  const found = new Set(shape.columns.map(({ title }) => title.toLowerCase()));
  return [columns.map(({ title }) => title), ...earlierHeadings(name)].some(
    (titles) => titles.filter((title) => found.has(title.toLowerCase())).length * 2 >= titles.length,
  );
}

/** Whether a table stands on the sheet that the plan has marked for it: whatever its headings, it is no stranger's. */
function isOnItsSheet({ sheet }: TableShape, { name }: Table, { shapes, template }: Known): boolean {
  const id = template.sheets.find((each) => each.table === name)?.id;
  const mark = shapes.sheets.find((each) => each.name === sheet)?.mark ?? null;
  return mark !== null && parseMark(mark)?.sheet === id;
}

function locateTables(known: Known): Record<string, TableSite> {
  const { shapes, template, identity } = known;
  const found: Record<string, TableSite> = {};
  for (const table of template.tables) {
    const named = shapes.tables.find((shape) => isCalled(shape, table));
    if (named && !looksLike(named, table) && !isOnItsSheet(named, table, known))
      throw new PlannerError("foreignTable", { table: table.name, sheet: named.sheet });
    const shape = named ?? renamed(table, shapes, template);
    if (!shape) assertFree(table.name, shapes);
    else found[table.name] = siteOf(shape, table, identity?.columns[table.name] ?? {});
  }
  return found;
}

/** Excel gives a table no name that a cell, a formula or a sheet's own formula is called by already. */
function assertFree(name: string, { names, localNames }: Shapes): void {
  const key = name.toLowerCase();
  if (names.has(key) || localNames.has(key)) throw new PlannerError("foreignName", { name });
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
  const free = (title: string): number =>
    Object.values(columns).some((each) => each.title.toLowerCase() === title) ? -1 : titles.indexOf(title);
  for (const { id } of table.columns) {
    for (const title of earlierTitles(table.name, id)) if (!columns[id]) place(id, free(title.toLowerCase()));
  }
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

function seriesOf({ sheets }: Shapes, found: Readonly<Record<string, SheetPlace>>): Record<string, number> {
  const charts = Object.entries(found).flatMap(([id, place]) =>
    (sheets.find(({ name }) => name === place.name)?.charts ?? []).map(
      ({ name, series }) => [`${id}/${name}`, series] as const,
    ),
  );
  return Object.fromEntries(charts);
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
