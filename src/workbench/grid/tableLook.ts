import { BooleanNumber, BorderStyleTypes, type IStyleData } from "@univerjs/core";
import type { BookData, SheetData, TableData } from "../../host";

const ink = "#44546A";

/** The accent colour behind the number of a built-in table style: 1 has none, 2 to 7 are the six accents. */
function accentOf(style: string, { theme }: BookData): string {
  const number = Number(/\d+$/.exec(style)?.[0] ?? 1);
  const accent = (number - 1) % 7;
  return accent === 0 ? ink : (theme.colors[accent + 3] ?? ink);
}

/** A colour mixed with white: 0.8 is nearly white. */
function tint(colour: string, white: number): string {
  const parts = colour.replace("#", "").match(/../g) ?? [];
  const mixed = parts.map((part) => Math.round(parseInt(part, 16) * (1 - white) + 255 * white));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

const isLight = (style: string): boolean => /Light([1-7])$/.test(style);

function headerLook(colour: string, style: string): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: colour } };
  return isLight(style)
    ? { bl: BooleanNumber.TRUE, bd: { t: line, b: line } }
    : { bl: BooleanNumber.TRUE, cl: { rgb: "#FFFFFF" }, bg: { rgb: colour } };
}

/** What a table's style gives to one of its cells; the cell's own formats go over it. */
export function tableLookAt(book: BookData, sheet: SheetData, row: number, column: number): IStyleData | null {
  const table = sheet.tables.find(({ area }) => isIn(area, row, column));
  if (!table || !table.style) return null;
  const colour = accentOf(table.style, book);
  const at = row - table.area.row;
  if (table.showHeaders && at === 0) return headerLook(colour, table.style);
  return bodyLook(table, at, colour);
}

function bodyLook(table: TableData, at: number, colour: string): IStyleData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: tint(colour, 0.4) } };
  const last = table.showTotals && at === table.area.rows - 1;
  if (last) return { bl: BooleanNumber.TRUE, bd: { t: line, b: line } };
  const banded = table.bandedRows && (at - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return { bd: { b: line }, ...(banded ? { bg: { rgb: tint(colour, 0.85) } } : {}) };
}

function isIn(area: TableData["area"], row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
