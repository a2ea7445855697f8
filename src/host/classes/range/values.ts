import { isWholeColumns, isWholeRows } from "../../book/area";
import type { Scalar } from "../declare/hostClass";
import { members } from "../declare/members";
import { bool, text } from "../declare/readers";
import { fullAddress } from "../addresses";
import type { RangeRef } from "../refs";
import { valueTypeOf } from "../valueTypes";
import { namedStyle } from "../namedStyles";
import {
  checkBounded,
  columnLeft,
  grid,
  type Grid,
  gridOf,
  hiddenColumns,
  hiddenRows,
  isUnbounded,
  rowTop,
  shownValue,
  spread,
} from "./grid";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { setColumns, setRows } from "./lines";
import { commonStyle, restyle } from "./styling";

const { get, result, writable, writableResult } = members<RangeRef>();

function writeValues(range: RangeRef, given: Grid): void {
  const { seat, sheet, area } = range;
  checkBounded(range);
  seat.book.writeValues(sheet.id, area, spread(given, area), seat.source);
}

function writeFormulas(range: RangeRef, given: Grid): void {
  const { seat, sheet, area } = range;
  checkBounded(range);
  seat.book.writeFormulas(sheet.id, area, spread(given, area), seat.source);
}

function writeFormats(range: RangeRef, given: Grid): void {
  const { seat, sheet, area } = range;
  const one = oneValue(given);
  if (isUnbounded(range) && typeof one === "string") return restyle(range, { numberFormat: one });
  checkBounded(range);
  seat.book.setNumberFormats(sheet.id, area, spread(given, area), seat.source);
}

/** The one value given for all cells, alone or as a grid of one. */
function oneValue(given: Grid): unknown {
  if (!Array.isArray(given)) return given;
  return given.length === 1 && given[0]?.length === 1 ? given[0][0] : undefined;
}

const values = writableResult<Grid>((range) => gridOf(range, ({ value }) => shownValue(value)), grid, writeValues);
const formulas = writableResult<Grid>(
  (range) => gridOf(range, ({ value, formula }) => formula ?? shownValue(value)),
  grid,
  writeFormulas,
);
const formats = writable<Grid>(
  (range) => gridOf(range, ({ style }) => range.seat.book.styles.at(style).numberFormat),
  grid,
  writeFormats,
);

/** What cells hold, and how it is shown. */
export const contents: Record<string, Scalar<RangeRef>> = {
  Values: values,
  Formulas: formulas,
  FormulasLocal: formulas,
  NumberFormat: formats,
  NumberFormatLocal: formats,
  Text: result((range) => gridOf(range, (_cell, row, column) => range.seat.book.text(range.sheet.id, row, column))),
  ValueTypes: result((range) => gridOf(range, ({ value }) => valueTypeOf(value))),
  Hyperlink: writable(hyperlinkOf, (link) => link, setHyperlink),
  Style: writable(
    (range) => commonStyle(range, ({ named }) => named),
    text,
    (range, name) => {
      restyle(range, namedStyle(range.seat, name));
    },
  ),
};

/** Where cells are, and how much room they take. */
export const place: Record<string, Scalar<RangeRef>> = {
  Address: get(fullAddress),
  AddressLocal: get(fullAddress),
  RowIndex: get(({ area }) => area.row),
  ColumnIndex: get(({ area }) => area.column),
  RowCount: get(({ area }) => area.rows),
  ColumnCount: get(({ area }) => area.columns),
  CellCount: get(({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
  IsEntireColumn: get(({ area }) => isWholeColumns(area)),
  IsEntireRow: get(({ area }) => isWholeRows(area)),
  Hidden: get((range) => hiddenRows(range) === true || hiddenColumns(range) === true),
  RowHidden: writable(hiddenRows, bool, (range, hidden) => setRows(range, { hidden })),
  ColumnHidden: writable(hiddenColumns, bool, (range, hidden) => setColumns(range, { hidden })),
  Top: get((range) => rowTop(range, range.area.row)),
  Left: get((range) => columnLeft(range, range.area.column)),
  Height: get((range) => rowTop(range, range.area.row + range.area.rows) - rowTop(range, range.area.row)),
  Width: get(
    (range) => columnLeft(range, range.area.column + range.area.columns) - columnLeft(range, range.area.column),
  ),
};
