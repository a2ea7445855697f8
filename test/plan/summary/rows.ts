import type { Cell } from "../../../src/plan";

/** A row of a summary as a reader sees it: blanks left out. */
export type Row = readonly Cell[];

/** Without what is said again where a table goes over to the next page. */
export function unbroken(rows: readonly Row[]): readonly Row[] {
  const isAgain = (at: number): boolean => / \(continued\)$/.test(textOf(rows[at]));
  return rows.filter((_, at) => !isAgain(at) && !isAgain(at - 1));
}

function textOf(row: Row | undefined): string {
  const cell = row?.[0];
  return typeof cell === "string" ? cell : "";
}
