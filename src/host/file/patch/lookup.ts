import type { BookData, Cell, SheetData } from "../../book/model";
import { shownText } from "../../book/numberFormat";
import { parseArea } from "../address";
import { splitReferences } from "../read/names";
import type { CellLookup } from "../sheet/feature";

/** Looks references up in the book's data. */
export function lookupIn(data: BookData): CellLookup {
  const sheets = new Map(data.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (reference) => {
    const cells: (Cell | undefined)[] = [];
    const formatOf = (cell: Cell | undefined): string => data.styles[cell?.style ?? 0]?.numberFormat ?? "General";
    let numberFormat: string | undefined;
    let isHidden = false;
    for (const piece of splitReferences(reference.replace(/^=|^\(|\)$/g, ""))) {
      const bang = piece.lastIndexOf("!");
      const sheet = sheets.get(piece.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase());
      const area = parseArea(piece.slice(bang + 1));
      if (!sheet || !area || area.rows * area.columns > 100000) return undefined;
      cells.push(...cellsIn(sheet, area));
      isHidden ||= holdsHidden(sheet, area);
      numberFormat ??= data.styles[sheet.cells.get(area.row)?.get(area.column)?.style ?? 0]?.numberFormat;
    }
    return {
      values: cells.map((cell) => cell?.value ?? null),
      texts: cells.map((cell) =>
        cell === undefined || cell.value === null ? null : shownText(cell.value, formatOf(cell)),
      ),
      numberFormat: numberFormat ?? "General",
      isHidden,
    };
  };
}

function* cellsIn(sheet: SheetData, area: NonNullable<ReturnType<typeof parseArea>>): Generator<Cell | undefined> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.cells.get(row);
    for (let column = area.column; column < area.column + area.columns; column += 1) yield cells?.get(column);
  }
}

function holdsHidden({ rows, columns }: SheetData, area: NonNullable<ReturnType<typeof parseArea>>): boolean {
  const isIn = (line: number, first: number, count: number): boolean => line >= first && line < first + count;
  return (
    [...rows].some(([row, { hidden }]) => hidden === true && isIn(row, area.row, area.rows)) ||
    [...columns].some(([column, { hidden }]) => hidden === true && isIn(column, area.column, area.columns))
  );
}
