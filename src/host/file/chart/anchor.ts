import type { ChartData, SheetData } from "../../book/model";
import { at, child, textOf, type XmlNode } from "../xml/tree";
import { unitsPerPoint } from "./look";

/** Where something drawn stands, in points. */
export type Box = Pick<ChartData, "left" | "top" | "width" | "height">;

type Grid = Pick<SheetData, "columns" | "rows" | "defaultColumnWidth" | "defaultRowHeight">;

interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

function widthAt(grid: Grid, column: number): number {
  const own = grid.columns.get(column);
  return own?.hidden ? 0 : (own?.width ?? grid.defaultColumnWidth);
}

function heightAt(grid: Grid, row: number): number {
  const own = grid.rows.get(row);
  return own?.hidden ? 0 : (own?.height ?? grid.defaultRowHeight);
}

/** The cell at a place and how far inside it the place is. */
function placeIn(distance: number, sizeAt: (index: number) => number, last: number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(0, distance);
  for (let size = sizeAt(0); rest >= size && index < last; size = sizeAt(index)) {
    rest -= size;
    index += 1;
  }
  return { index, offset: rest };
}

function distanceTo(index: number, sizeAt: (index: number) => number): number {
  let distance = 0;
  for (let each = 0; each < index; each += 1) distance += sizeAt(each);
  return distance;
}

/** `<xdr:from>` of a place and `<xdr:ext>` of a size: what stands there moves with its cell and keeps its size. */
export function writeBox(box: Box, grid: Grid): string {
  const column = placeIn(box.left, (index) => widthAt(grid, index), 16383);
  const row = placeIn(box.top, (index) => heightAt(grid, index), 1048575);
  const corner = `<xdr:col>${column.index}</xdr:col><xdr:colOff>${units(column.offset)}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${units(row.offset)}</xdr:rowOff>`;
  return `<xdr:from>${corner}</xdr:from><xdr:ext cx="${units(box.width)}" cy="${units(box.height)}"/>`;
}

function units(points: number): number {
  return Math.round(points * unitsPerPoint);
}

/** The box of an anchor of any of the three kinds. */
export function readBox(anchor: XmlNode, grid: Grid): Box {
  const from = cornerOf(child(anchor, "from"));
  const to = child(anchor, "to");
  const position = child(anchor, "pos")?.attributes;
  const size = child(anchor, "ext")?.attributes;
  const left = position ? points(position.x) : xOf(from, grid);
  const top = position ? points(position.y) : yOf(from, grid);
  if (to)
    return {
      left,
      top,
      width: rounded(xOf(cornerOf(to), grid) - left),
      height: rounded(yOf(cornerOf(to), grid) - top),
    };
  return { left, top, width: points(size?.cx), height: points(size?.cy) };
}

function cornerOf(node: XmlNode | undefined): Corner {
  const number = (name: string): number => Number(textOf(at(node, name)) || 0);
  return { column: number("col"), columnOffset: number("colOff"), row: number("row"), rowOffset: number("rowOff") };
}

function xOf({ column, columnOffset }: Corner, grid: Grid): number {
  return rounded(distanceTo(column, (index) => widthAt(grid, index)) + columnOffset / unitsPerPoint);
}

function yOf({ row, rowOffset }: Corner, grid: Grid): number {
  return rounded(distanceTo(row, (index) => heightAt(grid, index)) + rowOffset / unitsPerPoint);
}

function points(value: string | undefined): number {
  return rounded(Number(value ?? 0) / unitsPerPoint);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
