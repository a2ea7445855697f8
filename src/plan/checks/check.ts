import type { Cell, CellChange, Column, RowReader, Severity, Table } from "../types";
import type { RuleCode } from "./ruleBook";

/** What one check finds in a row. */
export interface Hit {
  /** Id of the column to go to. */
  readonly column?: string;
  readonly facts: Readonly<Record<string, Cell>>;
  readonly fix?: readonly CellChange[];
}

/** A check made for one table: its two faces. */
export interface RowTest {
  /** TRUE where the row breaks the rule; `{columnId}` stands for the cell in the row. Errors in it count as FALSE. */
  readonly native: string;
  readonly find: (row: RowReader) => readonly Hit[];
}

/** An example row by column id, over a sound row of its table; `others` replaces whole tables of the sound plan. */
export interface Example {
  readonly table: string;
  readonly bad: Readonly<Record<string, Cell>>;
  readonly good: Readonly<Record<string, Cell>>;
}

/** A rule of the rule book, as it bears on the rows of tables. */
export interface Check {
  readonly rule: RuleCode;
  readonly severity: Severity | ((row: RowReader) => Severity);
  /** The test for a table, null where the rule has nothing to say about it. */
  readonly on: (table: Table) => RowTest | null;
  readonly example: Example;
}

/** Whether people fill this column. */
export function isEntry(column: Column): boolean {
  return column.formula === undefined;
}
