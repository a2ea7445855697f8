import type { CellLookup } from "../sheet/feature";
import { escapeText } from "../xml/text";
import { at, child, descendants, textOf, type XmlNode } from "../xml/tree";
import { readTextLook, richText, runLook, textProperties, type TextLook } from "./look";
import { referenceOf, textsFrom } from "./source";

/** A title: its own text, or a link to a cell. */
export interface Title extends TextLook {
  readonly text?: string;
  readonly formula?: string;
}

/** `<c:title>`; a linked one keeps the cell's text beside the link. */
export function writeTitle(title: Title, cells: CellLookup): string {
  const overlay = '<c:overlay val="0"/>';
  if (title.formula)
    return `<c:title><c:tx>${textsFrom(title.formula, cells)}</c:tx>${overlay}${textProperties(title)}</c:title>`;
  if (title.text === undefined || title.text === "") return `<c:title>${overlay}${textProperties(title)}</c:title>`;
  const runs = `<a:r>${runLook(title)}<a:t>${escapeText(title.text)}</a:t></a:r>`;
  return `<c:title><c:tx>${richText(title, runs)}</c:tx>${overlay}</c:title>`;
}

/** The reverse of `writeTitle`. */
export function readTitle(node: XmlNode): Title {
  const source = child(node, "tx");
  const reference = referenceOf(source);
  if (reference !== undefined) return { formula: `=${reference}`, ...readTextLook(child(node, "txPr")) };
  const rich = child(source, "rich");
  if (!rich) return readTextLook(child(node, "txPr"));
  const text = descendants(rich, "p")
    .map((paragraph) => descendants(paragraph, "t").map(textOf).join(""))
    .join("\n");
  return { text, ...readTextLook(rich) };
}

/** Text of a series' name that is no link. */
export function literalName(node: XmlNode | undefined): string {
  return textOf(at(node, "v"));
}
