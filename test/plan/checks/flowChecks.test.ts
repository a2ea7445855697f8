import { monthsAfter } from "../../../src/dates/days";
import { checkPlan, planOf } from "../../../src/plan";
import { noGap } from "../../../src/plan/checks/flowChecks";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** Whether closes so many days apart are told as a gap. */
function isGap(months: number, days: number): boolean {
  const [first, second] = noGap.example.bad.tables?.PlanProjects ?? [];
  const closes = [
    { ...first, close: 46_400 },
    { ...second, close: 46_400 + days },
  ];
  const plan = planOf(options, { tables: { PlanProjects: closes }, settings: { "gap-months": months } });
  return checkPlan(plan).some(({ rule }) => rule === "V43");
}

describe("a gap between closes", () => {
  it("is measured in whole months, as EDATE in the sheet does: a part of a month is none", () => {
    const twoMonths = (monthsAfter(46_400, 2) ?? 0) - 46_400;
    expect(twoMonths).toBe(59);
    for (const months of [2, 2.5, 2.9])
      expect([59, 60, 65, 80].map((days) => isGap(months, days))).toEqual([false, true, true, true]);
    expect(isGap(3, 80)).toBe(false);
  });
});
