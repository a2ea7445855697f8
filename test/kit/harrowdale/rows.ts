import { maybeDate } from "../../../src/dates/days";
import { type Cell } from "../../../src/plan";

/** Rows of one table, by column id. */
export type Rows = readonly Readonly<Record<string, Cell>>[];

/** Rows written as a table of text: ids of columns, then a line for each row; dates as 2027-11-16, nothing where a cell is blank. */
export function rowsIn(text: string): Rows {
  const [ids = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return lines.map((cells) => Object.fromEntries(ids.map((id, at) => [id, cellOf(cells[at] ?? "")])));
}

function cellOf(text: string): Cell {
  if (text === "") return null;
  return maybeDate(text) ?? (/^-?[\d.]+$/.test(text) ? Number(text) : text);
}
