import type { TableData } from "../../book/model";
import { areaName, parseArea } from "../address";
import { formulaFromFile, formulaToFile } from "../formulaText";
import { declaration, main } from "../namespaces";
import { attributes, decodeCellText, encodeCellText, escapeText, isOn, numberOf } from "../xml/text";
import { child, childrenOf, parseXml, textOf, type XmlNode } from "../xml/tree";
import { totalAttributes, totalElement, type Total } from "./totalsRow";

/** A table part as the model has it. */
export function readTable(xml: string): TableData | undefined {
  const root = parseXml(xml);
  const area = parseArea(root.attributes.ref ?? "");
  if (!area) return undefined;
  const filter = child(root, "autoFilter");
  return {
    id: Number(root.attributes.id),
    name: root.attributes.displayName ?? root.attributes.name ?? "",
    area,
    showHeaders: (numberOf(root.attributes.headerRowCount) ?? 1) > 0,
    showTotals: (numberOf(root.attributes.totalsRowCount) ?? 0) > 0,
    ...readStyle(child(root, "tableStyleInfo")?.attributes ?? {}),
    filterButton: filter !== undefined && !hidesButtons(filter),
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map(readColumn),
  };
}

function readStyle(
  style: XmlNode["attributes"],
): Pick<TableData, "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn"> {
  return {
    style: style.name ?? "",
    bandedRows: isOn(style.showRowStripes),
    bandedColumns: isOn(style.showColumnStripes),
    firstColumn: isOn(style.showFirstColumn),
    lastColumn: isOn(style.showLastColumn),
  };
}

function hidesButtons(filter: XmlNode): boolean {
  const columns = childrenOf(filter, "filterColumn");
  return columns.length > 0 && columns.every((each) => isOn(each.attributes.hiddenButton));
}

function readColumn(node: XmlNode): TableData["columns"][number] {
  const formula = child(node, "calculatedColumnFormula");
  const column = { id: Number(node.attributes.id), name: decodeCellText(node.attributes.name ?? "") };
  return formula ? { ...column, formula: formulaFromFile(textOf(formula)) } : column;
}

/** A new table part; `totals` tells the cells of its totals row. */
export function writeTable(table: TableData, totals: readonly Total[] | null): string {
  const written = attributes({
    xmlns: main,
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  });
  const filter = table.showHeaders && table.filterButton ? `<autoFilter ref="${areaName(filterArea(table))}"/>` : "";
  return `${declaration}<table${written}>${filter}${writeColumns(table, totals)}${writeStyle(table)}</table>`;
}

/** What a table's filter covers: header and body. */
export function filterArea({ area, showTotals }: TableData): TableData["area"] {
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}

/** `<tableColumns>` of a table. */
function writeColumns({ columns }: TableData, totals: readonly Total[] | null): string {
  const written = columns.map((column, index) => writeColumn(column, totals?.[index]));
  return `<tableColumns count="${columns.length}">${written.join("")}</tableColumns>`;
}

/** One `<tableColumn>`. */
export function writeColumn(column: TableData["columns"][number], total: Total = {}): string {
  const own = attributes({ id: column.id, name: encodeHeading(column.name) }) + totalAttributes(total);
  const inside = (column.formula ? writeColumnFormula(column.formula) : "") + totalElement(total);
  return inside === "" ? `<tableColumn${own}/>` : `<tableColumn${own}>${inside}</tableColumn>`;
}

/** A heading in an attribute: line ends are stored in the escaped form there. */
export function encodeHeading(name: string): string {
  return encodeCellText(name).replace(/\n/g, "_x000a_");
}

/** The formula of a calculated column. */
export function writeColumnFormula(formula: string): string {
  return `<calculatedColumnFormula>${escapeText(formulaToFile(formula))}</calculatedColumnFormula>`;
}

/** `<tableStyleInfo>` of a table. */
export function writeStyle(table: TableData): string {
  const written = attributes({
    name: table.style || undefined,
    showFirstColumn: table.firstColumn,
    showLastColumn: table.lastColumn,
    showRowStripes: table.bandedRows,
    showColumnStripes: table.bandedColumns,
  });
  return `<tableStyleInfo${written}/>`;
}
