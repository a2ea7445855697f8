import type { Hyperlink } from "../../book/model";
import { cellName, parseArea } from "../address";
import { withPrefix } from "../namespaces";
import { addRelationship, relationshipsOf } from "../relationships";
import { same } from "../same";
import { appendInside, relationshipAttribute, setAttribute } from "../xml/edits";
import { attributes } from "../xml/text";
import { childrenOf, relationshipId, type XmlNode } from "../xml/tree";
import type { SheetFeature, SheetReading, SheetWriting } from "./feature";

/** Links on cells. */
export const hyperlinks: SheetFeature = {
  read(from, into) {
    into.hyperlinks = nodesOf(from).flatMap((node) => readLink(node, from) ?? []);
  },
  patch(to, now) {
    const { sections, splices } = to;
    const known = nodesOf(to).map((node) => ({ node, link: readLink(node, to) }));
    const left = [...now.hyperlinks];
    const gone = known.filter(({ node, link }) => link && !keeps(link, node, left, to));
    if (gone.length === 0 && left.length === 0) return;
    const holder = sections.node("hyperlinks");
    const written = left.map((link) => writeLink(link, to)).join("");
    if (!holder) {
      splices.insert(
        sections.placeFor("hyperlinks"),
        withPrefix(`<hyperlinks>${written}</hyperlinks>`, sections.prefix),
      );
    } else if (gone.length === known.length && left.length === 0) {
      splices.replace(holder.start, holder.end, "");
    } else {
      for (const { node } of gone) splices.replace(node.start, node.end, "");
      appendInside(splices, holder, withPrefix(written, sections.prefix));
    }
  },
};

function nodesOf({ sections }: SheetReading): XmlNode[] {
  return childrenOf(sections.node("hyperlinks"), "hyperlink");
}

function readLink(node: XmlNode, { parts, part }: SheetReading): Hyperlink | undefined {
  const area = parseArea(node.attributes.ref ?? "");
  if (!area) return undefined;
  const id = relationshipId(node);
  const address = id === undefined ? undefined : relationshipsOf(parts, part).find((each) => each.id === id)?.target;
  const link: Hyperlink = { row: area.row, column: area.column };
  if (address !== undefined) link.address = address;
  if (node.attributes.location !== undefined) link.documentReference = node.attributes.location;
  if (node.attributes.tooltip !== undefined) link.screenTip = node.attributes.tooltip;
  return link;
}

/** Whether a link is still there, perhaps on another cell; takes it off the list. */
function keeps(link: Hyperlink, node: XmlNode, left: Hyperlink[], { splices }: SheetWriting): boolean {
  const exact = left.findIndex((each) => same(each, link));
  const at =
    exact >= 0 ? exact : left.findIndex((each) => same({ ...each, row: 0, column: 0 }, { ...link, row: 0, column: 0 }));
  const found = left[at];
  if (!found) return false;
  left.splice(at, 1);
  if (exact < 0) setAttribute(splices, node, "ref", cellName(found.row, found.column));
  return true;
}

function writeLink(link: Hyperlink, { edit, part, sections, shared }: SheetWriting): string {
  const id = link.address
    ? addRelationship(edit, part, { kind: "hyperlink", target: link.address, external: true })
    : undefined;
  const related = id ? relationshipAttribute(sections, id, shared.strict) : "";
  const rest = attributes({ location: link.documentReference, tooltip: link.screenTip });
  return `<hyperlink ref="${cellName(link.row, link.column)}"${related}${rest}/>`;
}
