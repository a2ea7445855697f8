import { checkPlan, ruleCodes, template } from "../../src/plan";
import { appendRows } from "../../src/workbook/rows/append";
import { readPlan } from "../../src/workbook/rows/read";
import { generatedRows, putErrors } from "../kit/generatedRows";
import { recalculate, inLibreOffice } from "../kit/libreOffice";
import { openExample, openPlan, type OpenPlan, planOptions } from "../kit/openPlan";
import { expected } from "../kit/planFaces";

const plans = Math.min(40, Number(process.env.PLANNER_GENERATED_PLANS ?? 40));
const seed = Number(process.env.PLANNER_SEED ?? 1);

describe("the plan in LibreOffice", () => {
  inLibreOffice(
    "shows what is stored, for the worked example",
    async () => {
      const { excel } = await openExample();
      const { differences, counts } = await recalculate(await excel.save());
      expect(differences).toEqual([]);
      expect(counts.compared).toBeGreaterThan(500);
    },
    600_000,
  );

  inLibreOffice(
    `shows the findings of the checks, for the rows of ${plans} generated plans (seed ${seed})`,
    async () => {
      const opened: OpenPlan = await openPlan();
      const { rows, errors } = generatedRows(plans, seed);
      await appendRows(
        opened.session,
        Object.entries(rows).map(([table, list]) => ({ table, rows: list })),
      );
      const declared = template(planOptions).tables;
      const columnsOf = (table: string) => declared.find(({ name }) => name === table)?.columns ?? [];
      await putErrors(
        opened,
        errors,
        (table, column) => columnsOf(table).find(({ id }) => id === column)?.title ?? column,
      );
      const { plan } = await readPlan(opened.session);

      const shown: string[] = [];
      const found: string[] = [];
      const rules = new Map<string, Set<string>>();
      for (const { table, row, rule } of checkPlan(plan)) {
        rules.set(`${table} ${row}`, (rules.get(`${table} ${row}`) ?? new Set()).add(rule));
      }
      for (const [table, list] of Object.entries(plan.tables)) {
        for (const { at, cells } of list.filter((row) => "check" in row.cells)) {
          shown.push(`${table} ${at}: ${cells.check ?? ""}`);
          found.push(`${table} ${at}: ${[...(rules.get(`${table} ${at}`) ?? [])].join(" ")}`);
        }
      }
      expect(shown).toEqual(found);

      const live = (plan.tables.PlanChecks ?? []).map(({ id, cells }) => [id, cells.count ?? ""]);
      const counts = expected(plan).PlanChecks ?? [];
      expect(live).toEqual(ruleCodes.map((rule, at) => [rule, counts[at]?.count]));

      const { differences } = await recalculate(await opened.excel.save());
      expect(differences).toEqual([]);
    },
    900_000,
  );
});
