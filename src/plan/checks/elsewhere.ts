import { Defect } from "../errors";
import { unreadCount, wholeColumn } from "../formulas";
import { kinds } from "../kinds";
import type { Blamed } from "../rowView";
import { modelTables } from "../tables/model";
import type { Cell, Column, PlanReader, Table } from "../types";
import { isBlankOrAmong, readableTest, sourceOf } from "./readable";
import { restsOn } from "./restsOn";

/** Columns of whole tables, by table and id. */
export type Columns = Readonly<Record<string, readonly string[]>>;

let declared: ReadonlyMap<string, Table> | null = null;

/** The entry columns of a table on which those columns rest. */
function entriesOf(
  table: string,
  ids: readonly string[],
): { readonly table: Table; readonly columns: readonly Column[] } {
  const found = tableOf(table);
  const entries = restsOn(
    found,
    ids.map((id) => `{${id}}`),
  );
  return { table: found, columns: found.columns.filter(({ id }) => entries.has(id)) };
}

/** The column of a table's ids. */
export function idsOf(table: string): Columns {
  const { key } = tableOf(table);
  return { [table]: [key] };
}

function tableOf(name: string): Table {
  declared ??= new Map(modelTables([]).map((each) => [each.name, each]));
  const found = declared.get(name);
  if (found === undefined) throw new Defect(`unknown table: ${name}`);
  return found;
}

/** Formulas that are TRUE while every cell of the columns is blank or can be read. */
export function allReadNative(columns: Columns): string[] {
  return Object.entries(columns).flatMap(([name, ids]) => {
    const { table, columns: entries } = entriesOf(name, ids);
    return entries.map((column) => isReadNative(column, wholeColumn(table.name, column.title)));
  });
}

function isReadNative(column: Column, cells: string): string {
  const source = sourceOf(column);
  if (source !== null) return `SUMPRODUCT(--${isBlankOrAmong(cells, source)})=ROWS(${cells})`;
  if (kinds[column.kind].holds === "number") return `${unreadCount(cells)}=0`;
  return `NOT(ISERROR(MAX(${cells})))`;
}

/** The cells of the columns that are neither blank nor can be read; looked for once a plan. */
export function unreadIn(plan: PlanReader, columns: Columns): readonly Blamed[] {
  return Object.entries(columns).flatMap(([name, ids]) =>
    entriesOf(name, ids).columns.flatMap((column) => unreadOf(plan, name, column)),
  );
}

function unreadOf(plan: PlanReader, name: string, column: Column): readonly Blamed[] {
  return plan.once(`unread ${name}.${column.id}`, () => {
    const rows = plan.rows(name);
    const [first] = rows;
    if (first === undefined) return [];
    const here = first.table.columns.find(({ id }) => id === column.id);
    if (here === undefined) return [];
    const canBeRead = readableTest(here, first.table);
    const pattern = (cell: Cell): boolean => sourceOf(here) !== null && typeof cell === "string" && /[*?~]/.test(cell);
    return rows.flatMap((row): Blamed[] => {
      const isRead = canBeRead(row) && !pattern(row.raw(here.id));
      return isRead ? [] : [{ row, column: here.id }];
    });
  });
}
