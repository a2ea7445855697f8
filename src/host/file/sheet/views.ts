import type { SheetData } from "../../book/model";
import { cellName } from "../address";
import { withPrefix } from "../namespaces";
import { colorOf } from "../read/color";
import { same } from "../same";
import { appendInside, setAttribute } from "../xml/edits";
import { attributes, isOn, numberOf } from "../xml/text";
import { child, type XmlNode } from "../xml/tree";
import type { SheetFeature, SheetWriting } from "./feature";

/** Tab colour. */
export const tab: SheetFeature = {
  read({ sections, styles }, into) {
    into.tabColor = colorOf(child(sections.node("sheetPr"), "tabColor"), styles.palette) ?? null;
  },
  patch(to, now) {
    if (to.was.tabColor === now.tabColor) return;
    const xml = now.tabColor === null ? "" : `<tabColor rgb="FF${now.tabColor.slice(1)}"/>`;
    patchSheetProperty(to, "tabColor", xml);
  },
};

/** Puts one child of `<sheetPr>` in its place; the others keep theirs. */
export function patchSheetProperty({ sections, splices }: SheetWriting, name: string, xml: string): void {
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  const properties = sections.node("sheetPr");
  const written = withPrefix(xml, sections.prefix);
  if (!properties) {
    if (xml) splices.insert(sections.placeFor("sheetPr"), withPrefix(`<sheetPr>${xml}</sheetPr>`, sections.prefix));
    return;
  }
  const found = child(properties, name);
  const later = properties.children.find((each) => order.indexOf(each.name) > order.indexOf(name));
  if (found) splices.replace(found.start, found.end, written);
  else if (later) splices.insert(later.start, written);
  else appendInside(splices, properties, written);
}

/** Grid lines, headings and frozen panes, of the first view. */
export const views: SheetFeature = {
  read({ sections }, into) {
    const view = child(sections.node("sheetViews"), "sheetView");
    into.showGridlines = isOn(view?.attributes.showGridLines, true);
    into.showHeadings = isOn(view?.attributes.showRowColHeaders, true);
    into.frozen = frozenOf(child(view, "pane"));
  },
  patch(to, now) {
    const { was, sections, splices } = to;
    const view = child(sections.node("sheetViews"), "sheetView");
    if (!view) {
      if (isPlain(now)) return;
      const written = attributes({
        showGridLines: now.showGridlines ? undefined : false,
        showRowColHeaders: now.showHeadings ? undefined : false,
      });
      const xml = `<sheetViews><sheetView${written} workbookViewId="0">${paneOf(now.frozen)}</sheetView></sheetViews>`;
      splices.insert(sections.placeFor("sheetViews"), withPrefix(xml, sections.prefix));
      return;
    }
    if (was.showGridlines !== now.showGridlines)
      setAttribute(splices, view, "showGridLines", now.showGridlines ? "1" : "0");
    if (was.showHeadings !== now.showHeadings)
      setAttribute(splices, view, "showRowColHeaders", now.showHeadings ? "1" : "0");
    if (!same(was.frozen, now.frozen)) patchPane(to, view, now.frozen);
  },
};

function isPlain(sheet: SheetData): boolean {
  return sheet.showGridlines && sheet.showHeadings && sheet.frozen.rows === 0 && sheet.frozen.columns === 0;
}

function frozenOf(pane: XmlNode | undefined): SheetData["frozen"] {
  if (!pane?.attributes.state?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: numberOf(pane.attributes.ySplit) ?? 0, columns: numberOf(pane.attributes.xSplit) ?? 0 };
}

function patchPane({ splices, sections }: SheetWriting, view: XmlNode, frozen: SheetData["frozen"]): void {
  // The selections name panes that may be gone: they go with the pane.
  for (const each of view.children)
    if (each.name === "pane" || each.name === "selection") splices.replace(each.start, each.end, "");
  const xml = withPrefix(paneOf(frozen), sections.prefix);
  const first = view.children.find((each) => each.name !== "pane" && each.name !== "selection");
  if (first) splices.insert(first.start, xml);
  else appendInside(splices, view, xml);
}

function paneOf({ rows, columns }: SheetData["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const name = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const written = attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane: name,
    state: "frozen",
  });
  return `<pane${written}/><selection pane="${name}"/>`;
}
