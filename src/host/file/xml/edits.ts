import { officeRelationships } from "../namespaces";
import type { Sections } from "./sections";
import type { Splices } from "./splices";
import { escapeAttribute } from "./text";
import type { XmlNode } from "./tree";

/** Sets, changes or takes out one attribute of an element by a splice. */
export function setAttribute(
  splices: Splices,
  node: Pick<XmlNode, "source" | "start" | "openEnd">,
  name: string,
  value: string | undefined,
): void {
  const { source, start, openEnd } = node;
  const tag = source.slice(start, openEnd);
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  if (found) {
    const from = start + found.index;
    splices.replace(from, from + found[0].length, value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`);
  } else if (value !== undefined) {
    const close = /\s*\/?>$/.exec(tag)!;
    splices.insert(start + close.index, ` ${name}="${escapeAttribute(value)}"`);
  }
}

/** Inserts at the end of an element, opening it where it is self-closing. */
export function appendInside(
  splices: Splices,
  node: Pick<XmlNode, "source" | "openEnd" | "closeStart" | "end" | "qualified">,
  xml: string,
): void {
  if (xml === "") return;
  if (node.closeStart < node.end) {
    splices.insert(node.closeStart, xml);
    return;
  }
  const slash = node.source.lastIndexOf("/", node.openEnd);
  splices.replace(slash, node.openEnd, `>${xml}</${node.qualified}>`);
}

/** `r:id="…"` for an element of this part, with the namespace declared where the root does not. */
export function relationshipAttribute(sections: Sections, id: string, strict: boolean): string {
  const strictNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const prefix = sections.prefixOf([officeRelationships, strictNamespace]);
  if (prefix) return ` ${prefix}id="${id}"`;
  return ` xmlns:r="${strict ? strictNamespace : officeRelationships}" r:id="${id}"`;
}
