import type { CustomXml } from "../../book/model";
import { partKey, type Parts } from "../package";
import { relatedPart, relationshipsOf } from "../relationships";
import { parseXml } from "../xml/tree";

/** A custom XML part and the parts it stands in. */
export interface CustomXmlPart extends CustomXml {
  readonly part: string;
  readonly propertiesPart?: string;
}

/** The custom XML parts of a workbook that can be read. */
export function readCustomXml(parts: Parts, workbookPart: string): CustomXmlPart[] {
  const related = [...relationshipsOf(parts, workbookPart), ...relationshipsOf(parts, "")];
  const names = related
    .filter((each) => each.kind === "customXml" && parts.has(each.target))
    .map((each) => each.target);
  const distinct = [...new Map(names.map((name) => [partKey(name), name])).values()];
  return distinct.flatMap((part, index) => readOne(parts, part, index) ?? []);
}

function readOne(parts: Parts, part: string, index: number): CustomXmlPart | undefined {
  const propertiesPart = relatedPart(parts, part, "customXmlProps");
  try {
    const xml = parts.text(part).replace(/^\s*<\?xml[^>]*\?>\s*/, "");
    const root = parseXml(xml);
    const prefix = root.qualified.slice(0, -root.name.length - 1);
    const id =
      propertiesPart &&
      Object.entries(parseXml(parts.text(propertiesPart)).attributes).find(([name]) => name.endsWith("itemID"))?.[1];
    return {
      id: id || `{customXml-${index + 1}}`,
      namespace: root.attributes[prefix ? `xmlns:${prefix}` : "xmlns"] ?? "",
      xml,
      part,
      propertiesPart,
    };
  } catch {
    return undefined;
  }
}
