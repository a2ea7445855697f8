import { PlanIndex } from "../planIndex";
import { readOr, readRowOr } from "../rowView";
import { modelTables } from "../tables/model";
import type { Cell, Finding, PlanData, RowReader, SkippedRule, Table } from "../types";
import { checks } from "./all";
import { severityOf } from "./begun";
import type { Check, Hit, RowTest } from "./check";
import { neededSettings } from "./neededSettings";
import { missingWords, skippedForWords } from "./missingWords";
import { namesIn, namesOn, settingsIn } from "./restsOn";
import { maybeRule, ruleCodes } from "./ruleBook";
import { skippedElsewhere, skippedFor, skippedForSettings, skippedOf, skippedWhole, unsetIn } from "./skipped";
import { withWaivers } from "./waived";

/** What a check of the plan tells. */
export interface Inspection {
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, for something they need cannot be read: one mistake, one message. */
  readonly skipped: readonly SkippedRule[];
  /** The plan as it was looked at, with what was worked out on the way. */
  readonly plan: PlanIndex;
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
  const told = { findings, skipped, unset: unsetIn(plan), missing: missingWords(plan) };
  for (const table of tables) inspectTable(plan, table, told);
  for (const check of checks) inspectWhole(check, plan, told);
  return { findings: withWaivers(findings, plan), skipped, plan };
}

/** The findings alone. */
export function checkPlan(data: PlanData): readonly Finding[] {
  return inspectPlan(data).findings;
}

interface Told {
  readonly findings: Finding[];
  readonly skipped: SkippedRule[];
  /** Settings that cannot be read. */
  readonly unset: ReadonlySet<string>;
  /** Words that are not at their place in the lists. */
  readonly missing: ReturnType<typeof missingWords>;
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
  // Where there are no rows nothing can be missed; the dash on Checks needs its reason all the same.
  for (const { check, test } of told.unset.size > 0 ? tests : []) {
    const whole = neededSettings(check.rule);
    const all = rows.length === 0 ? whole : test.leansOn();
    told.skipped.push(...skippedForSettings(check.rule, { whole, all }, told.unset));
  }
  if (rows.length === 0) return;
  const judged = tests.filter((asked) => canBeJudged(plan, table, asked, told));
  for (const row of rows) inspectRow(plan, row, { tests: judged, told });
}

/** Whether a test can be made of the rows of a table; says why it cannot. */
function canBeJudged(plan: PlanIndex, table: Table, { check: { rule }, test }: Asked, told: Told): boolean {
  const wordless =
    told.missing.size === 0 ? nothing : skippedForWords(rule, namesOn(table, test.native()), told.missing);
  const { skipped, blocked } = skippedElsewhere(plan, rule, test);
  told.skipped.push(...wordless, ...skipped);
  if (blocked || wordless.length > 0) return false;
  return test.settings.every((key) => typeof plan.settingOf(key) === "number");
}

const unreadable: ReadonlySet<string> = new Set(ruleCodes.filter((code) => maybeRule(code)?.unreadable === true));

function inspectRow(
  plan: PlanIndex,
  row: RowReader,
  { tests, told: { findings, skipped } }: { readonly tests: readonly Asked[]; readonly told: Told },
): void {
  let cells: Set<string> | null = null;
  for (const { check, test } of tests) {
    plan.blamed = null;
    const hits = hitsIn(row, test);
    for (const hit of hits) {
      findings.push(findingOf(check, row, hit));
      if (unreadable.has(check.rule) && hit.column !== undefined) (cells ??= new Set()).add(hit.column);
    }
    if (hits.length === 0 && plan.blamed !== null) skipped.push(...skippedFor(check.rule, row, plan.blamed));
  }
  if (cells !== null) skipped.push(...skippedOwn(row, tests, cells));
}

/** Rules that find nothing in a row and rest on cells of it that cannot be read. */
function skippedOwn(row: RowReader, tests: readonly Asked[], cells: ReadonlySet<string>): SkippedRule[] {
  return tests
    .filter(({ test }) => hitsIn(row, test).length === 0)
    .flatMap(({ check: { rule }, test }) => skippedOf(rule, row, { cells, restsOn: waitsFor(test) }));
}

/** Columns of a row that have to be readable before it is judged. */
function waitsFor({ beside, restsOn, spares }: RowTest): ReadonlySet<string> {
  if (beside !== undefined) return beside;
  return spares === undefined ? restsOn() : new Set([...restsOn(), spares]);
}

const nothing: readonly never[] = [];

/** What a test finds in a row; nothing where the row cannot be judged. */
function hitsIn(row: RowReader, { find }: RowTest): readonly Hit[] {
  return readRowOr<readonly Hit[] | null, RowReader>(null, row, find) ?? nothing;
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

function inspectWhole(
  { rule, ofPlan: test }: Check,
  plan: PlanIndex,
  { findings, skipped, unset, missing }: Told,
): void {
  if (test === undefined) return;
  const all = settingsIn(test.count ?? "");
  skipped.push(...skippedForSettings(rule, { whole: neededSettings(rule), all }, unset));
  const { skipped: elsewhere, blocked } = skippedElsewhere(plan, rule, test);
  const wordless = missing.size === 0 ? [] : skippedForWords(rule, namesIn(test.count ?? ""), missing);
  skipped.push(...elsewhere, ...wordless);
  plan.blamed = null;
  const hits = blocked || wordless.length > 0 ? nothing : readOr([], () => test.find(plan));
  if (hits.length === 0) skipped.push(...skippedWhole(rule, plan.blamed));
  for (const { table: found, rowId, ...hit } of hits) {
    const finding: Made = { rule, severity: severityOf(rule, plan, null), table: found, facts: {} };
    if (rowId !== undefined) finding.rowId = rowId;
    findings.push(withHit(finding, hit));
  }
}
