import type { Comment, Shape } from "../../book/model";
import { relationshipsOf } from "../relationships";
import { childrenOf, descendants, parseXml } from "../xml/tree";
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

/** Excel's word for what an anchor of a drawing holds. Frames hold charts, which Excel keeps in a collection of their own. */
const types: Readonly<Record<string, Shape["type"]>> = {
  pic: "Image",
  sp: "GeometricShape",
  grpSp: "Group",
  cxnSp: "Line",
};

function shapesOf(from: SheetReading): Shape[] {
  const drawing = drawingOf(from);
  if (drawing === undefined) return [];
  const anchors = parseXml(from.parts.text(drawing)).children.filter(({ name }) => /Anchor$/.test(name));
  return anchors.flatMap((anchor) =>
    anchor.children.flatMap((node): Shape[] => {
      const type = types[node.name];
      return type === undefined ? [] : [{ id: descendants(node, "cNvPr")[0]?.attributes.id ?? "", type }];
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
