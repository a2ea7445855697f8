import type { Line } from "../../book/model";
import { colorOf } from "./color";
import { attributes } from "../xml/text";
import { at, child, type XmlNode } from "../xml/tree";

/** English metric units of a point. */
export const unitsPerPoint = 12700;

const dashes: Readonly<Record<NonNullable<Line["style"]>, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

/** A solid fill, or none for null. */
export function writeFill(fill: string | null | undefined): string {
  if (fill === undefined) return "";
  return fill === null ? "<a:noFill/>" : `<a:solidFill><a:srgbClr val="${fill.replace("#", "")}"/></a:solidFill>`;
}

/** The fill of shape properties: a colour, null for none, undefined where it is automatic. */
export function readFill(node: XmlNode | undefined): string | null | undefined {
  if (child(node, "noFill")) return null;
  return colorOf(child(node, "solidFill"));
}

/** An `<a:ln>`. */
export function writeLine(line: Line | undefined): string {
  if (!line) return "";
  if (line.none) return "<a:ln><a:noFill/></a:ln>";
  const width = line.weight === undefined ? undefined : Math.round(line.weight * unitsPerPoint);
  const dash = line.style ? `<a:prstDash val="${dashes[line.style]}"/>` : "";
  return `<a:ln${attributes({ w: width })}>${writeFill(line.color)}${dash}</a:ln>`;
}

/** The outline of shape properties. */
export function readLine(properties: XmlNode | undefined): Line | undefined {
  const node = child(properties, "ln");
  if (!node) return undefined;
  if (child(node, "noFill")) return { none: true };
  const line: Line = {};
  const color = colorOf(child(node, "solidFill"));
  const dash = child(node, "prstDash")?.attributes.val;
  const style = Object.entries(dashes).find(([, word]) => word === dash)?.[0] as Line["style"];
  if (color) line.color = color;
  if (node.attributes.w !== undefined) line.weight = Number(node.attributes.w) / unitsPerPoint;
  if (style) line.style = style;
  return line;
}

/** `<c:spPr>` of a fill and an outline; nothing where both are automatic. */
export function shapeProperties(fill: string | null | undefined, line?: Line): string {
  const inner = writeFill(fill) + writeLine(line);
  return inner === "" ? "" : `<c:spPr>${inner}</c:spPr>`;
}

/** How a text looks. */
export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

/** Attributes and content of run properties. */
function runProperties(element: string, look: TextLook): string {
  const own = attributes({ sz: look.size === undefined ? undefined : Math.round(look.size * 100), b: look.bold });
  return look.color ? `<${element}${own}>${writeFill(look.color)}</${element}>` : `<${element}${own}/>`;
}

/** `<c:txPr>`, or nothing where the look is automatic. */
export function textProperties(look: TextLook): string {
  if (isAutomatic(look)) return "";
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties("a:defRPr", look)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function isAutomatic(look: TextLook): boolean {
  return look.size === undefined && look.bold === undefined && look.color === undefined;
}

/** `<c:rich>` with runs as given. */
export function richText(look: TextLook, runs: string): string {
  const properties = isAutomatic(look) ? "" : `<a:pPr>${runProperties("a:defRPr", look)}</a:pPr>`;
  return `<c:rich><a:bodyPr/><a:lstStyle/><a:p>${properties}${runs}</a:p></c:rich>`;
}

/** `<a:rPr>` of a run. */
export function runLook(look: TextLook): string {
  return isAutomatic(look)
    ? '<a:rPr lang="en-GB"/>'
    : runProperties("a:rPr", look).replace("<a:rPr", '<a:rPr lang="en-GB"');
}

/** The look of a `<c:txPr>` or `<c:rich>`. */
export function readTextLook(node: XmlNode | undefined): TextLook {
  const paragraph = child(node, "p");
  const properties = at(paragraph, "pPr", "defRPr") ?? at(paragraph, "r", "rPr") ?? at(paragraph, "fld", "rPr");
  if (!properties) return {};
  const { sz, b } = properties.attributes;
  const look: { size?: number; bold?: boolean; color?: string } = {};
  const color = colorOf(child(properties, "solidFill"));
  if (sz !== undefined) look.size = Number(sz) / 100;
  if (b !== undefined) look.bold = b === "1" || b === "true";
  if (color) look.color = color;
  return look;
}
