import type { PackageEdit, Parts } from "./package";
import { partKey } from "./package";
import { attributes, escapeAttribute } from "./xml/text";
import { childrenOf, parseXml, type XmlNode } from "./xml/tree";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last piece of the type's address, equal in transitional and strict workbooks. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part, or the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The part that holds the relationships of a part; of the package for "". */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The relationships of a part; none where it has none. */
export function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const name = relationshipsPart(source);
  if (!parts.has(name)) return [];
  return childrenOf(parseXml(parts.text(name)), "Relationship").map((node) => toRelationship(node, source));
}

function toRelationship(node: XmlNode, source: string): Relationship {
  const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = node.attributes;
  const external = mode === "External";
  return {
    id,
    type,
    kind: type.slice(type.lastIndexOf("/") + 1),
    target: external ? target : resolve(source, target),
    external,
  };
}

function resolve(source: string, target: string): string {
  const plain = target.replace(/\\/g, "/");
  if (plain.startsWith("/")) return plain.slice(1);
  const path = source.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The first related part of a kind that is there. */
export function relatedPart(parts: Parts, source: string, kind: string): string | undefined {
  return relationshipsOf(parts, source).find((each) => each.kind === kind && !each.external && parts.has(each.target))
    ?.target;
}

/** Where the first relationship of a kind leads, there or not: for a part whose loss would show, so that reading it says so. */
export function neededPart(parts: Parts, source: string, kind: string): string | undefined {
  return relationshipsOf(parts, source).find((each) => each.kind === kind && !each.external)?.target;
}

/** What a new relationship leads to. `kind` stands for Office's own types; a whole address is taken as it is. */
export interface Target {
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Adds a relationship and returns its id; one that is there already is used again. */
export function addRelationship(edit: PackageEdit, source: string, to: Target): string {
  const known = relationshipsOf(edit, source);
  const same = known.find((each) => each.kind === kindOf(to.kind) && sameTarget(each, to));
  if (same) return same.id;
  const taken = new Set(known.map((each) => each.id));
  let number = known.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const type = to.kind.includes(":") ? to.kind : typesOf(edit) + to.kind;
  const target = to.external ? to.target : relativeTo(source, to.target);
  const xml = attributes({ Id: id, Type: type, Target: target, TargetMode: to.external ? "External" : undefined });
  appendRelationship(edit, source, xml);
  return id;
}

function kindOf(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

function sameTarget(one: Relationship, to: Target): boolean {
  if (one.external !== Boolean(to.external)) return false;
  return to.external ? one.target === to.target : partKey(one.target) === partKey(to.target);
}

function appendRelationship(edit: PackageEdit, source: string, written: string): void {
  const name = relationshipsPart(source);
  if (!edit.has(name)) {
    addDefaultType(edit, "rels", "application/vnd.openxmlformats-package.relationships+xml");
    const xml = `<Relationships xmlns="${packageRelationships}"><Relationship${written}/></Relationships>`;
    edit.set(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
    return;
  }
  const root = parseXml(edit.text(name));
  const prefix = root.qualified.slice(0, -root.name.length);
  edit.set(name, appendChild(root, `<${prefix}Relationship${written}/>`));
}

/** The source of a root with one more child at its end. */
export function appendChild(root: XmlNode, xml: string): string {
  const { source } = root;
  if (root.closeStart < root.end) return source.slice(0, root.closeStart) + xml + source.slice(root.closeStart);
  const open = source.slice(root.start, root.openEnd).replace(/\s*\/>$/, ">");
  return `${source.slice(0, root.start)}${open}${xml}</${root.qualified}>${source.slice(root.end)}`;
}

function typesOf(edit: PackageEdit): string {
  const root = relationshipsOf(edit, "").find((each) => each.kind === "officeDocument");
  return root ? root.type.slice(0, -"officeDocument".length) : transitional;
}

function relativeTo(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return "../".repeat(from.length - same) + to.slice(same).join("/");
}

/** Takes relationships out. */
export function removeRelationships(
  edit: PackageEdit,
  source: string,
  unwanted: (each: Relationship) => boolean,
): void {
  const name = relationshipsPart(source);
  if (!edit.has(name)) return;
  let text = edit.text(name);
  for (const node of childrenOf(parseXml(text), "Relationship").reverse()) {
    if (unwanted(toRelationship(node, source))) text = text.slice(0, node.start) + text.slice(node.end);
  }
  edit.set(name, text);
}

/** Content types: `[Content_Types].xml`. */
export const contentTypesPart = "[Content_Types].xml";

/** The content type of a part, or undefined. */
export function contentTypeOf(parts: Parts, name: string): string | undefined {
  const root = parseXml(parts.text(contentTypesPart));
  const key = partKey(name);
  const own = childrenOf(root, "Override").find((each) => partKey(each.attributes.PartName ?? "") === key);
  if (own) return own.attributes.ContentType;
  const extension = key.slice(key.lastIndexOf(".") + 1);
  return childrenOf(root, "Default").find((each) => each.attributes.Extension?.toLowerCase() === extension)?.attributes
    .ContentType;
}

/** States the content type of a new part. */
export function addContentType(edit: PackageEdit, name: string, type: string): void {
  removeContentType(edit, name);
  appendType(edit, "Override", attributes({ PartName: `/${name}`, ContentType: type }));
}

/** States the content type of an extension unless it has one. */
export function addDefaultType(edit: PackageEdit, extension: string, type: string): void {
  const root = parseXml(edit.text(contentTypesPart));
  const known = childrenOf(root, "Default").some((each) => each.attributes.Extension?.toLowerCase() === extension);
  if (!known)
    appendType(edit, "Default", ` Extension="${escapeAttribute(extension)}" ContentType="${escapeAttribute(type)}"`);
}

/** Takes out what is said of a part. */
export function removeContentType(edit: PackageEdit, name: string): void {
  const text = edit.text(contentTypesPart);
  const key = partKey(name);
  const own = childrenOf(parseXml(text), "Override").find((each) => partKey(each.attributes.PartName ?? "") === key);
  if (own) edit.set(contentTypesPart, text.slice(0, own.start) + text.slice(own.end));
}

function appendType(edit: PackageEdit, element: string, written: string): void {
  const root = parseXml(edit.text(contentTypesPart));
  const prefix = root.qualified.slice(0, -root.name.length);
  edit.set(contentTypesPart, appendChild(root, `<${prefix}${element}${written}/>`));
}
