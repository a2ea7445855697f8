import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../book/area";
import { columnIndex } from "../address";

interface Reference {
  readonly column?: number;
  readonly row?: number;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** The first cell's formula of a shared group, cut so that a copy elsewhere is a matter of joining. */
export type SharedFormula = readonly (string | Reference)[];

// Texts, quoted sheet names and brackets (structured references, linked workbooks) are passed over.
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[(?:[^[\]]|'.)*\])*\]|(?<![\w.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}))(?![\w.(!])/g;

/** Cuts a formula's text into what stays and the references that move. */
export function compileShared(formula: string): SharedFormula {
  const pieces: (string | Reference)[] = [];
  let from = 0;
  token.lastIndex = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    const references = referencesOf(match);
    if (references.length === 0) continue;
    pieces.push(formula.slice(from, match.index), ...references);
    from = match.index + match[0].length;
  }
  pieces.push(formula.slice(from));
  return pieces;
}

function referencesOf(match: RegExpExecArray): (string | Reference)[] {
  const [, cellColumnMark, cellColumn, cellRowMark, cellRow, mark1, column1, mark2, column2, mark3, row1, mark4, row2] =
    match;
  if (cellColumn && cellRow) {
    return [
      {
        column: columnIndex(cellColumn),
        row: Number(cellRow) - 1,
        fixedColumn: cellColumnMark === "$",
        fixedRow: cellRowMark === "$",
      },
    ];
  }
  if (column1 && column2) return [wholeColumn(mark1, column1), ":", wholeColumn(mark2, column2)];
  if (row1 && row2) return [wholeRow(mark3, row1), ":", wholeRow(mark4, row2)];
  return [];
}

function wholeColumn(mark: string | undefined, letters: string): Reference {
  return { column: columnIndex(letters), fixedColumn: mark === "$", fixedRow: false };
}

function wholeRow(mark: string | undefined, digits: string): Reference {
  return { row: Number(digits) - 1, fixedColumn: false, fixedRow: mark === "$" };
}

/** The formula of the cell that lies so many rows and columns from the first one. */
export function shiftShared(shared: SharedFormula, rows: number, columns: number): string {
  let text = "";
  for (const piece of shared) text += typeof piece === "string" ? piece : written(piece, rows, columns);
  return text;
}

function written(reference: Reference, rows: number, columns: number): string {
  const { column, row, fixedColumn, fixedRow } = reference;
  let text = "";
  if (column !== undefined) {
    text += fixedColumn ? `$${columnLetters(column)}` : columnLetters(around(column + columns, MAX_COLUMNS));
  }
  if (row !== undefined) text += fixedRow ? `$${row + 1}` : String(around(row + rows, MAX_ROWS) + 1);
  return text;
}

/** Excel lets relative references of shared formulas run around the edge of the sheet. */
function around(place: number, size: number): number {
  return ((place % size) + size) % size;
}
