import type { Cell, SheetData, Style } from "./model";

/** Widths of letters in the usual sans-serif faces, in parts of the font's size: the first that fits counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,;:!'’|tfr()[\] /-]/, 0.29],
  [/[cksvxyzJ]/, 0.5],
  [/[mwMW@%]/, 0.86],
  [/[A-Z&]/, 0.69],
];
const otherWidth = 0.556;

/** Height of a line in parts of the font's size, and what a row has above and below its lines. */
const lineHeight = 1.25;
const padding = 1;
/** Points left free at both sides of a text in its cell together. */
const sides = 4;
/** Excel's tallest row. */
const tallest = 409;

function widthOf(text: string, { size, bold }: Style["font"]): number {
  let parts = 0;
  for (const letter of text) parts += widths.find(([letters]) => letters.test(letter))?.[1] ?? otherWidth;
  return parts * size * (bold ? 1.07 : 1);
}

/** Lines that a text takes in a width: broken between words, and within a word that is longer than a line. */
export function linesOf(text: string, width: number, font: Style["font"]): number {
  const room = Math.max(width - sides, font.size);
  let lines = 0;
  for (const paragraph of text.split(/\r?\n/)) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const needed = widthOf(word.trimEnd(), font);
      if (used > 0 && used + needed > room) [lines, used] = [lines + 1, 0];
      if (needed > room) lines += Math.ceil(needed / room) - 1;
      used += needed > room ? needed % room : widthOf(word, font);
    }
  }
  return lines;
}

/** The height that the contents of a row need; undefined where the sheet's usual height does. */
export function fittedHeight(styles: readonly Style[], sheet: SheetData, row: number): number | undefined {
  let height = 0;
  for (const [column, cell] of sheet.cells.get(row) ?? [])
    height = Math.max(height, heightOf(styles[cell.style], sheet, column, cell));
  return height > sheet.defaultRowHeight ? Math.min(tallest, Math.ceil(height * 4) / 4) : undefined;
}

function heightOf(style: Style | undefined, sheet: SheetData, column: number, { value }: Cell): number {
  const { width = sheet.defaultColumnWidth, hidden } = sheet.columns.get(column) ?? {};
  if (!style || value === null || hidden) return 0;
  const lines =
    style.wrap && typeof value === "string" ? linesOf(value, width - style.indent * style.font.size, style.font) : 1;
  return lines * style.font.size * lineHeight + padding;
}
