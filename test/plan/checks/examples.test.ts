import { checkPlan, checks, planOf } from "../../../src/plan";

const options = { firstYear: 2026, years: 5, reportDate: 46_350 };

describe("every check", () => {
  it.each(checks.map((check) => [check.rule, check] as const))("%s finds its bad example", (rule, { example }) => {
    const found = checkPlan(planOf(options, example.bad)).map((finding) => finding.rule);
    expect(found).toContain(rule);
  });

  it.each(checks.map((check) => [check.rule, check] as const))(
    "%s says nothing of its good example",
    (rule, { example }) => {
      const found = checkPlan(planOf(options, example.good)).map((finding) => finding.rule);
      expect(found).not.toContain(rule);
    },
  );
});
