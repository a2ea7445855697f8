import type { BookData } from "../../book/model";
import type { Parts } from "../package";
import { relatedPart } from "../relationships";
import { decodeCellText, isOn } from "../xml/text";
import { child, childrenOf, parseXml, textOf } from "../xml/tree";

type Properties = BookData["properties"];

/** Elements of the core properties part for what the model has. */
export const coreElements = {
  title: "title",
  subject: "subject",
  author: "creator",
  keywords: "keywords",
  comments: "description",
  category: "category",
} as const;

/** Document properties: core and custom. */
export function readProperties(parts: Parts): Properties {
  const core = relatedPart(parts, "", "core-properties");
  const root = core === undefined ? undefined : parseXml(parts.text(core));
  const text = (key: keyof typeof coreElements): string => textOf(child(root, coreElements[key]));
  return {
    title: text("title"),
    subject: text("subject"),
    author: text("author"),
    keywords: text("keywords"),
    comments: text("comments"),
    category: text("category"),
    custom: readCustom(parts),
  };
}

function readCustom(parts: Parts): Properties["custom"] {
  const part = relatedPart(parts, "", "custom-properties");
  const found: Properties["custom"] = new Map();
  if (part === undefined) return found;
  for (const node of childrenOf(parseXml(parts.text(part)), "property")) {
    const value = node.children[0];
    if (node.attributes.name && value) found.set(node.attributes.name, typed(value.name, textOf(value)));
  }
  return found;
}

function typed(type: string, text: string): string | number | boolean | Date {
  if (type === "bool") return isOn(text.trim().toLowerCase());
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(type)) return Number(text);
  if (type === "filetime" || type === "date") return new Date(text);
  return decodeCellText(text);
}
