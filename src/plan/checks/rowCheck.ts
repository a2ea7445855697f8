import { Defect } from "../errors";
import type { Column, RowReader, Table } from "../types";
import type { Check, Elsewhere, ExamplePlan, Hit, RowTest } from "./check";
import { allReadNative } from "./elsewhere";
import type { FactOf } from "./facts";
import { endingColumn, stands, standsNative } from "./givenUp";
import { anyOf, guarded } from "./guarded";
import { filledNative, filledTest, readableNative, readableTest, settingNative } from "./readable";
import { leansOn, restsOn } from "./restsOn";
import type { RuleCode } from "./ruleBook";

/** A rule about one row of one table, declared. */
export interface RowCheck<R extends RuleCode> extends Elsewhere {
  readonly rule: R;
  readonly table: string;
  /** Columns that must be filled and readable, else the rule is skipped: one mistake, one message. */
  readonly needs?: readonly string[];
  /** Columns that may be blank but must be readable where they are not. */
  readonly reads?: readonly string[];
  /** Keys of settings that must hold a number. */
  readonly settings?: readonly string[];
  /** Nothing is asked of rows that were given up: see givenUp.ts. */
  readonly sparesGivenUp?: true;
  /** Rows that could break the rule at all, told cheaply; every row where absent. */
  readonly rows?: (row: RowReader) => boolean;
  /** TRUE where the row breaks the rule, given all of the above. */
  readonly native: string | readonly string[];
  /** What is wrong, given all of the above. */
  readonly find: (row: RowReader) => Hit<R> | readonly Hit<R>[] | null;
  /** Facts that follow the report date: what is accepted does not come back because a month has passed. */
  readonly moving?: readonly FactOf<R>[];
  readonly example: { readonly bad: ExamplePlan; readonly good: ExamplePlan };
}

/** A check of the rows of one table from its declaration; both faces are given the same guard. */
export function rowCheck<R extends RuleCode>(declared: RowCheck<R>): Check<R> {
  const { rule, example, moving } = declared;
  return {
    rule,
    example,
    ...(moving === undefined ? {} : { moving }),
    on: (table) => (table.name === declared.table ? testOf(declared, table) : null),
  };
}

function testOf<R extends RuleCode>(declared: RowCheck<R>, table: Table): RowTest<R> {
  const needs = columnsOf(table, declared.needs);
  const reads = columnsOf(table, declared.reads);
  const { settings = [], rows, whole, partly } = declared;
  const spares = declared.sparesGivenUp === true ? endingColumn(table.name) : null;
  const ending = spares === null || declared.needs?.includes(spares) === true ? [] : columnsOf(table, [spares]);
  const guard = () => [...settings.map(settingNative), ...needs.map(filledNative), ...reads.map(readableNative)];
  const spared = () => [...ending.map(readableNative), ...(spares === null ? [] : [standsNative(table.name)])];
  const natives = typeof declared.native === "string" ? [declared.native] : declared.native;
  const tests = [
    ...needs.map((column) => ({ id: column.id, canBeRead: filledTest(column, table) })),
    ...[...reads, ...ending].map((column) => ({ id: column.id, canBeRead: readableTest(column, table) })),
  ];
  const all = (): string[] => [...guard(), ...natives];
  return {
    native: () => withElsewhere(whole, guarded([...guard(), ...spared()], natives)),
    find: (row) => {
      if (rows !== undefined && !rows(row)) return nothing;
      if (!canBeJudged(row, tests)) return null;
      return spares !== null && !stands(row) ? nothing : toList(declared.find(row));
    },
    ...(spares === null ? {} : { spares }),
    restsOn: () => restsOn(table, all()),
    leansOn: () => leansOn(table, all()),
    settings,
    ...(whole === undefined ? {} : { whole }),
    ...(partly === undefined ? {} : { partly }),
  };
}

interface CellTest {
  readonly id: string;
  readonly canBeRead: (row: RowReader) => boolean;
}

/** Whether the row has all that the rule needs; notes the first cell that it has not. */
function canBeJudged(row: RowReader, tests: readonly CellTest[]): boolean {
  for (const { id, canBeRead } of tests) {
    if (canBeRead(row)) continue;
    row.blame(id);
    return false;
  }
  return true;
}

/** What rests on other rows is looked at only where something would be said: whole columns are long. */
function withElsewhere(whole: Elsewhere["whole"], natives: readonly string[]): readonly string[] {
  if (whole === undefined) return natives;
  return [`IF(${anyOf(natives)},AND(${allReadNative(whole).join(",")}),FALSE)`];
}

const nothing: readonly never[] = [];

function toList<H>(found: H | readonly H[] | null): readonly H[] {
  if (found === null) return nothing;
  return Array.isArray(found) ? (found as readonly H[]) : [found as H];
}

function columnsOf(table: Table, ids: readonly string[] = []): Column[] {
  return ids.map((id) => {
    const column = table.columns.find((each) => each.id === id);
    if (column === undefined) throw new Defect(`unknown column: ${table.name}.${id}`);
    return column;
  });
}
