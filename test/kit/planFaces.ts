import {
  type Cell,
  checkPlan,
  type Finding,
  isError,
  maybeRule,
  modelTables,
  type PlanData,
  PlanIndex,
  ruleCodes,
  type Table,
} from "../../src/plan";
import { unsetIn } from "../../src/plan/checks/skipped";
import { placesOf } from "../../src/plan/checks/places";
import type { Shown } from "./planBook";
import { waitingFor } from "./waitingFor";

/** What the formulas should show by the TypeScript face: twins of calculated columns, and the codes that the checks find. */
export function expected(plan: PlanData): Shown {
  const tables = modelTables(plan.years);
  const index = new PlanIndex(plan, tables);
  const codes = codesOf(plan);
  const findings = checkPlan(plan);
  const rows = rowsExpected(plan, tables, index, codes);
  const steps = rows["PlanSteps"]?.map((row, at) => ({
    ...row,
    findings: openOf(findings, tables, plan.tables["PlanSteps"]?.[at]?.cells["number"] ?? null),
  }));
  return { ...rows, ...(steps ? { PlanSteps: steps } : {}), PlanChecks: countsOf(findings, unsetIn(index)) };
}

/**
 * Rows of the Checks sheet: how many rows break each rule, and how many of those are advice until their step begins or accepted;
 * a dash where a setting is missing without which the rule is not judged.
 */
function countsOf(findings: readonly Finding[], missing: ReadonlySet<string>): Record<string, Cell>[] {
  const places = placesOf(findings).map((place) => ({ ...place, first: place.findings[0] }));
  return ruleCodes.map((code) => {
    const { notLive, until } = maybeRule(code) ?? {};
    if (notLive !== undefined) return { count: "", yet: "", waived: "", open: "" };
    if (waitingFor[code]?.some((key) => missing.has(key)) === true)
      return { count: "–", yet: "–", waived: "–", open: "–" };
    const found = places.filter(({ first }) => first?.rule === code);
    const yet = until === undefined ? [] : found.filter(({ first }) => first?.severity === "advice");
    const waived = found.filter(({ accepted }) => accepted);
    const open = Math.max(0, found.length - yet.length - waived.length);
    return { count: found.length, yet: yet.length, waived: waived.length, open };
  });
}

/** What the ten steps say of open findings: those of their own row and of their tables, each row and rule once. */
function openOf(findings: readonly Finding[], tables: readonly Table[], number: Cell): Cell {
  if (number === null || isError(number)) return "";
  const steps = new Map(tables.map(({ name, step }) => [name, step]));
  const open = placesOf(findings).filter(({ accepted }) => !accepted);
  return open.filter(({ findings: [first] }) => {
    if (first === undefined || maybeRule(first.rule)?.notLive !== undefined) return false;
    return first.table === "PlanSteps" ? first.rowId === String(number) : steps.get(first.table) === number;
  }).length;
}

function rowsExpected(
  plan: PlanData,
  tables: readonly Table[],
  index: PlanIndex,
  codes: ReadonlyMap<string, string>,
): Shown {
  return Object.fromEntries(
    tables
      .filter((table) => table.name !== "PlanLists")
      .map((table) => {
        const height = Math.max(1, (plan.tables[table.name] ?? []).length);
        const views = new Map(index.rows(table.name).map((row) => [row.row.at, row]));
        const calculated = table.columns.filter(({ twin }) => twin !== undefined).map(({ id }) => id);
        return [
          table.name,
          Array.from({ length: height }, (_, at): Record<string, Cell> => ({
            ...Object.fromEntries(
              calculated.map((id) => [id, views.get(at)?.row.cells[id] ?? views.get(at)?.raw(id) ?? ""]),
            ),
            check: codes.get(`${table.name} ${at}`) ?? "",
          })),
        ];
      }),
  );
}

/** Codes of the rules that each row breaks, in the order in which its *Check* cell lists them. */
export function codesOf(plan: PlanData): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { table, row, rule } of checkPlan(plan)) {
    if (row === undefined) continue;
    const at = `${table} ${row}`;
    found.set(at, (found.get(at) ?? new Set<string>()).add(rule));
  }
  return new Map([...found].map(([at, rules]) => [at, [...rules].join(" ")]));
}

/** Both faces side by side where they differ; numbers count as equal within a billionth. */
export function differences(shown: Shown, wanted: Shown): string[] {
  return Object.entries(wanted).flatMap(([table, rows]) =>
    rows.flatMap((row, at) =>
      Object.entries(row).flatMap(([column, cell]) => {
        const found = shown[table]?.[at]?.[column] ?? null;
        return isSame(found, cell)
          ? []
          : [`${table}[${at}].${column}: shown ${JSON.stringify(found)}, twin ${JSON.stringify(cell)}`];
      }),
    ),
  );
}

function isSame(left: Cell, right: Cell): boolean {
  if (typeof left === "number" && typeof right === "number")
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  const bare = (cell: Cell) => (cell === null ? "" : cell);
  return JSON.stringify(bare(left)) === JSON.stringify(bare(right));
}
