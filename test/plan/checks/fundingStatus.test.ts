import { type Cell, checkPlan, planOf } from "../../../src/plan";
import { project } from "../../../src/plan/checks/exampleRows";
import { findingText } from "../../../src/text/findings";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

function said(fundingStatus: Cell, stage: string): readonly string[] {
  const tables = { PlanProjects: [{ ...project, stage }], PlanCapital: [{ project: "P01", fundingStatus }] };
  return checkPlan(planOf(options, { tables }))
    .filter(({ rule }) => rule === "V32")
    .map(findingText);
}

describe("the funding of a project past Stage 2", () => {
  it("is not confirmed either where nobody has said so", () => {
    expect(said(null, "On site")).toEqual([
      "P01 has passed Stage 2 but its funding status is blank. Confirm the funding, or correct the project's stage.",
    ]);
    expect(said("Gap", "On site")).toEqual([
      "P01 has passed Stage 2 but its funding status is “Gap”. Confirm the funding, or correct the project's stage.",
    ]);
  });

  it("is not asked about while it is confirmed, cannot be read, or the project is not so far", () => {
    expect([said("Confirmed", "On site"), said("Perhaps", "On site"), said(null, "Stage 2")]).toEqual([[], [], []]);
  });
});
