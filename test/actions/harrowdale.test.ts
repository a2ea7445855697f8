import { check, fill, type FillOptions, insert } from "../../src/actions";
import { modelTables, yearLabels } from "../../src/plan";
import type { FindingView } from "../../src/actions";
import { type Fault, faults } from "../kit/harrowdale/faults";
import { harrowdaleOptions, harrowdaleSettings, harrowdaleTables } from "../kit/harrowdale/plan";
import { openWorkbook } from "../kit/openWorkbook";
import { type OpenPlan, planIn, watch } from "../kit/openPlan";

const tables = modelTables(yearLabels(harrowdaleOptions));

/** The plan of the other council, typed into a new plan. */
async function openHarrowdale(): Promise<OpenPlan> {
  const plan = planIn(await openWorkbook());
  await insert(plan.session, harrowdaleOptions, watch);
  await fill(plan.session, { settings: harrowdaleSettings, tables: titled() } as FillOptions, watch);
  return plan;
}

/** The rows under the headings of their columns. */
function titled(): FillOptions["tables"] {
  return Object.fromEntries(
    Object.entries(harrowdaleTables).map(([name, rows]) => {
      const columns = tables.find((table) => table.name === name)?.columns ?? [];
      const titleOf = (id: string) => columns.find((column) => column.id === id)?.title ?? id;
      return [
        name,
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([id, cell]) => [titleOf(id), cell]))),
      ];
    }),
  ) as FillOptions["tables"];
}

/** Makes every fault in its cell, as a person does who pastes. */
async function plant({ excel }: OpenPlan, planted: readonly Fault[]): Promise<void> {
  await excel.Excel.run(async (context) => {
    const bodies = new Map(
      tables.map(({ name }) => [name, context.workbook.tables.getItem(name).getDataBodyRange().load("values")]),
    );
    await context.sync();
    for (const { table, row, cells, formula } of planted) {
      const columns = tables.find(({ name }) => name === table)?.columns ?? [];
      const body = bodies.get(table);
      const at = body?.values.findIndex(([id]) => String(id) === row) ?? -1;
      const cellAt = (id: string) => columns.findIndex((column) => column.id === id);
      for (const [id, cell] of Object.entries(cells))
        body?.getCell(at, cellAt(id)).set({ values: [[contentOf(cell)]] });
      if (formula !== undefined)
        body?.getCell(at, cellAt(formula)).set({ formulas: [[`=${body.values[at]?.[cellAt(formula)]}`]] });
    }
    await context.sync();
  });
}

/** A date that is to stay text has an apostrophe before it. */
function contentOf(cell: unknown): unknown {
  return typeof cell === "string" && cell.includes("/") ? `'${cell}` : (cell ?? "");
}

const named = ({ finding: { rule, table, rowId, column } }: FindingView): string =>
  [rule, table, rowId, column].filter((word) => word !== undefined).join(" ");

describe("another council's workbook", () => {
  it("shows each fault in the pane's list and on the Checks sheet alike, read in two requests", async () => {
    const plan = await openHarrowdale();
    expect((await check(plan.session, {}, watch)).findings.map(named)).toEqual([]);

    await plant(plan, faults);
    plan.excel.requests.clear();
    const { findings } = await check(plan.session, {}, watch);
    expect(findings.map(named).sort()).toEqual(faults.map(({ finding }) => finding).sort());
    expect(plan.excel.requests).toHaveLength(2);

    const counted = (await plan.rows("PlanChecks")).filter(({ Count }) => Number(Count) > 0);
    const rules = findings.map(({ finding }) => finding.rule).sort();
    expect(counted.map(({ Rule, Count }) => [Rule, Count])).toEqual(
      [...new Set(rules)].map((rule) => [rule, rules.filter((each) => each === rule).length]),
    );
  });
});
