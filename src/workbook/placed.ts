import { mapPieces } from "./formulaText";
import { placeOfCell, type Site } from "./site";

const reference = /(\$?)\b([A-Z]{1,3})(\$?)(\d{1,7})\b(?![A-Za-z0-9_.(!])/g;

/** A declared formula with its cell addresses where those cells are now. `sheetOf` gives the id of a plan's sheet by label. */
export function placed(formula: string, own: string, site: Site, sheetOf: ReadonlyMap<string, string>): string {
  if (Object.keys(site.alignments).length === 0) return formula;
  let sheet: string | undefined = own;
  return mapPieces(formula, ({ is, text }) => {
    if (is === "sheet") sheet = sheetOf.get(text.slice(1, -1).replace(/''/g, "'"));
    if (is !== "code") return text;
    const first = sheet ?? "";
    sheet = own;
    return text.replace(reference, (all, ...found: (string | number)[]) => {
      const [lockColumn, letters, lockRow, row] = found as string[];
      const before = text.slice(0, Number(found.at(-2)));
      if (/[A-Za-z0-9_.]$/.test(before)) return all;
      const where = sheetBefore(before, sheetOf) ?? (before === "!" || /^![$A-Z0-9]+:$/.test(before) ? first : own);
      const at = placeOfCell(site, where, Number(row) - 1, columnOf(letters ?? "A"));
      return `${lockColumn}${lettersOf(at.column)}${lockRow}${at.row + 1}`;
    });
  });
}

/** A sheet named without quotes directly before an address, or before the other end of its range. */
function sheetBefore(before: string, sheetOf: ReadonlyMap<string, string>): string | undefined {
  const name = /([A-Za-z_][A-Za-z0-9_]*)!(?:\$?[A-Z]{1,3}\$?\d+:)?$/.exec(before)?.[1];
  return name === undefined ? undefined : sheetOf.get(name);
}

/** Column letters as a number from 0. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Column number from 0 as letters. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A1 address of a cell counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}
