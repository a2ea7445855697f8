import { withPrefix } from "../namespaces";
import {
  addContentType,
  addRelationship,
  relationshipsOf,
  removeContentType,
  removeRelationships,
} from "../relationships";
import { relationshipAttribute } from "../xml/edits";
import { escapeAttribute } from "../xml/text";
import { childrenOf, relationshipId } from "../xml/tree";
import type { SheetFeature, SheetReading, SheetWriting } from "./feature";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const kind = "customProperty";

interface Property {
  readonly name: string;
  readonly id: string;
  readonly part: string;
  readonly value: string;
}

/** `Worksheet.customProperties`: names in the sheet, each value a part of UTF-16 text. */
export const customProperties: SheetFeature = {
  read(from, into) {
    into.customProperties = new Map(propertiesOf(from).map(({ name, value }) => [name, value]));
  },
  patch(to, now) {
    const known = propertiesOf(to);
    const before = new Map(known.map(({ name, value }) => [name, value]));
    const wanted = now.customProperties;
    if (before.size === wanted.size && [...wanted].every(([name, value]) => before.get(name) === value)) return;
    for (const property of known) if (!wanted.has(property.name)) removeProperty(to, property);
    const written = [...wanted].map(([name, value]) =>
      writeProperty(to, { name, value, known: known.find((each) => each.name === name) }),
    );
    const xml =
      written.length === 0
        ? null
        : withPrefix(`<customProperties>${written.join("")}</customProperties>`, to.sections.prefix);
    to.sections.put(to.splices, "customProperties", xml);
  },
};

function propertiesOf({ sections, parts, part }: SheetReading): Property[] {
  const related = relationshipsOf(parts, part);
  return childrenOf(sections.node("customProperties"), "customPr").flatMap((node) => {
    const id = relationshipId(node) ?? "";
    const target = related.find((each) => each.id === id)?.target;
    const { name = "" } = node.attributes;
    return target && parts.has(target) ? [{ name, id, part: target, value: decode(parts.bytes(target)) }] : [];
  });
}

function removeProperty({ edit, part }: SheetWriting, property: Property): void {
  removeRelationships(edit, part, (each) => each.id === property.id);
  removeContentType(edit, property.part);
  edit.remove(property.part);
}

function writeProperty(to: SheetWriting, property: { name: string; value: string; known?: Property }): string {
  const part = property.known?.part ?? to.edit.freeName("xl/customProperty#.bin");
  if (property.known?.value !== property.value) to.edit.set(part, encode(property.value));
  if (!property.known) addContentType(to.edit, part, contentType);
  const id = property.known?.id ?? addRelationship(to.edit, to.part, { kind, target: part });
  return `<customPr name="${escapeAttribute(property.name)}"${relationshipAttribute(to.sections, id, to.shared.strict)}/>`;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes);
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
