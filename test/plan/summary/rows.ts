import type { Cell } from "../../../src/plan";
import { shortenedText } from "../../../src/plan/summary/printedLines";
import { proseWidth, type Section, wrapped } from "../../../src/plan/summary/section";
import { roomOf } from "../../../src/plan/summary/summarySheet";

/** A row of a summary as a reader sees it: blanks left out. */
export type Row = readonly Cell[];

/** A row as the live sheet shows it, whose wide columns have room for so many characters. */
export function shortenedRow(section: Section, row: readonly Cell[]): readonly Cell[] {
  return row.map((cell, column) => {
    const room = roomOf(section, column);
    return room === null || typeof cell !== "string" ? cell : shortenedText(cell, room);
  });
}

/** The first printed line of each text. */
export function firstLinesOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== "").flatMap((text) => wrapped(text, proseWidth)[0] ?? []);
}

/** Without what is said again where a table goes over to the next page. */
export function unbroken(rows: readonly Row[]): readonly Row[] {
  const isAgain = (at: number): boolean => / \(continued\)$/.test(textOf(rows[at]));
  return rows.filter((_, at) => !isAgain(at) && !isAgain(at - 1));
}

function textOf(row: Row | undefined): string {
  const cell = row?.[0];
  return typeof cell === "string" ? cell : "";
}
