import fc from "fast-check";
import { checkPlan, checks, planOf, yearLabels } from "../../src/plan";
import { aPlan } from "../kit/planArbitrary";
import { PlanBook } from "../kit/planBook";
import { differences, expected } from "../kit/planFaces";

const options = { firstYear: 2026, years: 3, reportDate: 46_350 };

describe("the two faces of the plan, twins and checks against its formulas", () => {
  let book: PlanBook;
  beforeAll(async () => {
    book = await PlanBook.open(options);
  });
  afterAll(() => book.close());

  it("agree on every example of every check", async () => {
    for (const { rule, example } of checks) {
      for (const [which, parts] of Object.entries(example)) {
        const plan = planOf(options, parts);
        expect([rule, which, differences(await book.show(plan), expected(plan))]).toEqual([rule, which, []]);
      }
    }
  }, 600_000);

  it("agree on generated plans, unreadable cells included", async () => {
    const numRuns = Number(process.env.PLANNER_GENERATED_PLANS ?? 12);
    await fc.assert(
      fc.asyncProperty(aPlan({ maxRows: 6, years: options.years }), async ({ plan }) => {
        expect(differences(await book.show(plan), expected(plan))).toEqual([]);
      }),
      { numRuns },
    );
  }, 600_000);

  it("take a project's TRUE where a date belongs for no date of its gate", async () => {
    const plan = planOf(options, {
      tables: {
        PlanProjects: [{ id: "P01", close: true }],
        PlanScoping: [{ id: "I01", project: "P01", gate: "Close" }],
      },
    });
    const shown = await book.show(plan);
    expect(shown["PlanScoping"]?.[0]).toMatchObject({ gateDate: "" });
    expect(differences(shown, expected(plan))).toEqual([]);
  });

  it("find nothing in an empty plan but what to enter next", () => {
    const findings = checkPlan(planOf(options));
    expect([...new Set(findings.map(({ severity }) => severity))]).toEqual(["advice"]);
    const counts: Record<string, number> = {};
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual({ V09: 10, V13: 3, V23: yearLabels(options).length, V46: 1, V65: 4, V72: 1 });
  });
});
