import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Book, Cell, ConditionalFormat, Scalar, SheetData, Style } from "../../host";
import { lookOf } from "./look";
import { tableLookAt } from "./tableLook";

/** Pixels of the screen in a point. */
export const pixels = 96 / 72;
/** Rows and columns shown beyond what is used, so that there is always room to type. */
const room = { rows: 200, columns: 12 };
/** Univer slows with size; what lies beyond is kept in the book and the file, and not shown. */
const most = { rows: 20_000, columns: 400 };

const looks = new WeakMap<Style, IStyleData>();

function styleOf(book: Book, sheet: SheetData, at: { row: number; column: number }, index: number): IStyleData {
  const style = book.data.styles[index] as Style;
  let own = looks.get(style);
  if (!own) looks.set(style, (own = lookOf(style)));
  const table = tableLookAt(book.data, sheet, at.row, at.column);
  if (!table) return own;
  const normal = book.data.styles[0];
  // The table's style shows through wherever the cell has nothing of its own.
  return {
    ...own,
    ...table,
    ...(style.fill === null ? {} : { bg: own.bg }),
    ...(style.font.color === normal?.font.color ? {} : { cl: own.cl }),
    ...(style.font.bold ? { bl: own.bl } : {}),
    bd: { ...table.bd, ...own.bd },
  };
}

function valueOf(value: Scalar): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

/** What colour rules do to a cell. */
export type Colouring = ConditionalFormat["format"];

/** What colour rules do to a cell, in Univer's words: it goes over everything else. */
function colouringOf({ fill, fontColor, bold, italic }: Colouring): IStyleData {
  return {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(italic === undefined ? {} : { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

/** One cell as the grid holds it. */
export function cellOf(
  book: Book,
  sheet: SheetData,
  at: { row: number; column: number },
  colouring?: Colouring,
): ICellData {
  const cell: Cell = book.getCell(sheet.id, at.row, at.column);
  const s = styleOf(book, sheet, at, cell.style);
  const coloured = colouring ? { ...s, ...colouringOf(colouring) } : s;
  return { ...valueOf(cell.value), f: cell.formula ?? null, p: null, si: null, s: coloured };
}

/** Univer merges looks: what a cell no longer has must be named, as nothing. */
const bare = { bg: null, ul: null, ht: null, pd: null, n: null } as const;
const bareEdges = { t: null, b: null, l: null, r: null } as const;

/** One cell as the grid is told it anew, whatever it held. */
export function cellAnew(
  book: Book,
  sheet: SheetData,
  at: { row: number; column: number },
  colouring?: Colouring,
): ICellData {
  const cell = cellOf(book, sheet, at, colouring);
  const s = cell.s as IStyleData;
  return { ...cell, s: { ...bare, ...s, bd: { ...bareEdges, ...s.bd } } as IStyleData };
}

type Cells = Record<number, Record<number, ICellData>>;

function cellsOf(book: Book, sheet: SheetData): Cells {
  const cells: Cells = {};
  for (const [row, line] of sheet.cells) {
    if (row >= most.rows) continue;
    const shown: Record<number, ICellData> = (cells[row] = {});
    for (const column of line.keys()) if (column < most.columns) shown[column] = cellOf(book, sheet, { row, column });
  }
  return cells;
}

/** How many rows and columns of a sheet are shown. */
export function extentOf(book: Book, sheet: SheetData): { rows: number; columns: number } {
  const used = book.usedArea(sheet.id, false);
  return {
    rows: Math.min(most.rows, (used ? used.row + used.rows : 0) + room.rows),
    columns: Math.min(most.columns, Math.max(26, (used ? used.column + used.columns : 0) + room.columns)),
  };
}

/** Widths by column, in pixels. */
export function widthsOf(sheet: SheetData): IWorksheetData["columnData"] {
  const entries = [...sheet.columns].filter(([column]) => column < most.columns);
  return Object.fromEntries(
    entries.map(([column, { width, hidden }]) => [
      column,
      { ...(width === undefined ? {} : { w: width * pixels }), hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    ]),
  );
}

/** Heights by row, in pixels; rows without one grow with their text. */
export function heightsOf(sheet: SheetData): IWorksheetData["rowData"] {
  const entries = [...sheet.rows].filter(([row]) => row < most.rows);
  return Object.fromEntries(
    entries.map(([row, { height, hidden }]) => [
      row,
      {
        ...(height === undefined ? { ia: BooleanNumber.TRUE } : { h: height * pixels, ia: BooleanNumber.FALSE }),
        hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      },
    ]),
  );
}

/** Merged areas as Univer's ranges. */
export function mergesOf(sheet: SheetData): IWorksheetData["mergeData"] {
  return sheet.merges.map(({ row, column, rows, columns }) => ({
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  }));
}

/** Frozen rows and columns in Univer's words. */
export function freezeOf({ frozen }: SheetData): IWorksheetData["freeze"] {
  return {
    xSplit: frozen.columns,
    ySplit: frozen.rows,
    startRow: frozen.rows > 0 ? frozen.rows : -1,
    startColumn: frozen.columns > 0 ? frozen.columns : -1,
  };
}

/** A sheet as the grid holds it. */
export function sheetSnapshot(book: Book, sheet: SheetData): Partial<IWorksheetData> {
  const { rows, columns } = extentOf(book, sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: sheet.defaultColumnWidth * pixels,
    defaultRowHeight: sheet.defaultRowHeight * pixels,
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeOf(sheet),
    mergeData: mergesOf(sheet),
    columnData: widthsOf(sheet),
    rowData: heightsOf(sheet),
    cellData: cellsOf(book, sheet),
  };
}

/** A whole workbook as the grid holds it. */
export function workbookSnapshot(book: Book, id: string): IWorkbookData {
  const { sheets, name } = book.data;
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetSnapshot(book, sheet)])),
  };
}
