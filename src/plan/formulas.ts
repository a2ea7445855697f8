import { Defect } from "./errors";
import { idTitles } from "./ids";
import type { Column } from "./types";

/** `PlanMilestones[[#This Row],[Status]]`. */
export function thisRow(table: string, title: string): string {
  return `${table}[[#This Row],[${title}]]`;
}

/** `PlanMilestones[Status]`. */
export function wholeColumn(table: string, title: string): string {
  return `${table}[${title}]`;
}

/**
 * Writes out a formula in which `{status}` stands for the column with that id in the row of the formula.
 * One place knows how Excel spells this; declarations stay readable.
 */
export function inRow(formula: string, table: string, columns: readonly Pick<Column, "id" | "title">[]): string {
  return formula.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (_, id: string) => {
    const column = columns.find((each) => each.id === id);
    if (column === undefined) throw new Defect(`unknown column: ${table}.${id}`);
    return thisRow(table, column.title);
  });
}

/**
 * The cell under that heading in the row whose id the cell holds; an error where there is none. MATCH takes `*` and `?` for
 * patterns, so the id that it finds is compared.
 */
export function lookedUp(cell: string, table: string, title: string): string {
  const ids = wholeColumn(table, idTitles[table] ?? "");
  const place = `MATCH(${cell},${ids},0)`;
  return `IF(INDEX(${ids},${place})=${cell},INDEX(${wholeColumn(table, title)},${place}),NA())`;
}

/**
 * The column of a year, by its heading. The heading is sought among the same columns that INDEX reads, since
 * LibreOffice 7.4 takes a bare `PlanCapital[#Headers]` within MATCH for one cell (measured: #VALUE!).
 */
export const columnOfYear = (year: string): string =>
  `INDEX(PlanCapital[[Project ID]:[Price base]],0,MATCH(${year},PlanCapital[[#Headers],[Project ID]:[Price base]],0))`;

/** A cell's text; nothing where it cannot be read. */
export const readableText = (cell: string): string => `IFERROR(${cell}&"","")`;

/** The sum of those cells of a range that hold numbers: one that cannot be read does not take the others with it. */
export const readableSum = (range: string): string => `SUMIF(${range},"<1E+300")`;

/** TRUE for each cell with something in it, errors among them; 1/... makes an error of each cell that has a letter. */
export const isFilledNative = (cells: string): string => `ISERROR(1/(LEN(${cells})=0))`;

/** 1 for each cell that is filled with something that is no number. */
export const isUnreadNative = (cells: string): string => `NOT(ISNUMBER(${cells}))*${isFilledNative(cells)}`;

/** How many cells of a range are that. */
export const unreadCount = (range: string): string => `(ROWS(${range})-COUNT(${range})-COUNTBLANK(${range}))`;

/**
 * TRUE for each cell that holds a number of which that is so. A criterion such as `"<="&cell` would compare with what `&` makes of
 * the cell: Excel writes 15 figures, so that 100/3 becomes less than itself.
 */
export const isNumberThat = (cells: string, comparison: string): string =>
  `ISNUMBER(1/(ISNUMBER(${cells})*(${cells}${comparison})))`;
