import { type Cell, checkPlan, planOf } from "../../../src/plan";
import { oneGateDate } from "../../../src/plan/checks/milestoneChecks";
import { sponsorPost, withinBenchmark, withinExclusivity } from "../../../src/plan/checks/projectChecks";
import { findingText } from "../../../src/text/findings";
import { noticeLongEnough } from "../../../src/plan/checks/decisionChecks";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

describe("what was given up", () => {
  it.each([
    ["V22", oneGateDate, "PlanMilestones", { status: "Cancelled" }],
    ["V27", sponsorPost, "PlanProjects", { stage: "Withdrawn" }],
    ["V35", withinExclusivity, "PlanProjects", { stage: "Withdrawn" }],
    ["V37", withinBenchmark, "PlanProjects", { stage: "Withdrawn" }],
  ] as const)("is asked nothing more by %s", (rule, { example: { bad } }, table, change: Record<string, Cell>) => {
    const rows = (bad.tables[table] ?? []).map((row) => ({ ...row, ...change }));
    const rules = (tables: typeof bad.tables) => checkPlan(planOf(options, { ...bad, tables })).map((one) => one.rule);
    expect(rules(bad.tables)).toContain(rule);
    expect(rules({ ...bad.tables, [table]: rows })).not.toContain(rule);
  });
});

describe("a notice that can no longer be given", () => {
  it("is told with a day on which the meeting can still be held", () => {
    const found = (published: Cell) => {
      const decision = { ...noticeLongEnough.example.bad.tables.PlanDecisions?.[0], meeting: 46_360, published };
      const plan = planOf(options, { tables: { ...noticeLongEnough.example.bad.tables, PlanDecisions: [decision] } });
      return checkPlan(plan)
        .filter(({ rule }) => rule === "V55")
        .map(findingText);
    };
    expect(found(null)).toEqual([
      "D01: 9 clear days of notice; the law asks 28. The last day for the notice, 5 November 2026, has passed: move the meeting to 23 December 2026 or later, or use the general exception.",
    ]);
  });
});
