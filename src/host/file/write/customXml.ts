import type { BookData, CustomXml } from "../../book/model";
import { declaration } from "../namespaces";
import type { PackageEdit } from "../package";
import { readCustomXml, type CustomXmlPart } from "../read/customXml";
import { addContentType, addRelationship, removeContentType, removeRelationships } from "../relationships";
import { partKey } from "../package";
import { relationshipsPart } from "../relationships";
import { escapeAttribute } from "../xml/text";

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Adds, changes and takes out custom XML parts. */
export function patchCustomXml(
  edit: PackageEdit,
  workbookPart: string,
  now: BookData["customXml"],
  strict: (xml: string) => string,
): void {
  const known = readCustomXml(edit, workbookPart);
  for (const each of known) {
    const wanted = now.find((other) => other.id === each.id);
    if (!wanted) removeOne(edit, workbookPart, each);
    else if (wanted.xml !== each.xml) edit.set(each.part, declared(wanted.xml));
  }
  for (const each of now) if (!known.some((other) => other.id === each.id)) addOne(edit, workbookPart, each, strict);
}

function declared(xml: string): string {
  return xml.startsWith("<?xml") ? xml : `${declaration}${xml}`;
}

function addOne(edit: PackageEdit, workbookPart: string, item: CustomXml, strict: (xml: string) => string): void {
  const part = edit.freeName("customXml/item#.xml");
  const propertiesPart = edit.freeName("customXml/itemProps#.xml");
  const schema = item.namespace
    ? `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(item.namespace)}"/></ds:schemaRefs>`
    : "";
  edit.set(part, declared(item.xml));
  edit.set(
    propertiesPart,
    strict(
      `${declaration}<ds:datastoreItem ds:itemID="${escapeAttribute(item.id)}" xmlns:ds="${namespace}">${schema}</ds:datastoreItem>`,
    ),
  );
  addContentType(edit, part, "application/xml");
  addContentType(edit, propertiesPart, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  addRelationship(edit, part, { kind: "customXmlProps", target: propertiesPart });
  addRelationship(edit, workbookPart, { kind: "customXml", target: part });
}

function removeOne(edit: PackageEdit, workbookPart: string, item: CustomXmlPart): void {
  for (const source of [workbookPart, ""])
    removeRelationships(edit, source, (each) => !each.external && partKey(each.target) === partKey(item.part));
  for (const part of [item.part, relationshipsPart(item.part), item.propertiesPart]) {
    if (part === undefined) continue;
    removeContentType(edit, part);
    edit.remove(part);
  }
}
