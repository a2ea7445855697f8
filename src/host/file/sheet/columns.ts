import type { SheetData } from "../../book/model";
import { withPrefix } from "../namespaces";
import { same } from "../same";
import { setAttribute } from "../xml/edits";
import { attributes, isOn, numberOf } from "../xml/text";
import { childrenOf, type XmlNode } from "../xml/tree";
import type { SheetFeature, SheetWriting } from "./feature";

type Column = SheetData["columns"] extends Map<number, infer C> ? C : never;

/** Width of a digit of the default font in pixels; a file states widths in such digits, the model in points. */
const digit = 7;
const pointsPerPixel = 0.75;
/** A width stated for "all columns" is read up to here beyond those in use. */
const farColumns = 256;

/** Points of a width in a file. */
export function pointsOf(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * pointsPerPixel;
}

/** The width to store for a number of points. */
export function widthOf(points: number): number {
  return Math.trunc((points / pointsPerPixel / digit) * 256) / 256;
}

/** Column widths, hidden columns and column styles, with the defaults of the sheet. */
export const columns: SheetFeature = {
  read({ sections }, into) {
    const format = sections.node("sheetFormatPr")?.attributes ?? {};
    const width = numberOf(format.defaultColWidth) ?? (numberOf(format.baseColWidth) ?? 8) + 8 / digit;
    into.defaultColumnWidth = pointsOf(width);
    into.defaultRowHeight = numberOf(format.defaultRowHeight) ?? 15;
    into.columns = new Map();
    for (const node of childrenOf(sections.node("cols"), "col")) {
      const { first, last } = rangeOf(node);
      for (let column = first; column <= Math.min(last, first + farColumns); column += 1)
        into.columns.set(column, columnOf(node));
    }
  },
  patch(to, now) {
    patchDefaults(to, now);
    if (same(sorted(to.was.columns), sorted(now.columns))) return;
    const known = childrenOf(to.sections.node("cols"), "col");
    const pieces = known.flatMap((node) => pieceOf(node, to.was, now));
    const covered = new Set(known.flatMap((node) => [...spanOf(node, now)]));
    for (const [column, is] of now.columns)
      if (!covered.has(column)) pieces.push({ at: column, xml: fresh(column, is, to) });
    pieces.sort((one, two) => one.at - two.at);
    const xml = pieces.map((piece) => piece.xml).join("");
    to.sections.put(to.splices, "cols", xml && withPrefix(`<cols>${xml}</cols>`, to.sections.prefix));

    function pieceOf(node: XmlNode, was: SheetData, is: SheetData): { at: number; xml: string }[] {
      const { first, last } = rangeOf(node);
      const changed = [...spanOf(node, is)].filter((column) => !same(was.columns.get(column), is.columns.get(column)));
      const found: { at: number; xml: string }[] = [];
      let from = first;
      for (const column of changed) {
        if (column > from) found.push({ at: from, xml: cut(node, from, column - 1) });
        found.push({
          at: column,
          xml: altered(node, column, { was: was.columns.get(column), is: is.columns.get(column), to }),
        });
        from = column + 1;
      }
      if (from <= last) found.push({ at: from, xml: cut(node, from, last) });
      return found;
    }
  },
};

function patchDefaults({ sections, splices, was }: SheetWriting, now: SheetData): void {
  if (was.defaultColumnWidth === now.defaultColumnWidth && was.defaultRowHeight === now.defaultRowHeight) return;
  const width = was.defaultColumnWidth === now.defaultColumnWidth ? undefined : String(widthOf(now.defaultColumnWidth));
  const format = sections.node("sheetFormatPr");
  if (!format) {
    const written = attributes({ defaultColWidth: width, defaultRowHeight: now.defaultRowHeight });
    splices.insert(sections.placeFor("sheetFormatPr"), withPrefix(`<sheetFormatPr${written}/>`, sections.prefix));
    return;
  }
  if (width) setAttribute(splices, format, "defaultColWidth", width);
  setAttribute(splices, format, "defaultRowHeight", String(now.defaultRowHeight));
}

function rangeOf(node: XmlNode): { first: number; last: number } {
  const first = Number(node.attributes.min ?? 1) - 1;
  return { first, last: Number(node.attributes.max ?? first + 1) - 1 };
}

/** The columns of an element that the model knows: those near its first one, and any that the sheet now has. */
function spanOf(node: XmlNode, now: SheetData): number[] {
  const { first, last } = rangeOf(node);
  const near = Math.min(last, first + farColumns);
  const columns = [...now.columns.keys()].filter((column) => column > near && column <= last);
  for (let column = first; column <= near; column += 1) columns.push(column);
  return columns.sort((one, two) => one - two);
}

function columnOf(node: XmlNode): Column {
  const { width, hidden, style } = node.attributes;
  const column: Column = {};
  if (width !== undefined) column.width = pointsOf(Number(width));
  if (isOn(hidden)) column.hidden = true;
  if (style !== undefined && style !== "0") column.style = Number(style);
  return column;
}

function sorted(columns: SheetData["columns"]): [number, Column][] {
  return [...columns].sort(([one], [two]) => one - two);
}

/** A `<col>` as it stands, for a part of its columns. */
function cut(node: XmlNode, first: number, last: number): string {
  return tagOf({ ...node.attributes, min: String(first + 1), max: String(last + 1) });
}

function altered(node: XmlNode, column: number, change: { was?: Column; is?: Column; to: SheetWriting }): string {
  const { was, is, to } = change;
  if (!is) return "";
  const own: Record<string, string> = { ...node.attributes, min: String(column + 1), max: String(column + 1) };
  if (was?.width !== is.width && is.width !== undefined)
    Object.assign(own, { width: String(widthOf(is.width)), customWidth: "1" });
  if (is.hidden) own.hidden = "1";
  else delete own.hidden;
  if (was?.style !== is.style) own.style = String(to.writer.index(is.style ?? 0));
  return tagOf(own);
}

function fresh(column: number, is: Column, to: SheetWriting): string {
  const width = widthOf(is.width ?? to.was.defaultColumnWidth);
  const style = is.style ? to.writer.index(is.style) : undefined;
  const own = {
    min: column + 1,
    max: column + 1,
    width,
    style,
    hidden: is.hidden || undefined,
    customWidth: is.width !== undefined || undefined,
  };
  return `<col${attributes(own)}/>`;
}

function tagOf(values: Readonly<Record<string, string>>): string {
  return `<col${attributes(values)}/>`;
}
