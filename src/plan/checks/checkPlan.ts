import { PlanIndex } from "../planIndex";
import { readOr, readRowOr } from "../rowView";
import { modelTables } from "../tables/model";
import type { Cell, Finding, PlanData, RowReader, SkippedRule, Table } from "../types";
import { checks } from "./all";
import { severityOf } from "./begun";
import type { Check, Hit, RowTest } from "./check";
import { maybeRule, ruleCodes } from "./ruleBook";
import { withWaivers } from "./waived";

/** What a check of the plan tells. */
export interface Inspection {
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, for something they need cannot be read: one mistake, one message. */
  readonly skipped: readonly SkippedRule[];
}

/**
 * All that is wrong with a plan, by table in sheet order, by row, by rule; then what concerns the whole plan. Pure; never throws,
 * whatever stands in the cells. Each row is looked at once, and what it refers to is found by index: time grows as the plan does.
 */
export function inspectPlan(data: PlanData): Inspection {
  const tables = modelTables(data.years);
  const plan = new PlanIndex(data, tables);
  const findings: Finding[] = [];
  const skipped: SkippedRule[] = [];
  for (const table of tables) inspectTable(plan, table, { findings, skipped });
  for (const check of checks) findings.push(...ofPlan(check, plan));
  return { findings: withWaivers(findings, plan), skipped };
}

/** The findings alone. */
export function checkPlan(data: PlanData): readonly Finding[] {
  return inspectPlan(data).findings;
}

interface Told {
  readonly findings: Finding[];
  readonly skipped: SkippedRule[];
}

interface Asked {
  readonly check: Check;
  readonly test: RowTest;
}

function inspectTable(plan: PlanIndex, table: Table, told: Told): void {
  const tests = checks.flatMap((check): Asked[] => {
    const test = check.on(table);
    return test === null ? [] : [{ check, test }];
  });
  const rows = plan.rows(table.name);
  if (tests.length === 0 || rows.length === 0) return;
  told.skipped.push(...skippedForSettings(plan, table, tests));
  const judged = tests.filter(({ test }) => test.settings.every((key) => typeof plan.settingOf(key) === "number"));
  for (const row of rows) inspectRow(row, judged, told);
}

function skippedForSettings(plan: PlanIndex, table: Table, tests: readonly Asked[]): SkippedRule[] {
  return tests.flatMap(({ check: { rule }, test: { settings } }) => {
    const unread = settings.filter((key) => !["number", "null"].includes(typeOf(plan.settingOf(key))));
    return unread.length === 0 ? [] : [{ rule, table: table.name, columns: [], settings: unread }];
  });
}

function typeOf(cell: Cell): string {
  return cell === null || cell === "" ? "null" : typeof cell;
}

const unreadable: ReadonlySet<string> = new Set(ruleCodes.filter((code) => maybeRule(code)?.unreadable === true));

function inspectRow(row: RowReader, tests: readonly Asked[], { findings, skipped }: Told): void {
  let cells: Set<string> | null = null;
  for (const { check, test } of tests) {
    for (const hit of hitsIn(row, test) ?? nothing) {
      findings.push(findingOf(check, row, hit));
      if (unreadable.has(check.rule) && hit.column !== undefined) (cells ??= new Set()).add(hit.column);
    }
  }
  if (cells === null) return;
  for (const asked of tests) if (hitsIn(row, asked.test) === null) skipped.push(...skippedOf(asked, row, cells));
}

const nothing: readonly never[] = [];

/** What a test finds in a row; null where the row cannot be judged. */
function hitsIn(row: RowReader, { find }: RowTest): readonly Hit[] | null {
  return readRowOr<readonly Hit[] | null, RowReader>(null, row, find);
}

function skippedOf({ check: { rule }, test }: Asked, row: RowReader, cells: ReadonlySet<string>): SkippedRule[] {
  const restsOn = test.restsOn();
  const columns = [...cells].filter((id) => restsOn.has(id));
  return columns.length === 0 ? [] : [{ rule, table: row.table.name, ...placeOf(row), columns }];
}

function placeOf({ row: { at, id } }: RowReader): Pick<Finding, "row" | "rowId"> {
  return { row: at, ...(id === null ? {} : { rowId: id }) };
}

type Made = { -readonly [K in keyof Finding]: Finding[K] };

function findingOf({ rule }: Check, row: RowReader, hit: Hit): Finding {
  const finding: Made = {
    rule,
    severity: severityOf(rule, row.plan, row),
    table: row.table.name,
    row: row.row.at,
    facts: {},
  };
  if (row.row.id !== null) finding.rowId = row.row.id;
  return withHit(finding, hit);
}

/** Puts what was found into a finding; a key that says nothing is left out. */
function withHit(finding: Made, { column, facts, fix, together }: Hit): Finding {
  if (column !== undefined) finding.column = column;
  finding.facts = facts as unknown as Readonly<Record<string, Cell>>;
  if (fix !== undefined) finding.fix = fix;
  if (together !== undefined) finding.together = together;
  return finding;
}

function ofPlan({ rule, ofPlan: test }: Check, plan: PlanIndex): Finding[] {
  const hits = test === undefined ? [] : readOr([], () => test.find(plan));
  return hits.map(({ table, rowId, ...hit }) => {
    const finding: Made = { rule, severity: severityOf(rule, plan, null), table, facts: {} };
    if (rowId !== undefined) finding.rowId = rowId;
    return withHit(finding, hit);
  });
}
