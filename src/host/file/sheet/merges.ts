import { areaName, parseArea } from "../address";
import { same } from "../same";
import { withPrefix } from "../namespaces";
import { childrenOf } from "../xml/tree";
import type { SheetFeature } from "./feature";

/** Merged cells. */
export const merges: SheetFeature = {
  read({ sections }, into) {
    into.merges = childrenOf(sections.node("mergeCells"), "mergeCell").flatMap(
      (each) => parseArea(each.attributes.ref ?? "") ?? [],
    );
  },
  patch({ sections, splices, was }, now) {
    if (same(was.merges, now.merges)) return;
    const written = now.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join("");
    const xml = written && `<mergeCells count="${now.merges.length}">${written}</mergeCells>`;
    sections.put(splices, "mergeCells", xml === "" ? null : withPrefix(xml, sections.prefix));
  },
};
