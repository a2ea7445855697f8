import type { Cell, SheetData } from "../../book/model";
import { newSheet } from "../../book/emptyData";
import { parseArea } from "../address";
import { columns } from "../sheet/columns";
import { conditionalFormats } from "../sheet/conditionalFormats";
import { customProperties } from "../sheet/customProperties";
import { charts } from "../sheet/charts";
import { drawn } from "../sheet/drawn";
import { sheetOrder, type SheetFeature, type SheetReading } from "../sheet/feature";
import { hyperlinks } from "../sheet/hyperlinks";
import { merges } from "../sheet/merges";
import { page } from "../sheet/page";
import { protection } from "../sheet/protection";
import { tables } from "../sheet/tables";
import { validations } from "../sheet/validations";
import { tab, views } from "../sheet/views";
import { Sections } from "../xml/sections";
import { isOn, numberOf } from "../xml/text";
import { attributesOf } from "../xml/scanner";
import { walkCells, type RawCell, type RawRow, type Span } from "./cells";

/** What a sheet can carry besides cells, in the order in which new elements go into the part. */
export const sheetFeatures: readonly SheetFeature[] = [
  tab,
  views,
  columns,
  protection,
  merges,
  conditionalFormats,
  validations,
  hyperlinks,
  page,
  customProperties,
  charts,
  drawn,
  tables,
];

type RowData = SheetData["rows"] extends Map<number, infer R> ? R : never;

/** What reading cells needs of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** A worksheet's part as the list of its sections. */
export function sheetSections(text: string): Sections {
  return new Sections(text, sheetOrder);
}

/** Everything but the cells and rows of a sheet. */
export function readFeatures(from: SheetReading, identity: { id: string; name: string }): SheetData {
  const sheet = newSheet(identity.id, identity.name);
  // Where a drawing stands depends on the heights of the rows above it.
  if (from.sections.section("drawing")) readRows(sheet, from.sections);
  for (const feature of sheetFeatures) feature.read(from, sheet);
  return sheet;
}

function readRows(sheet: SheetData, sections: Sections): void {
  const data = dataSpan(sections);
  if (data)
    walkCells(
      sections.text,
      data,
      { strings: [], date1904: false },
      { row: (row) => readRow(sheet, row, sections.text) },
    );
}

/** A whole sheet. */
export function readSheet(from: SheetReading, identity: { id: string; name: string }, context: CellContext): SheetData {
  const sheet = readFeatures(from, identity);
  const data = dataSpan(from.sections);
  if (!data) return sheet;
  const arrays: string[] = [];
  walkCells(from.sections.text, data, context, {
    row: (row) => readRow(sheet, row, from.sections.text),
    cell: (cell) => takeCell(sheet, cell, arrays),
  });
  for (const array of arrays) markArray(sheet, array);
  return sheet;
}

/** The inside of `<sheetData>`. */
export function dataSpan(sections: Sections): (Span & { readonly isSelfClosing: boolean }) | undefined {
  const found = sections.section("sheetData");
  return found && { start: found.openEnd, end: found.closeStart, isSelfClosing: found.closeStart === found.end };
}

/** What a row's element says: height and whether it follows from the contents, hidden, style. */
export function rowOf(tag: string): RowData | undefined {
  if (!/\s(?:ht|hidden|s)\s*=/.test(tag)) return undefined;
  const { ht, customHeight, hidden, s, customFormat } = attributesOf(tag);
  const row: RowData = {};
  const height = numberOf(ht);
  if (height !== undefined) row.height = height;
  if (height !== undefined && !isOn(customHeight)) row.fitted = true;
  if (isOn(hidden)) row.hidden = true;
  if (isOn(customFormat) && s !== undefined && s !== "0") row.style = Number(s);
  return Object.keys(row).length > 0 ? row : undefined;
}

function readRow(sheet: SheetData, row: RawRow, text: string): void {
  const found = rowOf(text.slice(row.start, row.openEnd));
  if (found) sheet.rows.set(row.row, found);
}

function takeCell(sheet: SheetData, raw: RawCell, arrays: string[]): void {
  if (raw.array) arrays.push(raw.array);
  if (raw.value === null && raw.style === 0 && !raw.formula && !raw.array) return;
  const cell: Cell = { value: raw.value, style: raw.style };
  if (raw.formula) cell.formula = raw.formula;
  if (raw.array) cell.array = raw.array;
  let cells = sheet.cells.get(raw.row);
  if (!cells) sheet.cells.set(raw.row, (cells = new Map()));
  cells.set(raw.column, cell);
}

function markArray(sheet: SheetData, array: string): void {
  const area = parseArea(array);
  if (!area) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.cells.get(row);
    if (!cells) continue;
    for (const [column, cell] of cells) {
      if (column >= area.column && column < area.column + area.columns) cell.array = array;
    }
  }
}
