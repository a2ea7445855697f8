import { toInput } from "../rows/cell";
import { textFormat } from "../rows/formats";
import type { BookAt, Probe } from "../thing";
import { askColumn } from "./pages";

/** A cell of a table that holds what the plan says. */
export interface OwnText {
  readonly text: string;
  /** It has the text format: what is written there stays as it is. */
  readonly asText: boolean;
}

/** One to write, its row counted from 0 in the table's body. */
export interface OwnWrite extends OwnText {
  readonly at: number;
}

/** A column of the plan's texts. */
interface OwnColumn {
  readonly table: string;
  readonly column: string;
}

/** Asks for a column's texts: so many rows, of so many characters on average. */
export function askTexts(
  column: OwnColumn & { readonly rows: number; readonly length: number },
): Pick<Probe, "asks"> & { textsOf(): OwnText[] } {
  const { asks, rowsOf } = askColumn<OwnText>({ ...column, bytesOfRow: column.length + 40 }, (range) => {
    range.load("values,numberFormat");
    return () =>
      range.values.map((row: unknown[], at) => [
        { text: String(row[0] ?? ""), asText: range.numberFormat[at]?.[0] === textFormat },
      ]);
  });
  return { asks, textsOf: rowsOf };
}

/** Writes texts, neighbouring ones together. */
export function writeTexts({ table, column }: OwnColumn, writes: readonly OwnWrite[], book: BookAt): void {
  const runs: { from: number; lines: (string | number | boolean)[][] }[] = [];
  for (const { at, text, asText } of [...writes].sort((a, b) => a.at - b.at)) {
    const last = runs.at(-1);
    const line = [toInput(text, asText)];
    if (last && last.from + last.lines.length === at) last.lines.push(line);
    else runs.push({ from: at, lines: [line] });
  }
  for (const { from, lines } of runs)
    book.cell(table, column, from).getResizedRange(lines.length - 1, 0).values = lines;
}
