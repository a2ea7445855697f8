import type { BookData, Scalar, SheetData } from "../../book/model";
import { parseArea } from "../address";
import { splitReferences } from "../read/names";
import type { CellLookup } from "../sheet/feature";

/** Looks references up in the book's data. */
export function lookupIn(data: BookData): CellLookup {
  const sheets = new Map(data.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (reference) => {
    const values: Scalar[] = [];
    let numberFormat: string | undefined;
    for (const piece of splitReferences(reference.replace(/^=|^\(|\)$/g, ""))) {
      const bang = piece.lastIndexOf("!");
      const sheet = sheets.get(piece.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase());
      const area = parseArea(piece.slice(bang + 1));
      if (!sheet || !area || area.rows * area.columns > 100000) return undefined;
      values.push(...valuesIn(sheet, area));
      numberFormat ??= data.styles[sheet.cells.get(area.row)?.get(area.column)?.style ?? 0]?.numberFormat;
    }
    return { values, numberFormat: numberFormat ?? "General" };
  };
}

function* valuesIn(sheet: SheetData, area: NonNullable<ReturnType<typeof parseArea>>): Generator<Scalar> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const cells = sheet.cells.get(row);
    for (let column = area.column; column < area.column + area.columns; column += 1)
      yield cells?.get(column)?.value ?? null;
  }
}
