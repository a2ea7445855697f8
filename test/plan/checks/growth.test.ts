import { checkPlan, type PlanData, planOf } from "../../../src/plan";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

/** A plan whose every milestone refers to a project and to the milestone before it. */
function planWith(rows: number): PlanData {
  const id = (letter: string, at: number) => `${letter}${String(at + 1).padStart(5, "0")}`;
  const count = Array.from({ length: rows }, (_, at) => at);
  return planOf(options, {
    tables: {
      PlanProjects: count.map((at) => ({
        id: id("P", at),
        name: `Project ${at}`,
        sector: "Education",
        value: 10,
        stage: "Stage 0",
        sponsor: "Director of Education",
      })),
      PlanCapital: count.map((at) => ({
        project: id("P", at),
        y2026: 4,
        y2027: 6,
        grant: 10,
        fundingStatus: "Applied",
      })),
      PlanMilestones: count.map((at) => ({
        id: id("M", at),
        name: `Milestone ${at}`,
        project: id("P", at),
        step: 4,
        gate: "Stage 1",
        status: "In progress",
        approved: 46_400 + (at % 900),
        forecast: 46_400 + (at % 900),
        predecessor: at === 0 ? null : id("M", at - 1),
        isKey: "No",
      })),
    },
  });
}

/** Shortest of three runs, in milliseconds: the machine may be busy with other things. */
function time(act: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const from = performance.now();
      act();
      return performance.now() - from;
    }),
  );
}

describe("checking a large plan", () => {
  it("takes time in proportion to its rows", () => {
    const [small, large] = [planWith(1500), planWith(15_000)];
    checkPlan(small);
    const exponent = Math.log10(time(() => checkPlan(large)) / time(() => checkPlan(small)));
    expect(exponent).toBeLessThan(1.4);
  });
});
