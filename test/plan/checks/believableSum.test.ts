import { checkPlan, planOf } from "../../../src/plan";
import { project } from "../../../src/plan/checks/exampleRows";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** Columns in which V30 takes a sum for pounds. */
function poundsIn(largest: number): readonly (string | undefined)[] {
  const tables = { PlanProjects: [{ ...project, value: 4000 }], PlanCapital: [{ project: "P01", y2026: 4000 }] };
  const plan = planOf(options, { tables, settings: { "largest-sum": largest } });
  return checkPlan(plan)
    .filter(({ rule }) => rule === "V30")
    .map(({ column }) => column);
}

describe("the largest sum that is believed", () => {
  it("is asked of the years as of every other sum, and of none while it is nought or less", () => {
    expect(poundsIn(1000)).toEqual(["value", "y2026"]);
    expect([poundsIn(0), poundsIn(-1)]).toEqual([[], []]);
  });

  it("is not believed in pounds either where a millionth of it is no less: nothing is changed then", () => {
    const fixesOf = (sum: number) => {
      const tables = { PlanProjects: [{ ...project, value: sum }], PlanCapital: [{ project: "P01", y2026: sum }] };
      return checkPlan(planOf(options, { tables, settings: { "largest-sum": 1000 } }))
        .filter(({ rule }) => rule === "V30")
        .map(({ fix }) => fix?.[0]?.to);
    };
    expect([fixesOf(24_000_000), fixesOf(1e15)]).toEqual([
      [24, 24],
      [undefined, undefined],
    ]);
  });
});
