import { XmlScanner, attributesOf } from "./scanner";
import { FileProblem } from "../problems";
import { unescapeXml } from "./text";

/** An element with the places where it stands, for small parts; sheets are scanned instead. */
export interface XmlNode {
  /** Local name. */
  readonly name: string;
  readonly qualified: string;
  /** By qualified name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  /** Begin of the closing tag; equals `openEnd` in an element without content. */
  closeStart: number;
  end: number;
  readonly children: XmlNode[];
  /** The text the spans count in. */
  readonly source: string;
}

/** The root element of a text, or of the element that begins at `from`. */
export function parseXml(source: string, from = 0, to = source.length): XmlNode {
  const scanner = new XmlScanner(source, from, to);
  const open: XmlNode[] = [];
  while (scanner.next()) {
    if (scanner.closing) {
      const node = open.pop();
      if (!node) break;
      node.closeStart = scanner.start;
      node.end = scanner.end;
      if (open.length === 0) return node;
      continue;
    }
    const node = nodeAt(scanner);
    open[open.length - 1]?.children.push(node);
    if (!scanner.empty) open.push(node);
    else if (open.length === 0) return node;
  }
  throw new FileProblem("damaged");
}

function nodeAt(scanner: XmlScanner): XmlNode {
  const { name, qualified, start, end, text: source } = scanner;
  const attributes = attributesOf(source.slice(start + 1 + qualified.length, end));
  return { name, qualified, attributes, start, openEnd: end, closeStart: end, end, children: [], source };
}

/** The first child of that local name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** The child reached by a path of local names. */
export function at(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>((found, name) => child(found, name), node);
}

/** All children of that local name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((each) => each.name === name) ?? [];
}

/** All elements of that local name below a node, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

/** The text of an element and all in it. */
export function textOf(node: XmlNode | undefined): string {
  return node ? plainText(node.source.slice(node.openEnd, node.closeStart)) : "";
}

/** Text content of a piece of XML. */
export function plainText(xml: string): string {
  if (!xml.includes("<")) return unescapeXml(xml);
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece.replace(/<!--[\s\S]*?-->|<[^>]*>/g, "")),
    )
    .join("");
}

/** The outer XML of an element. */
export function outer(node: XmlNode): string {
  return node.source.slice(node.start, node.end);
}

/** The `r:id` of an element, whatever the prefix. */
export function relationshipId(node: XmlNode): string | undefined {
  const name = Object.keys(node.attributes).find((each) => each.endsWith(":id"));
  return name === undefined ? undefined : node.attributes[name];
}
