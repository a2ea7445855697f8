import type { Cell, CellChange, Column, RowReader, Table } from "../types";
import { entryColumns } from "../tables/table";
import type { Check, ExamplePlan, Hit } from "./check";
import type { RuleCode } from "./ruleBook";

/** A rule that follows from how columns are declared, whatever the table. */
export interface ColumnCheck<R extends RuleCode> {
  readonly rule: R;
  /** Entry columns that the rule looks at. */
  readonly columns: (column: Column, table: Table) => boolean;
  /** Formulas that are TRUE where one of the columns breaks the rule. */
  readonly native: (columns: readonly Column[], table: Table) => readonly string[];
  /** A blank cell is looked at too. */
  readonly blanks?: true;
  /** What is wrong with one cell. */
  readonly find: (row: RowReader, column: Column, all: readonly Column[]) => Hit<R> | null;
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
      return {
        native: declared.native(columns, table),
        find: (row) => hitsOf(declared, columns, row),
        restsOn: none,
        settings: [],
      };
    },
  };
}

function hitsOf<R extends RuleCode>(declared: ColumnCheck<R>, columns: readonly Column[], row: RowReader): Hit<R>[] {
  const hits: Hit<R>[] = [];
  for (const column of columns) {
    const cell = row.row.cells[column.id] ?? null;
    const hit = cell !== null || declared.blanks === true ? declared.find(row, column, columns) : null;
    if (hit !== null) hits.push(hit);
  }
  return hits;
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
