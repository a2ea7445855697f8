import type { Validation } from "../../book/model";
import { withPrefix } from "../namespaces";
import { appendInside, setAttribute } from "../xml/edits";
import type { Sections } from "../xml/sections";
import type { Splices } from "../xml/splices";
import { child, childrenOf, descendants, type XmlNode } from "../xml/tree";
import type { SheetFeature } from "./feature";
import { patchList, type Read } from "./listPatch";
import { readValidation, writeValidation } from "./validationXml";

/** Data validation, plain and in the x14 list that holds rules referring to other sheets in older ways. */
export const validations: SheetFeature = {
  read({ sections }, into) {
    into.validations = nodesOf(sections).flatMap((node) => readValidation(node) ?? []);
  },
  patch({ sections, splices }, now) {
    const nodes = nodesOf(sections);
    const gone = new Set<number>();
    const reads = nodes.flatMap((node) => readOf(node, splices, gone));
    const fresh = patchList(reads, now.validations);
    const holder = sections.node("dataValidations");
    const plain = childrenOf(holder, "dataValidation");
    const kept = plain.filter((node) => !gone.has(node.start));
    removeEmptyTwins(sections, gone, splices);
    if (gone.size === 0 && fresh.length === 0) return;
    const written = fresh.map(writeValidation).join("");
    if (!holder) {
      if (fresh.length === 0) return;
      const xml = `<dataValidations count="${fresh.length}">${written}</dataValidations>`;
      splices.insert(sections.placeFor("dataValidations"), withPrefix(xml, sections.prefix));
    } else if (kept.length + fresh.length === 0) {
      splices.replace(holder.start, holder.end, "");
    } else {
      for (const node of plain) if (gone.has(node.start)) splices.replace(node.start, node.end, "");
      if (holder.attributes.count !== undefined)
        setAttribute(splices, holder, "count", String(kept.length + fresh.length));
      appendInside(splices, holder, withPrefix(written, sections.prefix));
    }
  },
};

function nodesOf(sections: Sections): XmlNode[] {
  return [
    ...childrenOf(sections.node("dataValidations"), "dataValidation"),
    ...twinHolders(sections).flatMap((holder) => childrenOf(holder, "dataValidation")),
  ];
}

/** The x14 lists of a sheet's extensions. */
function twinHolders(sections: Sections): XmlNode[] {
  const extensions = sections.node("extLst");
  return extensions ? descendants(extensions, "dataValidations") : [];
}

function readOf(node: XmlNode, splices: Splices, gone: Set<number>): Read<Validation>[] {
  const value = readValidation(node);
  if (!value) return [];
  const inner = child(node, "sqref");
  return [
    {
      value,
      remove: () => gone.add(node.start),
      move: (sqref) => {
        if (inner) splices.replace(inner.openEnd, inner.closeStart, sqref);
        else setAttribute(splices, node, "sqref", sqref);
      },
    },
  ];
}

/** Takes x14 rules out, with the extension that held them where none is left: Excel refuses an empty list. */
function removeEmptyTwins(sections: Sections, gone: ReadonlySet<number>, splices: Splices): void {
  for (const extension of childrenOf(sections.node("extLst"), "ext")) {
    const holder = child(extension, "dataValidations");
    const rules = childrenOf(holder, "dataValidation");
    const unwanted = rules.filter((node) => gone.has(node.start));
    if (!holder || unwanted.length === 0) continue;
    if (unwanted.length === rules.length) {
      splices.replace(extension.start, extension.end, "");
      continue;
    }
    for (const node of unwanted) splices.replace(node.start, node.end, "");
    setAttribute(splices, holder, "count", String(rules.length - unwanted.length));
  }
}
