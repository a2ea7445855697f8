import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/core";
import type { Border, Style } from "../../host";

type Edges = Style["borders"];
type Edge = keyof Edges;

const sides: Readonly<Record<Edge, "t" | "b" | "l" | "r">> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};
const across: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const down: Readonly<Record<Style["vertical"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

function lineOf({ style, weight }: Border): BorderStyleTypes {
  if (style === "Double") return BorderStyleTypes.DOUBLE;
  if (style === "Dash") return BorderStyleTypes.DASHED;
  if (style === "Dot") return BorderStyleTypes.DOTTED;
  if (weight === "Medium") return BorderStyleTypes.MEDIUM;
  return weight === "Thick" ? BorderStyleTypes.THICK : BorderStyleTypes.THIN;
}

function bordersOf(borders: Edges): IStyleData["bd"] {
  const shown = Object.entries(borders) as [Edge, Border][];
  return Object.fromEntries(
    shown.map(([edge, border]) => [sides[edge], { s: lineOf(border), cl: { rgb: border.color } }]),
  );
}

/** A cell's look in Univer's words. */
export function lookOf(style: Style): IStyleData {
  const { font, numberFormat, fill, indent } = style;
  return {
    ff: `${font.name}, Carlito, Arial, sans-serif`,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: font.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.underline === "None" ? {} : { ul: { s: BooleanNumber.TRUE } }),
    cl: { rgb: font.color },
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    bd: bordersOf(style.borders),
    ...(across[style.horizontal] === undefined ? {} : { ht: across[style.horizontal] }),
    vt: down[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent > 0 ? { pd: { l: 2 + indent * 9 } } : {}),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
  };
}
