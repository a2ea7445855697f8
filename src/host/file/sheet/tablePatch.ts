import type { TableData } from "../../book/model";
import { areaName } from "../address";
import { withPrefix } from "../namespaces";
import { same } from "../same";
import { appendInside, setAttribute } from "../xml/edits";
import { Sections } from "../xml/sections";
import { Splices } from "../xml/splices";
import { child, childrenOf, type XmlNode } from "../xml/tree";
import { encodeHeading, filterArea, writeColumn, writeColumnFormula, writeStyle } from "./tableXml";

const order = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** A table part with what changed of it spliced in: totals, filters and extensions of a table read from a file stay. */
export function patchTable(text: string, was: TableData, now: TableData): string {
  const sections = new Sections(text, order);
  const splices = new Splices(text);
  const root = { source: text, start: sections.rootStart, openEnd: sections.rootOpenEnd };
  const set = (name: string, value: string | undefined): void => setAttribute(splices, root, name, value);
  if (was.name !== now.name) {
    set("name", now.name);
    set("displayName", now.name);
  }
  if (!same(was.area, now.area)) set("ref", areaName(now.area));
  if (was.showHeaders !== now.showHeaders) set("headerRowCount", now.showHeaders ? undefined : "0");
  if (was.showTotals !== now.showTotals) set("totalsRowCount", now.showTotals ? "1" : undefined);
  patchFilter(sections, splices, was, now);
  if (!same(was.columns, now.columns)) patchColumns(sections, splices, now);
  if (writeStyle(was) !== writeStyle(now))
    sections.put(splices, "tableStyleInfo", withPrefix(writeStyle(now), sections.prefix));
  return splices.apply();
}

function patchFilter(sections: Sections, splices: Splices, was: TableData, now: TableData): void {
  const filter = sections.node("autoFilter");
  const wanted = now.showHeaders && now.filterButton;
  const ref = areaName(filterArea(now));
  if (filter && was.filterButton && !wanted) splices.replace(filter.start, filter.end, "");
  // A filter without buttons is kept too, and covers what the table covers.
  else if (filter) setAttribute(splices, filter, "ref", ref);
  else if (wanted && !was.filterButton) {
    sections.put(splices, "autoFilter", withPrefix(`<autoFilter ref="${ref}"/>`, sections.prefix));
  }
}

function patchColumns(sections: Sections, splices: Splices, now: TableData): void {
  const holder = sections.node("tableColumns");
  if (!holder) return;
  const known = new Map(childrenOf(holder, "tableColumn").map((node) => [Number(node.attributes.id), node]));
  const written = now.columns.map((column) => {
    const node = known.get(column.id);
    return node ? patchColumn(node, column, sections.prefix) : withPrefix(writeColumn(column), sections.prefix);
  });
  setAttribute(splices, holder, "count", String(written.length));
  splices.replace(holder.openEnd, holder.closeStart, written.join(""));
}

function patchColumn(node: XmlNode, column: TableData["columns"][number], prefix: string): string {
  const own = node.source.slice(node.start, node.end);
  const moved = reparsed(node, own);
  const splices = new Splices(own);
  if (node.attributes.name !== encodeHeading(column.name) && node.attributes.name !== column.name) {
    setAttribute(splices, moved, "name", encodeHeading(column.name));
  }
  const formula = child(node, "calculatedColumnFormula");
  const xml = column.formula ? withPrefix(writeColumnFormula(column.formula), prefix) : "";
  if (formula && !sameFormula(formula, column.formula))
    splices.replace(formula.start - node.start, formula.end - node.start, xml);
  else if (!formula && xml && node.children[0]) splices.insert(node.children[0].start - node.start, xml);
  else if (!formula) appendInside(splices, moved, xml);
  return splices.apply();
}

function reparsed(node: XmlNode, source: string): XmlNode {
  const by = node.start;
  return {
    ...node,
    source,
    start: 0,
    openEnd: node.openEnd - by,
    closeStart: node.closeStart - by,
    end: node.end - by,
  };
}

function sameFormula(node: XmlNode, formula: string | undefined): boolean {
  return (
    formula !== undefined &&
    node.source
      .slice(node.start, node.end)
      .includes(
        writeColumnFormula(formula).slice("<calculatedColumnFormula>".length, -"</calculatedColumnFormula>".length),
      )
  );
}
