import type { Cell, CellChange, RowReader, Severity, Table } from "../types";
import type { RuleFacts } from "./facts";
import type { RuleCode } from "./ruleBook";

/** What one check finds in a row. */
export interface Hit<R extends RuleCode = RuleCode> {
  /** Id of the column to go to. */
  readonly column: string;
  readonly facts: RuleFacts[R];
  readonly fix?: readonly CellChange[];
}

/** A check made for one table: its two faces. */
export interface RowTest<R extends RuleCode = RuleCode> {
  /**
   * Formulas that are TRUE where the row breaks the rule; `{columnId}` stands for the cell in the row.
   * An error counts as FALSE, each formula for itself.
   */
  readonly native: readonly string[];
  /** All that is wrong in the row; a cell that cannot be read ends it without a hit. */
  readonly find: (row: RowReader) => readonly Hit<R>[];
}

/** Rows by table, by column id; settings by key. What is not given is as in a new plan. */
export interface ExamplePlan {
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
  readonly settings?: Readonly<Record<string, Cell>>;
}

/** A rule of the rule book, as it bears on the rows of tables. */
export interface Check<R extends RuleCode = RuleCode> {
  readonly rule: R;
  /** Where the rule book's severity depends on the row. */
  readonly severity?: (row: RowReader) => Severity;
  /** The test for a table, null where the rule has nothing to say about it. */
  readonly on: (table: Table) => RowTest<R> | null;
  /** A plan that breaks the rule, and one that is like it and does not. */
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}
