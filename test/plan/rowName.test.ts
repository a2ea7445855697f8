import { type Cell, modelTables, PlanIndex, planOf, tablesFor } from "../../src/plan";
import { rowName } from "../../src/plan/rowName";

const options = { firstYear: 2026, years: 3, reportDate: 46_350 };
type Rows = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

function nameOf(tables: Rows, at: { readonly table: string; readonly row?: number; readonly rowId?: string }) {
  const plan = planOf(options, { tables });
  return rowName(new PlanIndex(plan, modelTables(plan.years)), { rule: "V03", severity: "error", facts: {}, ...at });
}

describe("what a row is called", () => {
  const projects = [{ id: "P01", name: " Northgate\nSchool " }];

  it("is the words in the column that its table declares, on one line", () => {
    expect(nameOf({ PlanProjects: projects }, { table: "PlanProjects", row: 0 })).toBe("Northgate School");
    expect(nameOf({ PlanProjects: projects }, { table: "PlanProjects", rowId: "P01" })).toBe("Northgate School");
    expect(nameOf({ PlanProjects: [{ id: "P01", name: 7 }] }, { table: "PlanProjects", row: 0 })).toBeNull();
  });

  it("is of a line of capital the name of its project", () => {
    const tables = { PlanProjects: projects, PlanCapital: [{ project: "P01" }, { project: "P09" }] };
    expect(nameOf(tables, { table: "PlanCapital", row: 0 })).toBe("Northgate School");
    expect(nameOf(tables, { table: "PlanCapital", row: 1 })).toBeNull();
  });

  it("is that of the row itself where two have one id", () => {
    const tables = {
      PlanRisks: [
        { id: "R01", risk: "Poor ground" },
        { id: "R01", risk: "Bats" },
      ],
    };
    expect(nameOf(tables, { table: "PlanRisks", row: 1, rowId: "R01" })).toBe("Bats");
  });

  it("stands in an entry column of every table that has ids of its own", () => {
    const nameless = tablesFor(options).filter(({ called }) => called === undefined);
    expect(nameless.filter(({ prefix, written }) => prefix !== undefined && !written).map(({ name }) => name)).toEqual([
      "PlanWaivers",
    ]);
    for (const { name, called, columns } of tablesFor(options)) {
      if (called === undefined) continue;
      const column = columns.find(({ id }) => id === called);
      expect([name, column?.id, column?.formula]).toEqual([name, called, undefined]);
    }
  });
});
