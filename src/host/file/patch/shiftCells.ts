import { isWholeRows } from "../../book/area";
import { shiftedLine, type Shift } from "../../book/shift";
import { areaName, cellName, parseArea } from "../address";
import { walkCells, type RawRow, type Span } from "../read/cells";
import { movedArea, movedCell } from "./movedCell";

interface MovedRow {
  tag: string;
  readonly cells: { readonly column: number; readonly xml: string }[];
}

/** The inside of `<sheetData>` with every cell's element in its new place, whatever it carries. */
export function shiftCells(text: string, data: Span, shifts: readonly Shift[], prefix: string): string {
  const rows = new Map<number, MovedRow>();
  const rowAt = (row: number): MovedRow => {
    let found = rows.get(row);
    if (!found) rows.set(row, (found = { tag: `<${prefix}row r="${row + 1}">`, cells: [] }));
    return found;
  };
  walkCells(
    text,
    data,
    { strings: [], date1904: false },
    {
      row: (raw) => takeRow(text, raw, shifts, rowAt),
      cell: ({ row, column, start, end }) => {
        const to = shifts.reduce<{ row: number; column: number } | undefined>(
          (at, shift) => at && movedCell(at.row, at.column, shift),
          { row, column },
        );
        if (to) rowAt(to.row).cells.push({ column: to.column, xml: movedXml(text.slice(start, end), to, shifts) });
      },
    },
  );
  const ordered = [...rows].sort(([one], [two]) => one - two);
  return ordered.map(([, row]) => writeRow(row, prefix)).join("");
}

function takeRow(text: string, raw: RawRow, shifts: readonly Shift[], rowAt: (row: number) => MovedRow): void {
  let row: number | null = raw.row;
  for (const shift of shifts)
    if (row !== null && shift.axis === "row" && isWholeRows(shift.area)) row = shiftedLine(row, shift);
  if (row === null) return;
  const tag = text.slice(raw.start, raw.openEnd).replace(/\s*\/>$/, ">");
  const numbered = /\sr\s*=/.test(tag)
    ? tag.replace(/(\sr\s*=\s*["'])\d+/, `$1${row + 1}`)
    : tag.replace(/^<\S*?(?=[\s>])/, (name) => `${name} r="${(row ?? 0) + 1}"`);
  rowAt(row).tag = numbered.replace(/\s+spans\s*=\s*["'][^"']*["']/, "");
}

function movedXml(xml: string, to: { row: number; column: number }, shifts: readonly Shift[]): string {
  const name = cellName(to.row, to.column);
  const open = xml.indexOf(">");
  const tag = xml.slice(0, open + 1);
  const placed = /\sr\s*=/.test(tag)
    ? tag.replace(/(\sr\s*=\s*["'])[^"']*/, `$1${name}`)
    : tag.replace(/^<\S*?(?=[\s/>])/, (start) => `${start} r="${name}"`);
  return (
    placed +
    xml
      .slice(open + 1)
      .replace(
        /(<(?:\w+:)?f\s[^>]*?\sref\s*=\s*["']|<(?:\w+:)?f\sref\s*=\s*["'])([^"']*)/,
        (_, before: string, ref: string) => before + movedReference(ref, shifts),
      )
  );
}

function movedReference(ref: string, shifts: readonly Shift[]): string {
  const area = parseArea(ref);
  const moved = area && movedArea(area, shifts);
  return moved ? areaName(moved) : ref;
}

function writeRow({ tag, cells }: MovedRow, prefix: string): string {
  const ordered = cells.sort((one, two) => one.column - two.column);
  return `${tag}${ordered.map((cell) => cell.xml).join("")}</${prefix}row>`;
}
