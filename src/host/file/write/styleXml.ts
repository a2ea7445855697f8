import type { Border, ConditionalFormat, Style } from "../../book/model";
import { borderStyles } from "../read/styles";
import { escapeAttribute } from "../xml/text";
import { childrenOf, type XmlNode } from "../xml/tree";

const fontOrder = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

/** A `<font>`: what differs from `was` is written, the rest is taken from the font it descends from. */
export function writeFont(base: XmlNode | undefined, was: Style["font"], is: Style["font"]): string {
  const pieces = new Map((base?.children ?? []).map((node) => [node.name, unprefixedOuter(node)]));
  const put = (name: string, xml: string): void => void (xml === "" ? pieces.delete(name) : pieces.set(name, xml));
  if (!base || was.bold !== is.bold) put("b", is.bold ? "<b/>" : "");
  if (!base || was.italic !== is.italic) put("i", is.italic ? "<i/>" : "");
  if (!base || was.underline !== is.underline) put("u", underlines[is.underline]);
  if (!base || was.size !== is.size) put("sz", `<sz val="${is.size}"/>`);
  if (!base || was.color !== is.color) put("color", `<color rgb="FF${is.color.slice(1)}"/>`);
  if (!base || was.name !== is.name) {
    put("name", `<name val="${escapeAttribute(is.name)}"/>`);
    // A theme font would win over the name.
    put("scheme", "");
    put("charset", "");
  }
  const ordered = [...pieces].sort(([one], [two]) => fontOrder.indexOf(one) - fontOrder.indexOf(two));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

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

/** `<alignment>` and `<protection>` of a format: what differs is written over what the base has. */
export function writeAlignment(base: XmlNode | undefined, was: Style, is: Style): string {
  const own: Record<string, string> = { ...base?.attributes };
  const put = (name: string, value: string | undefined): void =>
    void (value === undefined ? delete own[name] : (own[name] = value));
  if (was.horizontal !== is.horizontal)
    put(
      "horizontal",
      is.horizontal === "General" ? undefined : (horizontalWords[is.horizontal] ?? is.horizontal.toLowerCase()),
    );
  if (was.vertical !== is.vertical) put("vertical", is.vertical === "Bottom" ? undefined : is.vertical.toLowerCase());
  if (was.wrap !== is.wrap) put("wrapText", is.wrap ? "1" : undefined);
  if (was.indent !== is.indent) put("indent", is.indent ? String(is.indent) : undefined);
  return tag("alignment", own);
}

/** `<protection>` of a format. */
export function writeLocking(base: XmlNode | undefined, was: Style, is: Style): string {
  const own: Record<string, string> = { ...base?.attributes };
  if (was.locked !== is.locked) own.locked = is.locked ? "1" : "0";
  if (was.formulaHidden !== is.formulaHidden) own.hidden = is.formulaHidden ? "1" : "0";
  return tag("protection", own);
}

function tag(name: string, values: Readonly<Record<string, string>>): string {
  const written = Object.entries(values).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return written.length === 0 ? "" : `<${name}${written.join("")}/>`;
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
