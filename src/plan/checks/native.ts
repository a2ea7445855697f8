import { inRow } from "../formulas";
import type { Table } from "../types";
import { checks } from "./all";

/**
 * Adds the calculated column *Check*: codes of the rules that the row breaks, `V16 V20`. Every test stands in an IFERROR of its
 * own, so that one unreadable cell silences only the rules that need it. On a blank row nothing is wrong.
 */
export function withCheckColumn(table: Table): Table {
  const formula = inRow(checkFormula(table), table.name, table.columns);
  return { ...table, columns: [...table.columns, { id: "check", title: "Check", kind: "codes", width: 14, formula }] };
}

function checkFormula(table: Table): string {
  const terms = [...testsByRule(table)].map(([rule, natives]) => `IF(${any(natives)},"${rule} ","")`);
  return `=TRIM(${terms.join("&")})`;
}

function testsByRule(table: Table): Map<string, string[]> {
  const tests = new Map<string, string[]>();
  for (const check of checks) {
    const test = check.on(table);
    if (test !== null) tests.set(check.rule, [...(tests.get(check.rule) ?? []), ...test.native]);
  }
  return tests;
}

function any(natives: readonly string[]): string {
  const safe = natives.map((native) => `IFERROR(${native},FALSE)`);
  return safe.length === 1 ? (safe[0] ?? "") : `OR(${safe.join(",")})`;
}
