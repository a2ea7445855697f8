import { checkPlan, template } from "../../src/plan";
import { exampleFor, exampleOptions, exampleReportDate } from "../../src/plan/example";
import type { Cell, Finding, PlanData, PlanRow } from "../../src/plan/types";
import { yearLabels } from "../../src/plan/years";

/** The example as it would be read from a workbook. */
function exampleIn(firstYear: number): PlanData {
  const plan = template({ ...exampleOptions, firstYear, reportDate: exampleReportDate(firstYear) });
  const { settings, tables } = exampleFor(firstYear);
  const rowsOf = (name: string, key: string, starter: readonly Readonly<Record<string, Cell>>[]): PlanRow[] => {
    const given = tables[name] ?? [];
    const isStarter = (one: Readonly<Record<string, Cell>>) => starter.some((row) => row[key] === one[key]);
    const all = [
      ...starter.map((row) => ({ ...row, ...given.find((one) => one[key] === row[key]) })),
      ...given.filter((one) => !isStarter(one)),
    ];
    return all.map((cells, at) => ({ at, id: String(cells[key]), cells }));
  };
  return {
    settings: { ...Object.fromEntries(plan.settings.map(({ key, value }) => [key, value])), ...settings },
    tables: Object.fromEntries(plan.tables.map(({ name, key, starter }) => [name, rowsOf(name, key, starter)])),
    years: yearLabels(plan.options),
  };
}

describe("the worked example", () => {
  it.each([2026, 2027, 2031])("is sound when it begins in %i", (firstYear) => {
    const findings = checkPlan(exampleIn(firstYear)).map(({ rule, rowId, facts }: Finding) => ({ rule, rowId, facts }));
    expect(findings).toEqual([]);
  });

  it("fills only columns that people fill", () => {
    const plan = template(exampleOptions);
    for (const [name, rows] of Object.entries(exampleFor(2026).tables)) {
      const columns = new Set(
        plan.tables
          .find((table) => table.name === name)
          ?.columns.filter(({ formula }) => !formula)
          .map(({ id }) => id),
      );
      expect(rows.flatMap((row) => Object.keys(row)).filter((id) => !columns.has(id))).toEqual([]);
    }
  });
});
