/** Letters of a column counted from 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/** A range of Univer. */
export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** `B2`, for a cell counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** `B2:C3`; whole rows and columns come as the cells that are shown of them. */
export function rangeAddress({ startRow, endRow, startColumn, endColumn }: UniverRange): string {
  const first = addressOf(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? first : `${first}:${addressOf(endRow, endColumn)}`;
}

/** `5:6`. */
export const rowsAddress = ({ startRow, endRow }: UniverRange): string => `${startRow + 1}:${endRow + 1}`;

/** `B:C`. */
export const columnsAddress = ({ startColumn, endColumn }: UniverRange): string =>
  `${lettersOf(startColumn)}:${lettersOf(endColumn)}`;
