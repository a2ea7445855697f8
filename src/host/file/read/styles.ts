import { normalStyle } from "../../book/emptyData";
import type { Border, Style } from "../../book/model";
import { builtInFormats } from "../numberFormats";
import { isOn, numberOf } from "../xml/text";
import { at, child, childrenOf, parseXml, type XmlNode } from "../xml/tree";
import { colorOf, standardIndexed, type Palette } from "./color";

/** What was read of a styles part: one style for each cell format, at the same index, and differential formats. */
export interface StylesRead {
  readonly styles: Style[];
  readonly differential: XmlNode[];
  readonly palette: Palette;
}

/** The styles of a workbook; without a styles part the plain one. */
export function readStyles(xml: string | undefined, theme: readonly string[]): StylesRead {
  if (xml === undefined)
    return { styles: [normalStyle], differential: [], palette: { theme, indexed: standardIndexed } };
  const root = parseXml(xml);
  const palette = { theme, indexed: indexedOf(root) };
  const tables = {
    fonts: childrenOf(child(root, "fonts"), "font").map((node) => readFont(node, palette)),
    fills: childrenOf(child(root, "fills"), "fill").map((node) => readFill(node, palette)),
    borders: childrenOf(child(root, "borders"), "border").map((node) => readBorders(node, palette)),
    formats: formatsOf(root),
    names: namesOf(root),
  };
  const styles = childrenOf(child(root, "cellXfs"), "xf").map((xf, base) => readFormat(xf, base, tables));
  return {
    styles: styles.length > 0 ? styles : [normalStyle],
    differential: childrenOf(child(root, "dxfs"), "dxf"),
    palette,
  };
}

interface Tables {
  readonly fonts: Style["font"][];
  readonly fills: (string | null)[];
  readonly borders: Style["borders"][];
  readonly formats: ReadonlyMap<number, string>;
  readonly names: ReadonlyMap<number, string>;
}

function readFormat(xf: XmlNode, base: number, tables: Tables): Style {
  const index = (name: string): number => Number(xf.attributes[name] ?? 0);
  return {
    numberFormat: tables.formats.get(index("numFmtId")) ?? "General",
    font: tables.fonts[index("fontId")] ?? normalStyle.font,
    fill: tables.fills[index("fillId")] ?? null,
    borders: tables.borders[index("borderId")] ?? {},
    ...readAlignment(child(xf, "alignment")?.attributes ?? {}),
    ...readLocking(child(xf, "protection")?.attributes ?? {}),
    named: tables.names.get(index("xfId")) ?? "Normal",
    base,
  };
}

type Attributes = XmlNode["attributes"];

function readAlignment(said: Attributes): Pick<Style, "horizontal" | "vertical" | "wrap" | "indent"> {
  return {
    horizontal: horizontal[said.horizontal ?? "general"] ?? "General",
    vertical: vertical[said.vertical ?? "bottom"] ?? "Bottom",
    wrap: isOn(said.wrapText),
    indent: numberOf(said.indent) ?? 0,
  };
}

function readLocking(said: Attributes): Pick<Style, "locked" | "formulaHidden"> {
  return { locked: isOn(said.locked, true), formulaHidden: isOn(said.hidden) };
}

const horizontal: Readonly<Record<string, Style["horizontal"]>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const vertical: Readonly<Record<string, Style["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function formatsOf(root: XmlNode): Map<number, string> {
  const formats = new Map(builtInFormats);
  for (const node of childrenOf(child(root, "numFmts"), "numFmt")) {
    formats.set(Number(node.attributes.numFmtId), node.attributes.formatCode ?? "General");
  }
  return formats;
}

function namesOf(root: XmlNode): Map<number, string> {
  const names = new Map<number, string>();
  for (const node of childrenOf(child(root, "cellStyles"), "cellStyle")) {
    const xf = Number(node.attributes.xfId);
    if (!names.has(xf) && node.attributes.name) names.set(xf, node.attributes.name);
  }
  return names;
}

function indexedOf(root: XmlNode): readonly string[] {
  const own = childrenOf(at(root, "colors", "indexedColors"), "rgbColor");
  if (own.length === 0) return standardIndexed;
  const changed = own.map((node) => `#${(node.attributes.rgb ?? "000000").slice(-6).toUpperCase()}`);
  return standardIndexed.map((color, index) => changed[index] ?? color);
}

/** A `<font>`, of the workbook or of a differential format. */
export function readFont(node: XmlNode, palette: Palette): Style["font"] {
  const underline = child(node, "u");
  return {
    name: child(node, "name")?.attributes.val ?? normalStyle.font.name,
    size: numberOf(child(node, "sz")?.attributes.val) ?? normalStyle.font.size,
    bold: isSet(child(node, "b")),
    italic: isSet(child(node, "i")),
    underline: underline ? underlineOf(underline.attributes.val) : "None",
    color: colorOf(child(node, "color"), palette) ?? "#000000",
  };
}

function underlineOf(value = "single"): Style["font"]["underline"] {
  if (value === "none") return "None";
  return value.startsWith("double") ? "Double" : "Single";
}

/** Whether a flag element such as `<b/>` is there and on. */
export function isSet(node: XmlNode | undefined): boolean {
  return node !== undefined && isOn(node.attributes.val, true);
}

function readFill(node: XmlNode, palette: Palette): string | null {
  const pattern = child(node, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  if (type === "none") return null;
  if (type === "solid") return colorOf(child(pattern, "fgColor"), palette) ?? null;
  return colorOf(child(pattern, "bgColor"), palette) ?? null;
}

const edges = {
  left: "EdgeLeft",
  right: "EdgeRight",
  start: "EdgeLeft",
  end: "EdgeRight",
  top: "EdgeTop",
  bottom: "EdgeBottom",
} as const;

/** Excel's two words for each line style of a file. */
export const borderStyles: Readonly<Record<string, readonly [Border["style"], Border["weight"]]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

function readBorders(node: XmlNode, palette: Palette): Style["borders"] {
  const found: Partial<Record<(typeof edges)[keyof typeof edges], Border>> = {};
  for (const [element, edge] of Object.entries(edges)) {
    const line = child(node, element);
    const words = borderStyles[line?.attributes.style ?? "none"];
    if (!words) continue;
    found[edge] = { style: words[0], weight: words[1], color: colorOf(child(line, "color"), palette) ?? "#000000" };
  }
  return found;
}
