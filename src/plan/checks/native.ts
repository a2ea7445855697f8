import { inRow } from "../formulas";
import type { Column, Table } from "../types";
import { cellChecks, planChecks } from "./all";
import type { Check } from "./check";
import { withOpenFindings } from "./openFindings";
import { withStillFound } from "./stillFound";

/** Characters that the tests of one formula may have: Excel takes 8,192, *Check* joins up to four helpers, and tables may be renamed. */
const longest = 7_800;

/** The entry tables with what the checks add to them: *Check* at the end of each, and what waivers and steps say of findings. */
export function withChecks(tables: readonly Table[]): Table[] {
  return tables.map((table) => {
    if (table.name === "PlanWaivers") return withCheckColumn(withStillFound(table, tables));
    return withCheckColumn(table.name === "PlanSteps" ? withOpenFindings(table, tables) : table);
  });
}

/**
 * Adds the calculated column *Check*: codes of the rules that the row breaks, `V16 V20`. Every test stands in an IFERROR of its
 * own, so that one unreadable cell silences only the rules that need it. On a blank row nothing is wrong. Where the tests make too
 * long a formula, the first of them move into helper columns before it, and *Check* joins all: counts look at *Check* alone.
 */
function withCheckColumn(table: Table): Table {
  const parts = partsOf(table);
  const helpers = parts.slice(0, -1).map((terms, at): Column => ({
    id: `check${at + 1}`,
    title: `Check part ${at + 1}`,
    kind: "codes",
    width: 9,
    formula: `=TRIM(${terms.join("&")})`,
  }));
  const columns = [...table.columns, ...helpers];
  const joined = [...helpers.map(({ id }) => inRow(`{${id}}&" "`, table.name, columns)), ...(parts.at(-1) ?? [])];
  const check: Column = {
    id: "check",
    title: "Check",
    kind: "codes",
    width: 14,
    formula: `=TRIM(${joined.join("&")})`,
  };
  return { ...table, columns: [...columns, check] };
}

/** The terms of *Check* in parts that each fit into one formula: those of cells together, then those of rows. */
function partsOf(table: Table): string[][] {
  const written = (some: readonly Check[]) =>
    termsOf(table, some).map((term) => inRow(term, table.name, table.columns));
  const [cells, rows] = [written(cellChecks), written(planChecks)];
  const whole = packed([...cells, ...rows]);
  return whole.length === 1 ? whole : [...packed(cells), ...packed(rows)];
}

/** Terms dealt out in order, each part no longer than one formula may be. */
function packed(terms: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  let room = longest;
  for (const term of terms) {
    if (term.length + 1 > room) {
      parts.push([]);
      room = longest;
    }
    parts.at(-1)?.push(term);
    room -= term.length + 1;
  }
  return parts;
}

/** `IF(OR(...),"V16 ","")` for each rule that has something to say about the table. */
function termsOf(table: Table, some: readonly Check[]): string[] {
  const tests = new Map<string, string[]>();
  for (const check of some) {
    const test = check.on(table);
    if (test !== null) tests.set(check.rule, [...(tests.get(check.rule) ?? []), ...test.native()]);
  }
  return [...tests].map(([rule, natives]) => `IF(${any(natives)},"${rule} ","")`);
}

function any(natives: readonly string[]): string {
  const safe = natives.map((native) => `IFERROR(${native},FALSE)`);
  return safe.length === 1 ? (safe[0] ?? "") : `OR(${safe.join(",")})`;
}
