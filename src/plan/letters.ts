import type { Cell } from "./types";

/** Letters of an Arial-like face by their width in thousandths of their size; those not named are as wide as `n`. */
const classes: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|‘’", 230],
  [" ,.:;/\\!ftI[]", 280],
  ["r-()`“”", 340],
  ["cksvxyzJ*", 500],
  ["+=<>~FTZ–", 620],
  ["ABEKPSVXY&", 670],
  ["CDHNRUw", 725],
  ["GOQ", 780],
  ["mM", 835],
  ["W%—", 945],
  ["@…", 1015],
];
const plain = 556;
const widths = new Map(classes.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** Size of the letters in tables, in points. */
const tableSize = 11;

/** How much wider bold letters are, and what printers and other programs make of the same widths. */
const bolder = 1.07;
const spare = 1.03;

/** What a column of so many characters offers to its text, in points: the rest of it are its edges. */
const roomOf = (characters: number): number => characters * 5.6 + 1;

/** Characters of usual text that so many lines of a column hold for sure; of one line it is all that can be. */
export function charactersIn(characters: number, lines: number): number {
  return lines === 1 ? characters : Math.floor(characters * 0.88 * lines);
}

/** Width of a text on one line at a table's size, in points. */
export function widthOf(text: string, isBold = false): number {
  const thousandths = [...text].reduce((all, letter) => all + (widths.get(letter) ?? plain), 0);
  return (thousandths / 1000) * tableSize * spare * (isBold ? bolder : 1);
}

/** Lines that a cell of a table takes in a column of so many characters, broken between words as a spreadsheet breaks them. */
export function linesIn(cell: Cell, characters: number, isBold = false): number {
  if (typeof cell !== "string") return 1;
  const room = roomOf(characters);
  const space = widthOf(" ", isBold);
  return cell.split("\n").reduce((all, paragraph) => all + linesOf(paragraph, { room, space, isBold }), 0);
}

function linesOf(
  paragraph: string,
  { room, space, isBold }: { readonly room: number; readonly space: number; readonly isBold: boolean },
): number {
  let [lines, used] = [1, 0];
  for (const word of paragraph.split(/\s+/)) {
    const width = widthOf(word, isBold);
    if (used > 0 && used + space + width <= room) used += space + width;
    else {
      if (used > 0) lines += 1;
      // A word that is wider than its column is broken within.
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used = width > room ? width % room : width;
    }
  }
  return lines;
}
