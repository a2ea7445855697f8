import { PlanIndex } from "../planIndex";
import { readOr } from "../rowView";
import { modelTables } from "../tables/model";
import type { Cell, Finding, PlanData, RowReader, Table } from "../types";
import { checks } from "./all";
import type { Check, Hit, RowTest } from "./check";
import { ruleBook } from "./ruleBook";

/**
 * All that is wrong with a plan, by table in sheet order, by row, by rule. Pure; never throws, whatever stands in the cells.
 * Each row is looked at once, and what it refers to is found by index: time grows as the plan does.
 */
export function checkPlan(data: PlanData): Finding[] {
  const tables = modelTables(data.years);
  const plan = new PlanIndex(data, tables);
  return tables.flatMap((table) => checkTable(plan, table));
}

function checkTable(plan: PlanIndex, table: Table): Finding[] {
  const tests = checks.flatMap((check) => {
    const test = check.on(table);
    return test === null ? [] : [{ check, test }];
  });
  if (tests.length === 0) return [];
  const findings: Finding[] = [];
  for (const row of plan.rows(table.name)) {
    for (const { check, test } of tests) findings.push(...findingsOf(check, test, row));
  }
  return findings;
}

function findingsOf(check: Check, test: RowTest, row: RowReader): Finding[] {
  const hits = readOr<readonly Hit[]>([], () => test.find(row));
  if (hits.length === 0) return [];
  const severity = readOr(ruleBook[check.rule].severity, () => check.severity?.(row) ?? ruleBook[check.rule].severity);
  return hits.map(({ column, facts, fix }) => ({
    rule: check.rule,
    severity,
    table: row.table.name,
    row: row.row.at,
    ...(row.row.id === null ? {} : { rowId: row.row.id }),
    column,
    facts: facts as unknown as Readonly<Record<string, Cell>>,
    ...(fix === undefined ? {} : { fix }),
  }));
}
