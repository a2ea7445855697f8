import type { Border, ConditionalFormat, Style } from "../../book/model";
import { borderStyles } from "../read/styles";
import { attributes, escapeAttribute } from "../xml/text";
import { childrenOf, type XmlNode } from "../xml/tree";

const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

/** A `<font>`: what differs from `was` is written, the rest is taken from the font it descends from. */
export function writeFont(base: XmlNode | undefined, was: Style["font"], is: Style["font"]): string {
  const pieces = new Map((base?.children ?? []).map((node) => [node.name, unprefixedOuter(node)]));
  for (const field of Object.keys(fontElements) as (keyof Style["font"])[]) {
    if (base && was[field] === is[field]) continue;
    for (const [name, xml] of fontElements[field](is)) {
      if (xml === "") pieces.delete(name);
      else pieces.set(name, xml);
    }
  }
  const ordered = [...pieces].sort(([one], [two]) => fontOrder.indexOf(one) - fontOrder.indexOf(two));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

/** The elements of each field of a font; an empty one is taken out. */
const fontElements: { readonly [F in keyof Style["font"]]: (is: Style["font"]) => (readonly [string, string])[] } = {
  bold: ({ bold }) => [["b", bold ? "<b/>" : ""]],
  italic: ({ italic }) => [["i", italic ? "<i/>" : ""]],
  underline: ({ underline }) => [["u", underlines[underline]]],
  size: ({ size }) => [["sz", `<sz val="${size}"/>`]],
  color: ({ color }) => [["color", `<color rgb="FF${color.slice(1)}"/>`]],
  // A theme font would win over the name.
  name: ({ name }) => [
    ["name", `<name val="${escapeAttribute(name)}"/>`],
    ["scheme", ""],
    ["charset", ""],
  ],
};

const underlines: Readonly<Record<Style["font"]["underline"], string>> = {
  None: "",
  Single: "<u/>",
  Double: '<u val="double"/>',
};

/** The outer XML of a node without the prefix of the part: it is put back when the entry is written. */
export function unprefixedOuter(node: XmlNode): string {
  const text = node.source.slice(node.start, node.end);
  const prefix = node.qualified.slice(0, -node.name.length);
  return prefix === "" ? text : text.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** A solid `<fill>`. */
export function writeFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const edgeElements = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
] as const;

/** A `<border>`; diagonals and the like are taken from the one it descends from. */
export function writeBorders(base: XmlNode | undefined, is: Style["borders"]): string {
  const edges = edgeElements.map(([element, edge]) => writeEdge(element, is[edge])).join("");
  const others = (base?.children ?? []).filter((node) => !/^(left|right|start|end|top|bottom)$/.test(node.name));
  const attributes = Object.entries(base?.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const rest = others.length > 0 ? others.map(unprefixedOuter).join("") : "<diagonal/>";
  return `<border${attributes.join("")}>${edges}${rest}</border>`;
}

function writeEdge(element: string, border: Border | undefined): string {
  if (!border) return `<${element}/>`;
  return `<${element} style="${lineStyle(border)}"><color rgb="FF${border.color.slice(1)}"/></${element}>`;
}

function lineStyle(border: Border): string {
  const words = Object.entries(borderStyles);
  const exact = words.find(([, [style, weight]]) => style === border.style && weight === border.weight);
  return (exact ?? words.find(([, [style]]) => style === border.style) ?? ["thin"])[0];
}

/** A `<dxf>` for a conditional format. */
export function writeDifferential(format: ConditionalFormat["format"]): string {
  const { bold, italic, fontColor, fill } = format;
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`;
  const color = fontColor ? `<color rgb="FF${fontColor.slice(1)}"/>` : "";
  const font = flag("b", bold) + flag("i", italic) + color;
  const filled = fill
    ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`
    : "";
  return `<dxf>${font ? `<font>${font}</font>` : ""}${filled}</dxf>`;
}

const horizontalWords: Readonly<Partial<Record<Style["horizontal"], string>>> = {
  CenterAcrossSelection: "centerContinuous",
};

/** `<alignment>` of a format: what differs is written over what the base has. */
export function writeAlignment(base: XmlNode | undefined, was: Style, is: Style): string {
  const own: Record<string, string | undefined> = { ...base?.attributes };
  const put = (name: string, isChanged: boolean, value: string | undefined): void => {
    if (isChanged) own[name] = value;
  };
  const word = horizontalWords[is.horizontal] ?? is.horizontal.toLowerCase();
  put("horizontal", was.horizontal !== is.horizontal, word === "general" ? undefined : word);
  put("vertical", was.vertical !== is.vertical, is.vertical === "Bottom" ? undefined : is.vertical.toLowerCase());
  put("wrapText", was.wrap !== is.wrap, is.wrap ? "1" : undefined);
  put("indent", was.indent !== is.indent, is.indent ? String(is.indent) : undefined);
  return tag("alignment", own);
}

/** `<protection>` of a format. */
export function writeLocking(base: XmlNode | undefined, was: Style, is: Style): string {
  const own: Record<string, string> = { ...base?.attributes };
  if (was.locked !== is.locked) own.locked = is.locked ? "1" : "0";
  if (was.formulaHidden !== is.formulaHidden) own.hidden = is.formulaHidden ? "1" : "0";
  return tag("protection", own);
}

function tag(name: string, values: Readonly<Record<string, string | undefined>>): string {
  const written = attributes(values);
  return written === "" ? "" : `<${name}${written}/>`;
}

/** The children of a format besides alignment and protection. */
export function otherChildren(base: XmlNode | undefined): string {
  return (base?.children ?? [])
    .filter((node) => node.name !== "alignment" && node.name !== "protection")
    .map(unprefixedOuter)
    .join("");
}

/** First child of a name, for formats. */
export function part(base: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(base, name)[0];
}
