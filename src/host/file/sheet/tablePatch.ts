import type { TableData } from "../../book/model";
import { areaName } from "../address";
import { withPrefix } from "../namespaces";
import { same } from "../same";
import { appendInside, setAttribute } from "../xml/edits";
import { Sections } from "../xml/sections";
import { Splices } from "../xml/splices";
import { child, childrenOf, parseXml, type XmlNode } from "../xml/tree";
import { encodeHeading, filterArea, writeColumn, writeColumnFormula, writeStyle } from "./tableXml";
import { tellsTotal, totalElement, type Total } from "./totalsRow";

const order = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** A table as its part tells it and as it is now, with the cells of its totals row. */
export interface TablePatch {
  readonly was: TableData;
  readonly now: TableData;
  readonly totals: readonly Total[] | null;
}

/** A table part with what changed of it spliced in: filters and extensions of a table read from a file stay. */
export function patchTable(text: string, { was, now, totals }: TablePatch): string {
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
  if (totals !== null || !same(was.columns, now.columns)) patchColumns(sections, splices, { now, totals });
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
  else if (filter) {
    setAttribute(splices, filter, "ref", ref);
    moveCriteria(filter, splices, { was, now });
  } else if (wanted && !was.filterButton) {
    sections.put(splices, "autoFilter", withPrefix(`<autoFilter ref="${ref}"/>`, sections.prefix));
  }
}

/** What is filtered by is told by the column's place: it goes where the column goes, and away with it. */
function moveCriteria(filter: XmlNode, splices: Splices, { was, now }: Pick<TablePatch, "was" | "now">): void {
  for (const node of childrenOf(filter, "filterColumn")) {
    const place = Number(node.attributes.colId);
    const to = now.columns.findIndex(({ id }) => id === was.columns[place]?.id);
    if (to < 0) splices.replace(node.start, node.end, "");
    else if (to !== place) setAttribute(splices, node, "colId", String(to));
  }
}

function patchColumns(sections: Sections, splices: Splices, { now, totals }: Omit<TablePatch, "was">): void {
  const holder = sections.node("tableColumns");
  if (!holder) return;
  const known = new Map(childrenOf(holder, "tableColumn").map((node) => [Number(node.attributes.id), node]));
  const written = now.columns.map((column, index) => {
    const node = known.get(column.id);
    const total = totals?.[index];
    return node
      ? withTotal(patchColumn(node, column, sections.prefix), total, sections.prefix)
      : withPrefix(writeColumn(column, total), sections.prefix);
  });
  if (written.join("") === holder.source.slice(holder.openEnd, holder.closeStart)) return;
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

/** A column's element with what its totals row holds now, where the two disagree. */
function withTotal(column: string, total: Total | undefined, prefix: string): string {
  const node = parseXml(column);
  if (!total || tellsTotal(node, total)) return column;
  const splices = new Splices(column);
  for (const name of ["totalsRowFunction", "totalsRowLabel"] as const) setAttribute(splices, node, name, total[name]);
  const formula = child(node, "totalsRowFormula");
  const written = withPrefix(totalElement(total), prefix);
  if (formula) splices.replace(formula.start, formula.end, written);
  else appendInside(splices, node, written);
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
