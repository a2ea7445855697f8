import type { SheetData } from "../../host";
import type { UniverRange } from "./address";
import { pixels } from "./snapshot";

/** A size in pixels for all lines, or one by line. */
export type Sizes = number | Readonly<Record<number, number | null | undefined>>;

/** What Univer says of lines whose size or hiding a person changed. */
export interface Resized {
  readonly ranges?: readonly UniverRange[];
  readonly colWidth?: Sizes;
  readonly rowHeight?: Sizes;
}

/** What of a sheet is set in the book after it. */
type Lines = Pick<SheetData, "rows"> | Pick<SheetData, "columns">;
type Follow = (sheet: SheetData, given: Resized) => Lines;

const pointsOf = (sizes: Sizes | undefined, line: number): number | undefined => {
  const size = typeof sizes === "object" ? sizes[line] : sizes;
  return typeof size === "number" ? size / pixels : undefined;
};

function rowsOf({ rows }: SheetData, { ranges = [], rowHeight }: Resized, hidden?: boolean): Lines {
  const now = new Map(rows);
  for (const { startRow, endRow } of ranges)
    for (let row = startRow; row <= endRow; row += 1) {
      const height = pointsOf(rowHeight, row);
      const { fitted, ...before } = now.get(row) ?? {};
      const kept = height === undefined && fitted ? { ...before, fitted } : before;
      now.set(row, {
        ...kept,
        ...(height === undefined ? {} : { height }),
        ...(hidden === undefined ? {} : { hidden }),
      });
    }
  return { rows: now };
}

function columnsOf({ columns }: SheetData, { ranges = [], colWidth }: Resized, hidden?: boolean): Lines {
  const now = new Map(columns);
  for (const { startColumn, endColumn } of ranges)
    for (let column = startColumn; column <= endColumn; column += 1) {
      const width = pointsOf(colWidth, column);
      now.set(column, {
        ...now.get(column),
        ...(width === undefined ? {} : { width }),
        ...(hidden === undefined ? {} : { hidden }),
      });
    }
  return { columns: now };
}

/** What the book does after a person drew rows or columns larger, hid them or showed them, by Univer's mutation. */
export const resized: Readonly<Record<string, Follow>> = {
  "sheet.mutation.set-worksheet-col-width": (sheet, given) => columnsOf(sheet, given),
  "sheet.mutation.set-col-hidden": (sheet, given) => columnsOf(sheet, given, true),
  "sheet.mutation.set-col-visible": (sheet, given) => columnsOf(sheet, given, false),
  "sheet.mutation.set-worksheet-row-height": (sheet, given) => rowsOf(sheet, given),
  "sheet.mutation.set-row-hidden": (sheet, given) => rowsOf(sheet, given, true),
  "sheet.mutation.set-row-visible": (sheet, given) => rowsOf(sheet, given, false),
};
