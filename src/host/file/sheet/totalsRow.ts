import type { Cell, SheetData, TableData } from "../../book/model";
import { formulaToFile } from "../formulaText";
import { attributes, escapeText } from "../xml/text";
import { child, textOf, type XmlNode } from "../xml/tree";

/** What a table's part says of one cell of its totals row; Excel repairs a file in which the two disagree. */
export interface Total {
  readonly totalsRowLabel?: string;
  readonly totalsRowFunction?: string;
  /** The formula of the function "custom". */
  readonly formula?: string;
}

/** Excel's words for the functions that a totals row offers, by the number that SUBTOTAL knows them by. */
const functions: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** The cells of a table's totals row as its part has to tell them, column by column; null where there is no such row. */
export function totalsOf(sheet: SheetData, table: TableData): Total[] | null {
  if (!table.showTotals) return null;
  const cells = sheet.cells.get(table.area.row + table.area.rows - 1);
  return table.columns.map(({ name }, index) => totalOf(cells?.get(table.area.column + index), name));
}

function totalOf(cell: Cell | undefined, column: string): Total {
  if (cell?.formula === undefined) return typeof cell?.value === "string" ? { totalsRowLabel: cell.value } : {};
  const [, number = "", name = ""] = /^=SUBTOTAL\((\d+),[^[(]*\[(.+)\]\)$/i.exec(cell.formula) ?? [];
  const known = name.toLowerCase() === column.toLowerCase() ? functions[number] : undefined;
  return known ? { totalsRowFunction: known } : { totalsRowFunction: "custom", formula: formulaToFile(cell.formula) };
}

/** The attributes of a `<tableColumn>` that tell its total. */
export const totalAttributes = ({ totalsRowLabel, totalsRowFunction }: Total): string =>
  attributes({ totalsRowFunction, totalsRowLabel });

/** The element in a `<tableColumn>` that tells its total. */
export const totalElement = ({ formula }: Total): string =>
  formula === undefined ? "" : `<totalsRowFormula>${escapeText(formula)}</totalsRowFormula>`;

/** Whether a `<tableColumn>` of a file tells the same total. */
export function tellsTotal(node: XmlNode, total: Total): boolean {
  const { totalsRowLabel, totalsRowFunction = "none" } = node.attributes;
  if (total.formula !== undefined && totalsRowFunction === "custom") {
    return textOf(child(node, "totalsRowFormula")) === total.formula;
  }
  return total.totalsRowFunction === undefined
    ? totalsRowFunction === "none" && (totalsRowLabel ?? "") === (total.totalsRowLabel ?? "")
    : totalsRowFunction === total.totalsRowFunction;
}
