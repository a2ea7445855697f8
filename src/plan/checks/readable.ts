import { wholeColumn } from "../formulas";
import { idTitles } from "../ids";
import { maybeList } from "../lists";
import { Defect } from "../errors";
import { maybeSetting } from "../settings";
import type { Cell, Column, PlanReader, RowReader, Table } from "../types";
import { isError, kinds } from "../kinds";

/** Column of PlanLists or of a table's ids in which a cell's word has to stand; null where any text may stand. */
export function sourceOf(column: Column): string | null {
  if (column.references !== undefined) return wholeColumn(column.references, idTitles[column.references] ?? "");
  const list = listOf(column);
  return list === null ? null : wordsOf(list);
}

/** Column of PlanLists with the words of a list. */
export function wordsOf(list: string): string {
  return `PlanLists[${maybeList(list)?.title ?? list}]`;
}

/**
 * TRUE for each of the cells that is blank or one of those, in products over whole columns too; an error for an error. MATCH takes
 * `*`, `?` and `~` for patterns: what has such is none of them.
 */
export function isBlankOrAmong(cells: string, source: string): string {
  const bare = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cells},"*",""),"?",""),"~","")`;
  return `((${cells}="")+ISNUMBER(MATCH(${cells},${source},0))*(LEN(${bare})=LEN(${cells}))>0)`;
}

/**
 * TRUE where the cell holds one of the ids. MATCH is quick in long columns but takes `*` and `?` for patterns, so what it finds
 * is compared; an error where there is none.
 */
export function isAmong(cell: string, ids: string): string {
  return `INDEX(${ids},MATCH(${cell},${ids},0))=${cell}`;
}

/** How many words of the list the cell holds. A blank equals 0 and FALSE, so the list's blank cells do not count. */
function wordsHeld(cell: string, words: string): string {
  return `SUMPRODUCT((${words}=${cell})*(${words}<>""))`;
}

/** TRUE where the cell is filled, but with no word of the list. */
export function isNoWord(cell: string, words: string): string {
  return `AND(${cell}<>"",${wordsHeld(cell, words)}=0)`;
}

/** Name of the list whose words may stand in the column. */
export function listOf(column: Column): string | null {
  return column.kind === "rag" ? "rag" : (column.list ?? null);
}

/** TRUE where a check that needs the cell can read it. */
export function filledNative(column: Column): string {
  const cell = `{${column.id}}`;
  const source = sourceOf(column);
  if (source !== null && column.references !== undefined) return isAmong(cell, source);
  if (source !== null && column.formula === undefined) return `${wordsHeld(cell, source)}>0`;
  return kinds[column.kind].holds === "number" ? `ISNUMBER(${cell})` : `${cell}<>""`;
}

/** The same in TypeScript, made once for all rows of the table. */
export function filledTest(column: Column, { columns }: Pick<Table, "columns">): (row: RowReader) => boolean {
  const { references, formula } = column;
  const at = columns.indexOf(column);
  const list = listOf(column);
  if (references !== undefined && formula === undefined) {
    return (row) => {
      const cell = row.rawAt(at);
      return isThere(cell) && row.plan.rowOf(references, cell) !== null;
    };
  }
  if (list !== null && formula === undefined) {
    return (row) => {
      const cell = row.rawAt(at);
      return isThere(cell) && row.plan.hasWord(list, cell);
    };
  }
  if (kinds[column.kind].holds === "number") return (row) => typeof row.rawAt(at) === "number";
  return (row) => isThere(row.rawAt(at));
}

/** Something that is no error. */
function isThere(cell: Cell): boolean {
  return cell !== null && cell !== "" && !isError(cell);
}

/** TRUE where a cell that may be blank is blank or can be read. */
export function readableNative(column: Column): string {
  return `IF({${column.id}}="",TRUE,${filledNative(column)})`;
}

/** The same in TypeScript, made once for all rows of the table. */
export function readableTest(column: Column, table: Pick<Table, "columns">): (row: RowReader) => boolean {
  const [isFilled, at] = [filledTest(column, table), table.columns.indexOf(column)];
  return (row) => {
    const cell = row.rawAt(at);
    return cell === null || cell === "" || isFilled(row);
  };
}

/** TRUE where the setting with that key holds a number. */
export function settingNative(key: string): string {
  const setting = maybeSetting(key);
  if (setting === undefined) throw new Defect(`unknown setting: ${key}`);
  return `ISNUMBER(${setting.named})`;
}

/** The same in TypeScript, of all of them. */
export function areSet(plan: PlanReader, keys: readonly string[]): boolean {
  return keys.every((key) => typeof plan.settingOf(key) === "number");
}
