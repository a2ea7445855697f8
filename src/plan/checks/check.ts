import type { Cell, CellChange, FormFault, PlanReader, RowReader, Table } from "../types";
import type { Columns } from "./elsewhere";
import type { RuleFacts } from "./facts";
import type { RuleCode } from "./ruleBook";

/** What one check finds in a row. */
export interface Hit<R extends RuleCode = RuleCode> {
  /** Id of the column to go to; absent where a sheet as a whole is meant. */
  readonly column?: string;
  readonly facts: RuleFacts[R];
  readonly fix?: readonly CellChange[];
  /** Findings of the rule with the same mark go back to one deed and are told as one. */
  readonly together?: string;
}

const nothing: readonly never[] = [];

/** What `judge` finds, item by item; makes no list where nothing is found, which is nearly always. */
export function hitsAmong<T, R extends RuleCode>(
  items: readonly T[],
  judge: (item: T) => Hit<R> | null,
): readonly Hit<R>[] {
  let hits: Hit<R>[] | null = null;
  for (const item of items) {
    const hit = judge(item);
    if (hit !== null) (hits ??= []).push(hit);
  }
  return hits ?? nothing;
}

/** Cells of other rows that a test looks at. */
export interface Elsewhere {
  /** While one of these cannot be read, nothing is said: what was found might not be so. */
  readonly whole?: Columns;
  /** Where one of these cannot be read, something may be missed; what is found holds. */
  readonly partly?: Columns;
}

/** A check made for one table: its two faces. */
export interface RowTest<R extends RuleCode = RuleCode> extends Elsewhere {
  /**
   * Formulas that are TRUE where the row breaks the rule; `{columnId}` stands for the cell in the row.
   * An error counts as FALSE, each formula for itself.
   */
  readonly native: () => readonly string[];
  /** All that is wrong in the row; null where it cannot be judged, for a cell that it needs is blank or unreadable. */
  readonly find: (row: RowReader) => readonly Hit<R>[] | null;
  /** Entry columns on which the verdict rests: where one of them is unreadable, the rule says that it was skipped. */
  readonly restsOn: () => ReadonlySet<string>;
  /** Column by which a row may say that it was given up: the verdict waits for it, and does not rest on it. */
  readonly spares?: string;
  /** Columns whose cells are held against each other: an unreadable one keeps the others of its row from being judged. */
  readonly beside?: ReadonlySet<string>;
  /** Settings that must hold a number, by key, for any row to be judged. */
  readonly settings: readonly string[];
  /** All settings on which the verdict rests. */
  readonly leansOn: () => ReadonlySet<string>;
}

/** What a check of the whole plan finds, and the table where it is mended. */
export interface PlanHit<R extends RuleCode = RuleCode> extends Hit<R> {
  readonly table: string;
  /** Id of the row to go to, where there is one. */
  readonly rowId?: string;
}

/** A check that no single row can answer: its two faces. */
export interface PlanTest<R extends RuleCode = RuleCode> extends Elsewhere {
  /** Formula that counts what `find` lists. An error counts as nought. Absent where no formula can. */
  readonly count?: string;
  /** Settings that must hold a number, by key, for the plan to be judged. */
  readonly settings: readonly string[];
  readonly find: (plan: PlanReader) => readonly PlanHit<R>[];
}

/** Rows by table, by column id; settings by key. What is not given is as in a new plan. */
export interface ExamplePlan {
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;
  readonly settings?: Readonly<Record<string, Cell>>;
  /** Columns, by id, in which rows hold formulas: by table, by row. */
  readonly formulas?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly form?: readonly FormFault[];
}

/** A rule of the rule book, as it bears on the rows of tables or on the plan as a whole. */
export interface Check<R extends RuleCode = RuleCode> {
  readonly rule: R;
  /** The test for a table, null where the rule has nothing to say about it. */
  readonly on: (table: Table) => RowTest<R> | null;
  readonly ofPlan?: PlanTest<R>;
  /** Facts that follow the report date: what is accepted does not come back because a month has passed. */
  readonly moving?: readonly string[];
  /** A plan that breaks the rule, and one that is like it and does not. */
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}
