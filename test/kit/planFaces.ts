import {
  type Cell,
  checkPlan,
  type Finding,
  maybeRule,
  modelTables,
  type PlanData,
  PlanIndex,
  ruleCodes,
  type Table,
} from "../../src/plan";
import type { Shown } from "./planBook";

/** What the formulas should show by the TypeScript face: twins of calculated columns, and the codes that the checks find. */
export function expected(plan: PlanData): Shown {
  const tables = modelTables(plan.years);
  const index = new PlanIndex(plan, tables);
  const codes = codesOf(plan);
  return { ...rowsExpected(plan, tables, index, codes), PlanChecks: countsOf(checkPlan(plan)) };
}

/** Rows of the Checks sheet: how many rows break each rule, and how many of those are advice until their step begins. */
function countsOf(findings: readonly Finding[]): Record<string, Cell>[] {
  const rows = new Map(findings.map((each, at) => [`${each.rule} ${each.table} ${each.row ?? `plan ${at}`}`, each]));
  return ruleCodes.map((code) => {
    const { notLive, until } = maybeRule(code) ?? {};
    if (notLive !== undefined) return { count: "", yet: "", waived: "", open: "" };
    const found = [...rows.values()].filter(({ rule }) => rule === code);
    const yet = until === undefined ? [] : found.filter(({ severity }) => severity === "advice");
    return { count: found.length, yet: yet.length, waived: 0, open: found.length - yet.length };
  });
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
