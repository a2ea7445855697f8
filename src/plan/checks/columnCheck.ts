import type { Cell, CellChange, Column, RowReader, Table } from "../types";
import { entryColumns } from "../tables/table";
import type { Check, ExamplePlan, Hit } from "./check";
import type { Columns } from "./elsewhere";
import { guarded } from "./guarded";
import { settingNative } from "./readable";
import { leansOn } from "./restsOn";
import type { RuleCode } from "./ruleBook";

/** What is wrong with a cell of one column. */
export type JudgeCell<R extends RuleCode> = (value: Cell, row: RowReader) => Hit<R> | null;

/** A rule that follows from how columns are declared, whatever the table. */
export interface ColumnCheck<R extends RuleCode> {
  readonly rule: R;
  /** Entry columns that the rule looks at. */
  readonly columns: (column: Column, table: Table) => boolean;
  /** Keys of settings that must hold a number. */
  readonly settings?: readonly string[];
  /** Formulas that are TRUE where one of the columns breaks the rule, given those. */
  readonly native: (columns: readonly Column[], table: Table) => readonly string[];
  /** Cells of the row are held against each other: one that is unreadable keeps the others from being judged. */
  readonly beside?: true;
  /** Whole columns of other tables in which it may matter that a cell cannot be read. */
  readonly partly?: (columns: readonly Column[]) => Columns;
  /** A blank cell is looked at too. */
  readonly blanks?: true;
  /** Rows that could break the rule at all; every row where absent. */
  readonly rows?: (row: RowReader) => boolean;
  /** What is wrong with the cells of a column, made once for it; `all` are the columns that the rule looks at. */
  readonly find: (column: Column, all: readonly Column[]) => JudgeCell<R>;
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}

/** Each cell is judged for itself: another that is unreadable skips nothing. */
const none: ReadonlySet<string> = new Set();

/** A check over every table that has such columns. */
export function columnCheck<R extends RuleCode>(declared: ColumnCheck<R>): Check<R> {
  return {
    rule: declared.rule,
    example: declared.example,
    on: (table) => {
      const columns = entryColumns(table).filter((column) => declared.columns(column, table));
      if (columns.length === 0 || table.written === true) return null;
      const { settings = [] } = declared;
      const natives = () => guarded(settings.map(settingNative), declared.native(columns, table));
      return {
        native: natives,
        find: findIn(declared, columns, table),
        restsOn: () => none,
        ...(declared.beside === true ? { beside: new Set(columns.map(({ id }) => id)) } : {}),
        leansOn: () => leansOn(table, natives()),
        settings,
        ...(declared.partly === undefined ? {} : { partly: declared.partly(columns) }),
      };
    },
  };
}

const nothing: readonly never[] = [];

function findIn<R extends RuleCode>(
  { find, blanks, rows }: ColumnCheck<R>,
  columns: readonly Column[],
  table: Table,
): (row: RowReader) => readonly Hit<R>[] {
  const judged = columns.map((column) => ({ at: table.columns.indexOf(column), judge: find(column, columns) }));
  return (row) => {
    if (rows !== undefined && !rows(row)) return nothing;
    let hits: Hit<R>[] | null = null;
    for (const { at, judge } of judged) {
      const value = row.rawAt(at);
      const hit = value === null && blanks !== true ? null : judge(value, row);
      if (hit !== null) (hits ??= []).push(hit);
    }
    return hits ?? nothing;
  };
}

/** The change that a fix makes to one cell of a row; none where the row has no id to find it by again. */
export function fixOf(
  table: string,
  row: RowReader,
  change: { column: string; to: Cell },
): readonly CellChange[] | undefined {
  const { id } = row.row;
  if (id === null) return undefined;
  return [{ table, rowId: id, column: change.column, from: row.raw(change.column), to: change.to }];
}
