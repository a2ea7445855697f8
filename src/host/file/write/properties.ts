import type { BookData } from "../../book/model";
import { declaration } from "../namespaces";
import type { PackageEdit } from "../package";
import { addContentType, addRelationship, relatedPart } from "../relationships";
import { coreElements, readProperties } from "../read/properties";
import { same } from "../same";
import { appendInside } from "../xml/edits";
import { Splices } from "../xml/splices";
import { encodeCellText, escapeAttribute, escapeText } from "../xml/text";
import { child, childrenOf, parseXml, type XmlNode } from "../xml/tree";

type Properties = BookData["properties"];
type Value = Properties["custom"] extends Map<string, infer V> ? V : never;

const coreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const dublinCore = "http://purl.org/dc/elements/1.1/";
const variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const customNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
/** The one format id that custom properties have. */
const formatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Splices changed document properties; makes the parts where there are none. */
export function patchProperties(edit: PackageEdit, now: Properties, strict: (xml: string) => string): void {
  const was = readProperties(edit);
  if (!same({ ...was, custom: 0 }, { ...now, custom: 0 })) patchCore(edit, was, now);
  if (!same(was.custom, now.custom)) patchCustom(edit, was.custom, now.custom, strict);
}

function patchCore(edit: PackageEdit, was: Properties, now: Properties): void {
  const part = relatedPart(edit, "", "core-properties") ?? addCore(edit);
  const text = edit.text(part);
  const root = parseXml(text);
  const splices = new Splices(text);
  let added = "";
  for (const [key, element] of Object.entries(coreElements) as [keyof typeof coreElements, string][]) {
    if (was[key] === now[key]) continue;
    const node = child(root, element);
    if (!node) added += coreElement(root, element, now[key]);
    else if (node.closeStart < node.end) splices.replace(node.openEnd, node.closeStart, escapeText(now[key]));
    else
      splices.replace(
        node.start,
        node.end,
        `${text.slice(node.start, node.openEnd).replace(/\s*\/>$/, ">")}${escapeText(now[key])}</${node.qualified}>`,
      );
  }
  appendInside(splices, root, added);
  edit.set(part, splices.apply());
}

function coreElement(root: XmlNode, element: string, value: string): string {
  const namespace = element === "keywords" || element === "category" ? coreNamespace : dublinCore;
  const bound = Object.entries(root.attributes).find(
    ([name, address]) => name.startsWith("xmlns") && address === namespace,
  )?.[0];
  const prefix = bound?.includes(":") ? `${bound.slice(6)}:` : bound ? "" : "own:";
  const declared = bound ? "" : ` xmlns:own="${namespace}"`;
  return `<${prefix}${element}${declared}>${escapeText(value)}</${prefix}${element}>`;
}

function addCore(edit: PackageEdit): string {
  const part = edit.has("docProps/core.xml") ? edit.freeName("docProps/core#.xml") : "docProps/core.xml";
  edit.set(
    part,
    `${declaration}<cp:coreProperties xmlns:cp="${coreNamespace}" xmlns:dc="${dublinCore}"></cp:coreProperties>`,
  );
  addContentType(edit, part, "application/vnd.openxmlformats-package.core-properties+xml");
  addRelationship(edit, "", {
    kind: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    target: part,
  });
  return part;
}

function patchCustom(
  edit: PackageEdit,
  was: Properties["custom"],
  now: Properties["custom"],
  strict: (xml: string) => string,
): void {
  const part = relatedPart(edit, "", "custom-properties") ?? addCustom(edit, strict);
  const text = edit.text(part);
  const root = parseXml(text);
  const splices = new Splices(text);
  const known = childrenOf(root, "property");
  const write = (name: string, id: number): string => strict(property(root, { name, value: now.get(name)!, id }));
  for (const node of known) {
    const name = node.attributes.name ?? "";
    if (!now.has(name)) splices.replace(node.start, node.end, "");
    else if (!same(was.get(name), now.get(name))) {
      splices.replace(node.start, node.end, write(name, Number(node.attributes.pid)));
    }
  }
  const highest = Math.max(1, ...known.map((node) => Number(node.attributes.pid)));
  const fresh = [...now.keys()].filter((name) => !was.has(name));
  appendInside(splices, root, fresh.map((name, index) => write(name, highest + 1 + index)).join(""));
  edit.set(part, splices.apply());
}

function property(root: XmlNode, { name, value, id }: { name: string; value: Value; id: number }): string {
  const prefix = root.qualified.slice(0, -root.name.length);
  const own = `fmtid="${formatId}" pid="${id}" name="${escapeAttribute(name)}"`;
  return `<${prefix}property xmlns:vt="${variantTypes}" ${own}>${typedValue(value)}</${prefix}property>`;
}

function typedValue(value: Value): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (value instanceof Date) return `<vt:filetime>${value.toISOString().replace(/\.\d+/, "")}</vt:filetime>`;
  if (typeof value === "string") return `<vt:lpwstr>${escapeText(encodeCellText(value))}</vt:lpwstr>`;
  const isWhole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return isWhole ? `<vt:i4>${value}</vt:i4>` : `<vt:r8>${value}</vt:r8>`;
}

function addCustom(edit: PackageEdit, strict: (xml: string) => string): string {
  const part = edit.has("docProps/custom.xml") ? edit.freeName("docProps/custom#.xml") : "docProps/custom.xml";
  edit.set(
    part,
    strict(`${declaration}<Properties xmlns="${customNamespace}" xmlns:vt="${variantTypes}"></Properties>`),
  );
  addContentType(edit, part, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  addRelationship(edit, "", { kind: "custom-properties", target: part });
  return part;
}
