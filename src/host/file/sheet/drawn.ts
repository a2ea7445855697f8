import type { Comment, Shape } from "../../book/model";
import { chartRelationship, readChart } from "../chart/readChart";
import { relationshipsOf } from "../relationships";
import { childrenOf, descendants, parseXml, type XmlNode } from "../xml/tree";
import { drawingOf } from "./charts";
import type { SheetFeature, SheetReading } from "./feature";

/** Pictures, shapes and comments: read so that they can be seen. Their parts stay in the file as they are. */
export const drawn: SheetFeature = {
  read(from, into) {
    into.shapes = shapesOf(from);
    into.comments = commentsOf(from);
  },
  patch() {},
};

/** Excel's word for what an anchor of a drawing holds. */
const types: Readonly<Record<string, Shape["type"]>> = {
  pic: "Image",
  sp: "GeometricShape",
  grpSp: "Group",
  cxnSp: "Line",
  graphicFrame: "Unsupported",
};

function shapesOf(from: SheetReading): Shape[] {
  const drawing = drawingOf(from);
  if (drawing === undefined) return [];
  const charts = relationshipsOf(from.parts, drawing).filter(
    ({ kind, target }) => kind === "chart" && from.parts.has(target) && readChart(from.parts.text(target)),
  );
  const isChart = (frame: XmlNode): boolean => charts.some(({ id }) => id === chartRelationship(frame));
  const anchors = parseXml(from.parts.text(drawing)).children.filter(({ name }) => /Anchor$/.test(name));
  return anchors.flatMap((anchor) =>
    anchor.children.flatMap((node): Shape[] => {
      const type = types[node.name];
      if (type === undefined || (node.name === "graphicFrame" && isChart(node))) return [];
      return [{ id: descendants(node, "cNvPr")[0]?.attributes.id ?? "", type }];
    }),
  );
}

/** The first of each thread: what answers it goes with it. */
function commentsOf({ parts, part }: SheetReading): Comment[] {
  return relationshipsOf(parts, part)
    .filter(({ kind, target }) => kind === "threadedComment" && parts.has(target))
    .flatMap(({ target }) => childrenOf(parseXml(parts.text(target)), "threadedComment"))
    .flatMap(({ attributes: { id = "", ref = "", parentId } }) => (parentId === undefined ? [{ id, cell: ref }] : []));
}
