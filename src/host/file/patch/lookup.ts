import type { Area, BookData, Cell, SheetData } from "../../book/model";
import { shownText } from "../../book/numberFormat";
import { parseArea } from "../address";
import { splitReferences } from "../read/names";
import type { CellLookup } from "../sheet/feature";

/** Looks references up in the book's data. */
export function lookupIn(data: BookData): CellLookup {
  const sheets = new Map(data.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const formatOf = (cell: Cell | undefined): string => data.styles[cell?.style ?? 0]?.numberFormat ?? "General";
  return (reference) => {
    const pieces = splitReferences(reference.replace(/^=|^\(|\)$/g, "")).map((piece) => pieceIn(sheets, piece));
    if (!pieces.every((piece) => piece !== undefined)) return undefined;
    const cells = pieces.flatMap(({ sheet, area }) => [...cellsIn(sheet, area)]);
    return {
      values: cells.map((cell) => cell?.value ?? null),
      texts: cells.map((cell) => shownOf(cell, formatOf)),
      numberFormat: formatOf(cells[0]),
      isHidden: pieces.some(({ sheet, area }) => holdsHidden(sheet, area)),
    };
  };
}

const mostCells = 100_000;

interface Piece {
  readonly sheet: SheetData;
  readonly area: Area;
}

function pieceIn(sheets: ReadonlyMap<string, SheetData>, text: string): Piece | undefined {
  const bang = text.lastIndexOf("!");
  const name = text.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  const sheet = sheets.get(name.toLowerCase());
  const area = parseArea(text.slice(bang + 1));
  return sheet && area && area.rows * area.columns <= mostCells ? { sheet, area } : undefined;
}

function shownOf(cell: Cell | undefined, formatOf: (cell: Cell) => string): string | null {
  return cell === undefined || cell.value === null ? null : shownText(cell.value, formatOf(cell));
}

function* cellsIn(sheet: SheetData, area: Area): Generator<Cell | undefined> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.cells.get(row);
    for (let column = area.column; column < area.column + area.columns; column += 1) yield cells?.get(column);
  }
}

function holdsHidden({ rows, columns }: SheetData, area: Area): boolean {
  const isIn = (line: number, first: number, count: number): boolean => line >= first && line < first + count;
  return (
    [...rows].some(([row, { hidden }]) => hidden === true && isIn(row, area.row, area.rows)) ||
    [...columns].some(([column, { hidden }]) => hidden === true && isIn(column, area.column, area.columns))
  );
}
